//! What a program may call.

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, HostPage, Page, Screen, Site, Stop};
use serde_json::Value;

pub async fn reset(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await?;
    let answers = Documents::read()?.scenario("defer")?.answers.clone();
    page.walk(&answers, Stop::Result).await?;
    page.js::<Value>("document.querySelector(arguments[0]).reset()").await?;
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    // Where nothing runs, there is nothing to do, and nothing goes wrong.
    page.js::<Value>("document.createElement(arguments[0]).reset()").await?;
    ensure!(page.seen().await?.printed.is_empty());
    Ok(())
}

pub async fn focus(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await?;
    let answers = Documents::read()?.scenario("defer")?.answers.clone();
    for stop in [None, Some(Stop::Next), Some(Stop::Review), Some(Stop::Result)] {
        if let Some(stop) = stop {
            page.walk(&answers, stop).await?;
        }
        page.js::<Value>("document.querySelector('#host-button').focus()").await?;
        ensure!(!page.snapshot().await?.focus.inside);
        page.js::<Value>("document.querySelector(arguments[0]).focus({ preventScroll: true })").await?;
        ensure!(page.snapshot().await?.focus.is_on_heading(), "at {stop:?}: {:?}", page.snapshot().await?.focus);
    }
    // The fallback has no heading of the widget's; calling is no error.
    page.js::<Value>("document.querySelector(arguments[0]).isolation = 'cage'").await?;
    page.wait_until("the fallback", |now| now.screen == Screen::None).await?;
    page.js::<Value>("document.querySelector(arguments[0]).focus()").await?;
    Ok(())
}

/// For a page on which something else has the name already.
pub async fn another_tag(browser: &Browser) -> Result<()> {
    let script = "<script type=\"module\">
        import { define, ScreenerElement } from './screener.js';
        define('clinic-screener');
        define('clinic-screener');
        const element = document.createElement('clinic-screener');
        window.isOne = element instanceof ScreenerElement;
        document.querySelector('#elsewhere').append(element);
        </script>\n";
    let mut page = Page::open_widget(browser, Site::with_page(&HostPage::default().head(script))?, "/").await?;
    page.look_at("clinic-screener");
    page.wait_until("the other one shows", |now| now.screen == Screen::Intro).await?;
    ensure!(page.js::<bool>("return window.isOne").await?, "it is no ScreenerElement");
    let printed = page.seen().await?.printed;
    let hints =
        printed.iter().filter(|line| line.level == "warn" && line.text.starts_with("[clinic-screener] ")).count();
    ensure!(hints == 1 && printed.len() == 1, "a second definition: {printed:?}");
    let answers = Documents::read()?.scenario("defer")?.answers.clone();
    page.walk(&answers, Stop::Result).await?;
    Ok(())
}
