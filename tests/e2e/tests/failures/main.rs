//! Whatever goes wrong: the visitor reads the fallback content, the clinic reads one sentence, and the page lives on.

mod around;
mod beside;
mod offline;
mod script;
mod silence;
mod trap;

use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::{Page, Screen, Seen, Suite, eventually};

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    for case in beside::cases().into_iter().chain(around::cases()) {
        suite.test(&format!("the fallback shows when {}", case.name), async move |browser| {
            beside::check(browser, case).await
        });
    }
    for case in script::cases() {
        suite.test(&format!("the page stays as it was written when {}", case.name), async move |browser| {
            script::check(browser, case).await
        });
    }
    suite.test("the page stays as it was written without JavaScript", script::without_javascript);
    suite.test("files on another site need its leave", around::cross_origin);
    suite.test("a file that never comes is named, and the fallback does not wait for it", silence::file);
    suite.test("a fetch that never answers is no reason for a blank", silence::fetch);
    suite.test("a quick page shows no fallback in between", silence::no_flash);
    suite.test("offline from before the script, the page is as it was written", offline::before);
    suite.test("offline between script and wasm, the fallback shows", offline::between);
    suite.test("offline after loading, everything works", offline::after);
    for case in beside::tolerated().into_iter().chain(around::tolerated()) {
        suite.test(&format!("the widget runs although {}", case.name), async move |browser| {
            beside::runs(browser, case).await
        });
    }
    for case in trap::cases() {
        suite.test(&format!("the fallback returns when {}", case.name), async move |browser| {
            trap::check(browser, case).await
        });
    }
    suite.test("every widget of the page falls back when one stops", trap::every_widget);
    suite.test("a corrected attribute brings the widget back", beside::corrected);
    Ok(suite.run())
}

/// The promise: 3 seconds.
const LIMIT: Duration = Duration::from_secs(3);

/// Waits for the fallback content together with the one error, and then tries the clinic's own page.
async fn falls_back(page: &Page, culprits: &[&str]) -> Result<()> {
    let looks = async || fallback_with_error(page).await;
    eventually("the fallback content with an error on the console", LIMIT, looks).await?;
    host_lives_on(page).await?;
    let seen = page.seen().await?;
    let errors = seen.ours("error");
    ensure!(errors.len() == 1, "{} errors instead of one: {errors:?}", errors.len());
    for culprit in culprits {
        ensure!(errors.iter().all(|error| error.contains(culprit)), "it does not name {culprit}: {errors:?}");
    }
    let told = seen.event_names().iter().filter(|name| **name == "screener-error").count();
    ensure!(told == 1, "screener-error fired {told} times");
    Ok(())
}

async fn fallback_with_error(page: &Page) -> Result<Option<()>> {
    let seen: Seen = page.seen().await?;
    Ok(Some(()).filter(|()| !seen.ours("error").is_empty()).and(fallback(page).await?))
}

/// Whether a visitor can see the fallback content, and no screen of the widget.
async fn fallback(page: &Page) -> Result<Option<()>> {
    let is_visible: bool = page
        .js("const { width, height } = document.querySelector(`${arguments[0]} > .fallback`).getBoundingClientRect();
             return width > 0 && height > 0")
        .await?;
    let screen = page.snapshot().await?.screen;
    Ok(Some(()).filter(|()| is_visible && screen == Screen::None))
}

/// Whether a visitor can see the list that the element draws when the clinic wrote nothing inside.
async fn own_fallback(page: &Page) -> Result<Option<()>> {
    let is_visible: bool = page
        .js("const list = document.querySelector(arguments[0]).shadowRoot?.querySelector('.fallback ul');
             return list?.children.length > 9 && list.getBoundingClientRect().height > 100")
        .await?;
    Ok(Some(()).filter(|()| is_visible))
}

/// The page without what the clinic wrote inside the element.
fn emptied(html: &str) -> Result<String> {
    let (before, rest) = html.split_once("<p class=\"fallback\">").context("the page has no fallback content")?;
    let (_, after) = rest.split_once("</p>").context("the fallback content has no end")?;
    Ok(format!("{before}{after}"))
}

async fn host_lives_on(page: &Page) -> Result<()> {
    page.click("#host-button").await?;
    page.settle().await?;
    let seen = page.seen().await?;
    ensure!(seen.clicks == 1, "the clinic's own button answered {} clicks", seen.clicks);
    let words: String = page.js("return document.querySelector('#content').textContent").await?;
    ensure!(words == "The clinic's own words.", "the clinic's page reads {words}");
    Ok(())
}
