//! What a page hears.

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, HostPage, Page, Screen, Site, Stop};
use serde::Deserialize;
use serde_json::Value;

#[derive(Debug, Deserialize)]
struct Heard {
    name: String,
    target: String,
    is_free: bool,
    keys: Vec<String>,
}

/// Around the element there is another component's shadow root: only composed events get out of it.
const LISTEN: &str = "<script type=\"module\">
    window.heard = [];
    for (const name of ['ready', 'started', 'completed', 'error']) {
        addEventListener(`screener-${name}`, (event) => window.heard.push({
            name: event.type,
            target: event.target.id,
            is_free: event.bubbles && event.composed && event.detail === null,
            keys: Object.keys(event).filter((key) => key !== 'isTrusted'),
        }));
    }
    const root = document.querySelector('#elsewhere').attachShadow({ mode: 'open' });
    const inner = document.createElement('microneedling-screener');
    root.append(inner);
    window.inner = inner;
    </script>\n";

pub async fn events(browser: &Browser) -> Result<()> {
    let html = HostPage::default().element("id=\"outer\"").head(LISTEN);
    let page = Page::open_widget(browser, Site::with_page(&html)?, "/").await?;
    let answers = Documents::read()?.scenario("defer")?.answers.clone();
    page.walk(&answers, Stop::Result).await?;
    page.js::<Value>("document.querySelector(arguments[0]).isolation = 'cage'; window.inner.isolation = 'cage'")
        .await?;
    page.wait_until("the fallback", |now| now.screen == Screen::None).await?;
    page.settle().await?;
    let heard: Vec<Heard> = page.js("return window.heard").await?;
    let of = |target: &str| -> Vec<&str> {
        heard.iter().filter(|one| one.target == target).map(|one| one.name.as_str()).collect()
    };
    ensure!(of("outer") == ["screener-ready", "screener-started", "screener-completed", "screener-error"], "{heard:?}");
    ensure!(of("elsewhere") == ["screener-ready", "screener-error"], "out of a shadow root: {heard:?}");
    ensure!(heard.iter().all(|one| one.is_free && one.keys.is_empty()), "{heard:?}");
    Ok(())
}
