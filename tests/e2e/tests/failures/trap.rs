//! WebAssembly stops for good while the widget runs: nothing in the product does that, so the page is made to do it.

use anyhow::Result;
use e2e::{Browser, HostPage, Page, Screen, Site};
use serde_json::Value;

use crate::falls_back;

/// One way to make it stop.
pub struct Case {
    pub name: &'static str,
    /// What the page does before the script loads.
    prepare: &'static str,
    /// What it does once the widget runs; pressing Start then does the rest.
    spoil: &'static str,
    media_type: &'static str,
}

/// Keeps hold of the wasm's memory as it starts.
const KEEP_MEMORY: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const start = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const started = await start.apply(WebAssembly, given);
            window.kept = (started.instance ?? started).exports.memory;
            return started;
        };
    }";
const OVERWRITE: &str = "new Uint8Array(window.kept.buffer).fill(0xff)";
/// The next element can't be created, which Yew does not expect. Then all is well again.
const REFUSE_ELEMENT: &str = "
    const create = Document.prototype.createElement;
    Document.prototype.createElement = function () {
        Document.prototype.createElement = create;
        throw new DOMException('refused by the test');
    }";
/// As before, from a call that the glue does not guard: the exception passes through the wasm.
const REFUSE_LISTENER: &str = "
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function () {
        Element.prototype.setAttribute = set;
        throw new DOMException('refused by the test');
    }";
const WASM: &str = "application/wasm";

pub fn cases() -> Vec<Case> {
    let case = |name, prepare, spoil| Case { name, prepare, spoil, media_type: WASM };
    vec![
        case("its memory is overwritten", KEEP_MEMORY, OVERWRITE),
        case("it panics because the page refuses an element", "", REFUSE_ELEMENT),
        case("it panics because the page refuses an attribute", "", REFUSE_LISTENER),
        Case { media_type: "text/plain", ..case("it panics, served as text/plain", "", REFUSE_ELEMENT) },
    ]
}

pub async fn check(browser: &Browser, case: Case) -> Result<()> {
    let html = HostPage::default().head(&format!("<script>{}</script>\n", case.prepare));
    let site = Site::with_page(&html)?
        .change("microneedling-screener_bg.wasm", |reply| reply.media_type = case.media_type.to_owned())?;
    let page = Page::open_widget(browser, site, "/").await?;
    page.js::<Value>(case.spoil).await?;
    page.js::<Value>("document.querySelector(arguments[0]).shadowRoot.querySelector('.button--primary').click()").await?;
    falls_back(&page, &["stopped unexpectedly", "reload"]).await?;
    refuses_to_go_on(&page).await
}

/// Its memory can't be trusted again: an element added later falls back too, and says why.
async fn refuses_to_go_on(page: &Page) -> Result<()> {
    let add = "const element = document.createElement('microneedling-screener');
        document.querySelector('#elsewhere').append(element)";
    page.js::<Value>(add).await?;
    page.settle().await?;
    let seen = page.seen().await?;
    anyhow::ensure!(seen.ours("error").len() == 2, "{:?}", seen.printed);
    anyhow::ensure!(page.snapshot().await?.screen == Screen::None);
    Ok(())
}
