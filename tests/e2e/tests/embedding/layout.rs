//! Small screens and large fingers.

use anyhow::{Result, ensure};
use e2e::{Browser, DISPOSITIONS, Documents, Page, Screen, Site, Stop};
use serde_json::{Value, json};

/// Unfolds everything, and tells how far the page and the widget reach beyond their width.
const OVERHANG: &str = "
    const root = document.querySelector(arguments[0]).shadowRoot;
    for (const details of root.querySelectorAll('details')) details.open = true;
    const beyond = (element) => element.scrollWidth - element.clientWidth;
    return Math.max(beyond(document.documentElement), beyond(root.querySelector('.screener')))";

/// What can be pressed and is lower than 44 pixels. A link within a line of text may be.
const LOW: &str = "
    const root = document.querySelector(arguments[0]).shadowRoot;
    for (const details of root.querySelectorAll('details')) details.open = true;
    return [...root.querySelectorAll('label, button, a.button, summary')]
        .map((target) => [target.getBoundingClientRect().height, target.textContent.trim()])
        .filter(([height]) => Math.round(height * 10) < 440)
        .map(([height, words]) => `${words}: ${height}`)";

/// Which parts of a result show.
const SHOWN: &str = "
    const result = document.querySelector(arguments[0]).shadowRoot.querySelector('.result');
    return [...result.children].filter((part) => part.getClientRects().length > 0).map((part) => part.className)";

pub async fn fits(browser: &Browser, width: u32) -> Result<()> {
    let page = Page::open_widget(browser, Site::new()?, "/").await?;
    let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600 });
    page.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
    on_every_screen(&page, async |place| {
        let overhang: f64 = page.js(OVERHANG).await?;
        ensure!(overhang <= 0.0, "{overhang} pixels too wide: {place}");
        let low: Vec<String> = page.js(LOW).await?;
        ensure!(low.is_empty(), "{place}: {low:?}");
        Ok(())
    })
    .await
}

/// The sheet shows on paper, and nothing else of a result; on the screen it doesn't show.
pub async fn paper_only(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::new()?, "/").await?;
    for end in ["defer", "urgent-care"] {
        page.walk(&Documents::read()?.scenario(end)?.answers, Stop::Result).await?;
        for (media, is_paper) in [("screen", false), ("print", true)] {
            page.cdp("Emulation.setEmulatedMedia", json!({ "media": media })).await?;
            page.settle().await?;
            let shown: Vec<String> = page.js(SHOWN).await?;
            let sheet_alone = shown == ["sheet"];
            let sheet_too = shown.iter().any(|part| part == "sheet");
            ensure!(if is_paper { sheet_alone } else { !sheet_too }, "{end} on {media}: {shown:?}");
        }
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        page.js::<Value>("document.querySelector(arguments[0]).reset()").await?;
        page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    }
    Ok(())
}

/// Intro, every question of six walks, the error of each first question, the lists of answers, the results.
async fn on_every_screen(page: &Page, look: impl AsyncFn(&str) -> Result<()>) -> Result<()> {
    let documents = Documents::read()?;
    for end in DISPOSITIONS {
        let answers = &documents.scenario(end)?.answers;
        loop {
            let now = page.snapshot().await?;
            look(&now.heading).await?;
            if now.screen == Screen::Question {
                press(page, "[type=submit]").await?;
                look(&format!("{}, with an error", now.heading)).await?;
            }
            if now.screen == Screen::Result {
                break;
            }
            page.walk(answers, Stop::Next).await?;
        }
        press(page, "#clear").await?;
        look("clear all answers?").await?;
        page.js::<Value>("document.querySelector(arguments[0]).reset()").await?;
        page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    }
    Ok(())
}

async fn press(page: &Page, button: &str) -> Result<()> {
    page.js::<Value>(&format!("document.querySelector(arguments[0]).shadowRoot.querySelector('{button}').click()"))
        .await?;
    page.settle().await
}
