//! The promise that a program waits for.

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Screen, Site};
use serde_json::{Value, json};

/// How `ready` ends. Not at all: after longer than a slow machine takes.
const OUTCOME: &str =
    "const [selector, element, done] = [arguments[0], document.querySelector(arguments[0]), arguments[2]];
    Promise.race([
        element.ready.then((value) => ['fulfilled', String(value)], (error) => ['rejected', error.message]),
        new Promise((resolve) => setTimeout(resolve, 20000, ['pending', ''])),
    ]).then(done)";

async fn outcome(page: &Page) -> Result<(String, String)> {
    page.js_async(OUTCOME, Value::Null).await
}

pub async fn fulfilled(browser: &Browser) -> Result<()> {
    let page = Page::open(browser, Site::with_page(&HostPage::default())?, "/").await?;
    for who in ["early", "late"] {
        let (state, value) = outcome(&page).await?;
        ensure!(state == "fulfilled" && value == "undefined", "{who}: {state} {value}");
        ensure!(page.snapshot().await?.screen == Screen::Intro, "{who}: the widget does not show");
    }
    Ok(())
}

pub async fn rejected(browser: &Browser) -> Result<()> {
    let page = Page::open(browser, Site::with_page(&HostPage::default().element("isolation=\"cage\""))?, "/").await?;
    for who in ["early", "late"] {
        let (state, sentence) = outcome(&page).await?;
        ensure!(state == "rejected" && sentence.contains("isolation=\"cage\""), "{who}: {state} {sentence}");
    }
    page.js::<Value>(
        "window.old = document.querySelector(arguments[0]).ready; document.querySelector(arguments[0]).isolation = null",
    )
    .await?;
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    ensure!(outcome(&page).await?.0 == "fulfilled", "after the correction: {:?}", outcome(&page).await?);
    ensure!(page.js::<bool>("return window.old !== document.querySelector(arguments[0]).ready").await?);
    // A widget that had shown, and then can't any more.
    page.js::<Value>("document.querySelector(arguments[0]).isolation = 'cage'").await?;
    page.wait_until("the fallback", |now| now.screen == Screen::None).await?;
    ensure!(outcome(&page).await?.0 == "rejected", "after another mistake: {:?}", outcome(&page).await?);
    Ok(())
}

pub async fn removed(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await?;
    let take = "const element = document.querySelector(arguments[0]);
        window.element = element; window.old = element.ready; element.remove()";
    page.js::<Value>(take).await?;
    page.settle().await?;
    ensure!(page.js::<bool>("return window.old !== window.element.ready").await?, "the old promise stays");
    page.js::<Value>("document.body.append(window.element)").await?;
    ensure!(outcome(&page).await? == ("fulfilled".to_owned(), "undefined".to_owned()));
    // One that never came into a page waits.
    let never = "const done = arguments[2];
        const element = document.createElement(arguments[0]);
        Promise.race([element.ready.then(() => 'fulfilled', () => 'rejected'),
            new Promise((resolve) => setTimeout(resolve, 200, 'pending'))]).then(done)";
    ensure!(page.js_async::<Value>(never, Value::Null).await? == json!("pending"));
    Ok(())
}
