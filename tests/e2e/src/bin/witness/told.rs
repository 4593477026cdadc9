//! What Chromium's debugger tells, as far as something left.

use e2e::Happening;
use serde_json::Value;

use crate::leak::{Leak, Topic};

/// What left.
pub fn leaks(happenings: &[Happening]) -> impl Iterator<Item = Leak> {
    happenings.iter().filter_map(leak)
}

fn leak(Happening { method, details }: &Happening) -> Option<Leak> {
    let text = |pointer: &str| details.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (topic, what) = match method.as_str() {
        "Network.requestWillBeSent" => {
            let address = text("/request/url");
            (Topic::Request, format!("{} {address}", text("/request/method")))
        }
        "Network.webSocketCreated" => (Topic::Connection, format!("a web socket to {}", text("/url"))),
        "Network.webTransportCreated" => (Topic::Connection, format!("a transport to {}", text("/url"))),
        "Target.attachedToTarget" => match text("/targetInfo/type").as_str() {
            "page" | "tab" => (Topic::Address, format!("a tab opened: {}", text("/targetInfo/url"))),
            "iframe" => (Topic::Surface, format!("a frame was added: {}", text("/targetInfo/url"))),
            kind => (Topic::Worker, format!("a {kind} started: {}", text("/targetInfo/url"))),
        },
        "Page.navigatedWithinDocument" => (Topic::Address, format!("the address became {}", text("/url"))),
        "Page.frameNavigated" => (Topic::Address, format!("the address became {}", text("/frame/url"))),
        "Page.frameRequestedNavigation" => (Topic::Address, format!("a way to {}", text("/url"))),
        "Page.windowOpen" => (Topic::Address, format!("a window for {}", text("/url"))),
        "Runtime.consoleAPICalled" => (Topic::Console, details.get("args").map(Value::to_string).unwrap_or_default()),
        "Runtime.exceptionThrown" => (Topic::Console, text("/exceptionDetails/text")),
        "Log.entryAdded" => (Topic::Console, text("/entry/text")),
        "DOMStorage.domStorageItemAdded" | "DOMStorage.domStorageItemUpdated" => {
            (Topic::Storage, format!("{} = {}", text("/key"), text("/newValue")))
        }
        "Browser.downloadWillBegin" => (Topic::Download, text("/suggestedFilename")),
        _ => return None,
    };
    (!is_own(details)).then(|| Leak::new(topic, what))
}

/// What is made in memory and read from there, the empty page, and pages that the browser keeps ready for itself.
fn is_own(details: &Value) -> bool {
    let address = ["/request/url", "/targetInfo/url", "/frame/url", "/url"].iter().find_map(|at| details.pointer(at));
    let address = address.and_then(Value::as_str).unwrap_or_default();
    ["about:", "data:", "blob:", "chrome:", "chrome-untrusted:", "chrome-extension:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}
