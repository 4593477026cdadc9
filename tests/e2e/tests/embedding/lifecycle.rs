//! Elements that come, go and move.

use std::fmt;

use anyhow::{Context, Result, ensure};
use e2e::{Answers, Browser, Documents, HostPage, Page, Reply, Screen, Site, Stop};
use serde::Deserialize;
use serde_json::{Value, json};

/// Removes the element and adds it again.
pub const SAME_ELEMENT: &str = "element.remove(); await tick(); document.body.append(element);";
/// Replaces the element by a new one.
pub const NEW_ELEMENT: &str = "const next = document.createElement(element.localName);
    element.replaceWith(next); element = next; await tick();";

/// How often rubbish is collected: the browser holds on to the last few elements for a while.
const COLLECTIONS: usize = 20;

async fn page(browser: &Browser, page: &HostPage) -> Result<(Page, Answers)> {
    let page = Page::open_widget(browser, Site::with_page(page)?, "/").await?;
    Ok((page, Documents::read()?.scenario("defer")?.answers.clone()))
}

pub async fn two_elements(browser: &Browser) -> Result<()> {
    let html = HostPage::default()
        .element("id=\"one\" consult-url=\"https://one.example/\"")
        .element("id=\"two\" consult-url=\"https://two.example/\"");
    let (mut page, answers) = page(browser, &html).await?;
    page.look_at("#one");
    let one = page.walk(&answers, Stop::Result).await?;
    page.look_at("#two");
    ensure!(page.snapshot().await?.screen == Screen::Intro, "an answer to one moved the other");
    page.walk(&answers, Stop::Next).await?;
    let first = page.snapshot().await?;
    ensure!(first.chosen().is_empty(), "an answer to one shows in the other: {:?}", first.chosen());
    let two = page.walk(&answers, Stop::Result).await?;
    for (shown, own, other) in
        [(one, "https://one.example/", "https://two.example/"), (two, "https://two.example/", "https://one.example/")]
    {
        ensure!(shown.links.iter().any(|link| link == own), "{own} is not among {:?}", shown.links);
        ensure!(!shown.links.iter().any(|link| link == other), "{other} is among {:?}", shown.links);
    }
    Ok(())
}

pub async fn moved(browser: &Browser) -> Result<()> {
    let (page, answers) = page(browser, &HostPage::default()).await?;
    let before = page.walk(&answers, Stop::Review).await?;
    page.js::<Value>("document.querySelector('#elsewhere').append(document.querySelector(arguments[0]))").await?;
    page.settle().await?;
    let after = page.snapshot().await?;
    ensure!(after.answers == before.answers, "before: {:?}, after: {:?}", before.answers, after.answers);
    page.walk(&answers, Stop::Result).await?;
    Ok(())
}

pub async fn removed(browser: &Browser) -> Result<()> {
    let (page, answers) = page(browser, &HostPage::default()).await?;
    page.walk(&answers, Stop::Review).await?;
    page.js::<Value>("window.element = document.querySelector(arguments[0]); element.remove()").await?;
    page.settle().await?;
    page.js::<Value>("document.querySelector('#elsewhere').append(window.element)").await?;
    forgotten(&page, &answers).await
}

pub async fn reset(browser: &Browser) -> Result<()> {
    let (page, answers) = page(browser, &HostPage::default()).await?;
    page.walk(&answers, Stop::Result).await?;
    page.js::<Value>("document.querySelector(arguments[0]).reset()").await?;
    forgotten(&page, &answers).await
}

/// Away, and back by the browser's own button: as a browser tells it that keeps the page, and for real.
pub async fn left_and_returned(browser: &Browser) -> Result<()> {
    let site = Site::with_page(&HostPage::default())?.put("/next", Reply::html("<title>Next</title>"));
    let page = Page::open_widget(browser, site, "/").await?;
    let answers = Documents::read()?.scenario("defer")?.answers.clone();
    page.walk(&answers, Stop::Result).await?;
    page.js::<Value>("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))").await?;
    forgotten(&page, &answers).await?;
    page.go("/next").await?;
    page.back().await?;
    forgotten(&page, &answers).await
}

async fn forgotten(page: &Page, answers: &Answers) -> Result<()> {
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    page.walk(answers, Stop::Next).await?;
    let first = page.snapshot().await?;
    ensure!(first.screen == Screen::Question && first.chosen().is_empty(), "{:?} is chosen", first.chosen());
    page.walk(answers, Stop::Result).await?;
    Ok(())
}

/// Starts a walk, and then does something with the element, a thousand times.
pub async fn no_growth(browser: &Browser, cycle: &str) -> Result<()> {
    let (page, _) = page(browser, &HostPage::default()).await?;
    let script = format!(
        "const [selector, times, done] = arguments;
        let element = document.querySelector(selector);
        const tick = () => scheduler.postTask(() => {{}}, {{ priority: 'background' }});
        const shown = async (name) => {{
            for (let waits = 0; waits < 5000; waits++) {{
                const found = element.shadowRoot.querySelector(name);
                if (found) return found;
                await tick();
            }}
            throw new Error(`no ${{name}}`);
        }};
        (async () => {{
            for (let time = 0; time < times; time++) {{
                (await shown('.intro .button--primary')).click();
                await shown('.choice__input');
                {cycle}
                await shown('.intro .button--primary');
            }}
        }})().then(() => done('done'), (error) => done(String(error)))"
    );
    let run = async |times: u32| {
        let ended: String = page.js_async(&script, json!(times)).await?;
        ensure!(ended == "done", "{ended}");
        held(&page).await
    };
    page.cdp("Performance.enable", json!({})).await?;
    // The first few fill the pools and caches.
    run(10).await?;
    let before = run(10).await?;
    let after = run(1000).await?;
    println!("    after 20 times: {before}\n    after 1020:     {after}");
    ensure!(after.at_most(&before), "{before} before, {after} after");
    Ok(())
}

/// What a page holds once its rubbish is collected.
struct Held {
    nodes: f64,
    listeners: f64,
    wasm: Vec<f64>,
}

impl Held {
    fn at_most(&self, other: &Self) -> bool {
        self.nodes <= other.nodes && self.listeners <= other.listeners && self.wasm == other.wasm
    }
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { nodes, listeners, wasm } = self;
        write!(f, "{nodes} nodes, {listeners} listeners, {wasm:?} bytes of wasm memory")
    }
}

async fn held(page: &Page) -> Result<Held> {
    for _ in 0..COLLECTIONS {
        page.settle().await?;
        page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let given = page.cdp("Performance.getMetrics", json!({})).await?;
    let Metrics { metrics } = serde_json::from_value(given)?;
    let value = |name: &str| {
        let found = metrics.iter().find(|metric| metric.name == name);
        found.map(|metric| metric.value).with_context(|| format!("no {name}"))
    };
    Ok(Held { nodes: value("Nodes")?, listeners: value("JSEventListeners")?, wasm: wasm_memories(page).await? })
}

/// The size of each memory that wasm has on the page. No page can ask for it, but its debugger can.
async fn wasm_memories(page: &Page) -> Result<Vec<f64>> {
    let id = |given: &Value, path: &str| {
        let id = given.pointer(path).and_then(Value::as_str).map(str::to_owned);
        id.with_context(|| format!("no {path} in {given}"))
    };
    let kind = page.cdp("Runtime.evaluate", json!({ "expression": "WebAssembly.Memory.prototype" })).await?;
    let kind = id(&kind, "/result/objectId")?;
    let all = page.cdp("Runtime.queryObjects", json!({ "prototypeObjectId": kind })).await?;
    let sizes = "function () { return this.map((memory) => memory.buffer.byteLength) }";
    let call = json!({
        "objectId": id(&all, "/objects/objectId")?, "functionDeclaration": sizes, "returnByValue": true,
    });
    let given = page.cdp("Runtime.callFunctionOn", call).await?;
    let sizes: Vec<f64> = serde_json::from_value(given.pointer("/result/value").cloned().context("no sizes")?)?;
    ensure!(!sizes.is_empty(), "no wasm memory was found");
    Ok(sizes)
}

#[derive(Deserialize)]
struct Metrics {
    metrics: Vec<Metric>,
}

#[derive(Deserialize)]
struct Metric {
    name: String,
    value: f64,
}
