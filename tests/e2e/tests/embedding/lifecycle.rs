//! Elements that come, go and move.

use anyhow::{Context, Result, ensure};
use e2e::{Answers, Browser, Documents, HostPage, Page, Reply, Screen, Site, Stop};
use serde::Deserialize;
use serde_json::{Value, json};

/// Removes the element and adds it again.
pub const SAME_ELEMENT: &str = "element.remove(); await tick(); document.body.append(element);";
/// Replaces the element by a new one.
pub const NEW_ELEMENT: &str = "const next = document.createElement(element.localName);
    element.replaceWith(next); element = next; await tick();";

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

/// Starts a walk, and then does something with the element, a number of times.
pub async fn no_growth(browser: &Browser, cycle: &str) -> Result<()> {
    let (page, _) = page(browser, &HostPage::default()).await?;
    let script = format!(
        "const [selector, times, done] = arguments;
        let element = document.querySelector(selector);
        const tick = () => new Promise((resolve) => setTimeout(resolve));
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
    run(5).await?;
    let before = run(5).await?;
    let after = run(50).await?;
    ensure!(after.0 <= before.0 && after.1 <= before.1, "nodes and listeners: {before:?} before, {after:?} after");
    Ok(())
}

/// How many nodes and listeners the page holds once its rubbish is collected.
async fn held(page: &Page) -> Result<(f64, f64)> {
    page.settle().await?;
    page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    let given = page.cdp("Performance.getMetrics", json!({})).await?;
    let Metrics { metrics } = serde_json::from_value(given)?;
    let value = |name: &str| {
        let found = metrics.iter().find(|metric| metric.name == name);
        found.map(|metric| metric.value).with_context(|| format!("no {name}"))
    };
    Ok((value("Nodes")?, value("JSEventListeners")?))
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
