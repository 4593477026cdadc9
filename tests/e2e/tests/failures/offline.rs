//! The connection goes.

use std::fs;

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, HostPage, Page, Reply, Screen, Site, Stop, eventually};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{LIMIT, fallback, falls_back, host_lives_on};

/// What the browser calls it.
const FILE: &str = "microneedling-consult.json";

pub async fn before(browser: &Browser) -> Result<()> {
    // Nothing listens on the lowest port.
    let html = HostPage::default().script("http://127.0.0.1:1/screener.js");
    let page = Page::open(browser, Site::with_page(&html)?, "/").await?;
    eventually("the fallback content", LIMIT, async || fallback(&page).await).await?;
    host_lives_on(&page).await
}

/// The script has come; the element that wants the rest is added when nothing can be had any more.
pub async fn between(browser: &Browser) -> Result<()> {
    let html = HostPage::default().html().replace("<microneedling-screener", "<div hidden");
    let html = html.replace("</microneedling-screener", "</div");
    let page = Page::open(browser, Site::new()?.put("/", Reply::html(&html)), "/").await?;
    page.cdp("Network.enable", json!({})).await?;
    go_offline(&page, true).await?;
    let add = "const element = document.createElement(arguments[0]);
        element.innerHTML = '<p class=\"fallback\">Call us.</p>';
        document.querySelector('#elsewhere').append(element)";
    page.js::<Value>(add).await?;
    let ended = falls_back(&page, &["could not be fetched", "Is the site up"]).await;
    go_offline(&page, false).await?;
    ended
}

/// The whole walk, and what a visitor takes home.
pub async fn after(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await?;
    page.cdp("Network.enable", json!({})).await?;
    go_offline(&page, true).await?;
    let ended = walk_and_take_home(&page).await;
    go_offline(&page, false).await?;
    ended
}

async fn walk_and_take_home(page: &Page) -> Result<()> {
    let documents = Documents::read()?;
    let folder = TempDir::new()?;
    page.save_to(folder.path()).await?;
    page.js::<Value>("window.prints = 0; window.print = () => void window.prints++").await?;
    let result = page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    ensure!(result.screen == Screen::Result, "{:?}", result.screen);
    for phrase in ["save", "print"] {
        let words = documents.phrase(phrase)?;
        let press = "const [selector, words, done] = arguments;
            const buttons = [...document.querySelector(selector).shadowRoot.querySelectorAll('button')];
            buttons.find((button) => button.textContent.trim() === words).click();
            done(null)";
        page.js_async::<Value>(press, json!(words)).await?;
    }
    let saved = async || Ok(fs::read(folder.path().join(FILE)).ok());
    eventually("the saved file", LIMIT, saved).await?;
    ensure!(page.js::<u32>("return prints").await? == 1, "it does not print");
    ensure!(page.seen().await?.printed.is_empty(), "{:?}", page.seen().await?.printed);
    Ok(())
}

/// And makes sure that it is so.
async fn go_offline(page: &Page, offline: bool) -> Result<()> {
    let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.cdp("Network.emulateNetworkConditions", conditions).await?;
    let look = "fetch('/favicon.ico', { cache: 'no-store' }).then(() => arguments[2](false), () => arguments[2](true))";
    let is_offline: bool = page.js_async(look, Value::Null).await?;
    ensure!(is_offline == offline, "offline: {is_offline} instead of {offline}");
    Ok(())
}
