//! WebAssembly stops for good while the widget runs: nothing in the product does that, so the page is made to do it.

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Screen, Site, eventually};
use serde_json::Value;

use crate::{LIMIT, fallback, falls_back};

/// One way to make it stop.
pub struct Case {
    pub name: &'static str,
    /// A script of the page: it sets `spoil`, which is called once the widget runs. Pressing Start then does the rest.
    script: &'static str,
    media_type: &'static str,
}

/// Keeps hold of the wasm's memory as it starts, and writes over it.
const OVERWRITE: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const start = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const started = await start.apply(WebAssembly, given);
            const exported = Object.values((started.instance ?? started).exports);
            window.kept = exported.find((one) => one instanceof WebAssembly.Memory);
            return started;
        };
    }
    window.spoil = () => new Uint8Array(window.kept.buffer).fill(0xff);";
/// The next element can't be created, which Yew does not expect. Then all is well again.
const REFUSE_ELEMENT: &str = "
    window.spoil = () => {
        const create = Document.prototype.createElement;
        Document.prototype.createElement = function () {
            Document.prototype.createElement = create;
            throw new Error('refused by the test');
        };
    };";
/// As before, from a call that the glue does not guard: the exception itself passes through the wasm.
const REFUSE_WORDS: &str = "
    window.spoil = () => {
        const create = Document.prototype.createTextNode;
        Document.prototype.createTextNode = function () {
            Document.prototype.createTextNode = create;
            throw new Error('refused by the test');
        };
    };";
const SPOIL_AND_START: &str = "window.spoil();
    document.querySelector(arguments[0]).shadowRoot.querySelector('.button--primary').click()";
const WASM: &str = "application/wasm";

pub fn cases() -> Vec<Case> {
    let case = |name, script| Case { name, script, media_type: WASM };
    vec![
        case("its memory is overwritten", OVERWRITE),
        case("it panics because the page refuses an element", REFUSE_ELEMENT),
        case("an exception of the page passes through it", REFUSE_WORDS),
        Case { media_type: "text/plain", ..case("it panics, served as text/plain", REFUSE_ELEMENT) },
    ]
}

pub async fn check(browser: &Browser, case: Case) -> Result<()> {
    let site = Site::with_page(&with_script(case.script))?
        .change("microneedling-screener_bg.wasm", |reply| reply.media_type = case.media_type.to_owned())?;
    let page = Page::open_widget(browser, site, "/").await?;
    page.js::<Value>(SPOIL_AND_START).await?;
    falls_back(&page, &["stopped unexpectedly", "reload"]).await?;
    refuses_to_go_on(&page).await
}

fn with_script(script: &str) -> HostPage {
    HostPage::default().head(&format!("<script>{script}</script>\n"))
}

/// Its memory can't be trusted again: an element added later falls back too, and says why.
async fn refuses_to_go_on(page: &Page) -> Result<()> {
    let add = "const element = document.createElement('microneedling-screener');
        document.querySelector('#elsewhere').append(element)";
    page.js::<Value>(add).await?;
    page.settle().await?;
    let seen = page.seen().await?;
    ensure!(seen.ours("error").len() == 2, "{:?}", seen.printed);
    ensure!(page.snapshot().await?.screen == Screen::None);
    Ok(())
}

/// One module, one memory: when one widget stops, all do.
pub async fn every_widget(browser: &Browser) -> Result<()> {
    let html = with_script(REFUSE_ELEMENT).element("id=\"one\"").element("id=\"two\"");
    let mut page = Page::open_widget(browser, Site::with_page(&html)?, "/").await?;
    page.look_at("#two");
    page.wait_until("the second one shows", |now| now.screen == Screen::Intro).await?;
    page.js::<Value>(SPOIL_AND_START).await?;
    for id in ["#one", "#two"] {
        page.look_at(id);
        eventually("the fallback content", LIMIT, async || fallback(&page).await).await?;
    }
    let errors = page.seen().await?.ours("error").len();
    ensure!(errors == 2, "{errors} errors for two elements");
    Ok(())
}
