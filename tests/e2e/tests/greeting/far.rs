//! What is out of sight costs a page nothing until it may be needed.

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Screen, Site, eventually};

use crate::hold::{PATIENCE, open};

/// Ten screens down, on a page that is idle when the test says so.
const FAR: &str = "<style>#elsewhere { height: 100px } microneedling-screener { margin-top: 1000vh }</style>
    <script>window.requestIdleCallback = (then) => { window.beIdle = then; };</script>\n";

fn has_fetched(page: &Page) -> bool {
    page.server.asked_for().iter().any(|path| path.ends_with(".wasm") || path.ends_with(".json"))
}

pub async fn near_or_idle(browser: &Browser) -> Result<()> {
    for wake in ["document.querySelector('microneedling-screener').scrollIntoView()", "beIdle()"] {
        let page = open(browser, Site::with_page(&HostPage::default().head(FAR))?).await?;
        page.settle().await?;
        ensure!(!has_fetched(&page), "fetched already: {:?}", page.server.asked_for());
        let is_idle = async || page.js::<Option<bool>>("return window.beIdle ? true : null").await;
        eventually("the page asks when it is idle", PATIENCE, is_idle).await?;
        page.js::<Option<()>>(&format!("{wake}; return null")).await?;
        page.wait_until("the program's first screen", |now| now.screen == Screen::Intro).await?;
        ensure!(has_fetched(&page), "nothing was fetched");
    }
    Ok(())
}
