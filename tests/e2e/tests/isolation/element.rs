//! The element with isolation="frame" keeps the promises that it keeps without.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, FRAME, HostPage, Page, Screen, Site, Stop, TAG, eventually};
use serde_json::{Value, json};

use crate::clinic_page;

const PATIENCE: Duration = Duration::from_secs(5);

async fn framed(browser: &Browser) -> Result<Page> {
    Page::open_framed(browser, Site::with_page(&clinic_page())?, "/").await
}

pub async fn events(browser: &Browser) -> Result<()> {
    let page = framed(browser).await?;
    page.walk(&Documents::read()?.scenario("defer")?.answers, Stop::Result).await?;
    page.leave_frame().await?;
    let names = ["screener-ready", "screener-started", "screener-completed"];
    let told = async || Ok(Some(page.seen().await?).filter(|seen| seen.events.len() == names.len()));
    let seen = eventually("three events", PATIENCE, told).await?;
    let seen: Vec<Value> = seen.events.iter().map(|event| json!([event.name, event.target, event.detail])).collect();
    ensure!(seen == names.map(|name| json!([name, TAG, null])), "{seen:?}");
    let ready: String = page
        .js_async(
            "document.querySelector(arguments[0]).ready.then(() => 'ready', String).then(arguments[2])",
            json!(null),
        )
        .await?;
    ensure!(ready == "ready", "{ready}");
    Ok(())
}

pub async fn reset_and_focus(browser: &Browser) -> Result<()> {
    let page = framed(browser).await?;
    page.walk(&Documents::read()?.scenario("defer")?.answers, Stop::Review).await?;
    page.leave_frame().await?;
    page.js::<Value>("document.querySelector(arguments[0]).reset()").await?;
    page.enter_frame(FRAME).await?;
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    page.leave_frame().await?;
    page.js::<Value>("document.querySelector(arguments[0]).focus()").await?;
    let outside: String = page.js("return document.activeElement.localName").await?;
    ensure!(outside == TAG, "the focus is on {outside}");
    page.enter_frame(FRAME).await?;
    page.wait_until("the focus is on the heading", |now| now.focus.is_on_heading()).await?;
    Ok(())
}

/// Answers stay when the clinic's settings change, and end with the page.
pub async fn changed_settings(browser: &Browser) -> Result<()> {
    let page = framed(browser).await?;
    page.walk(&Documents::read()?.scenario("urgent-care")?.answers, Stop::Result).await?;
    page.leave_frame().await?;
    let history: u32 = page.js("return history.length").await?;
    page.js::<Value>("document.querySelector(arguments[0]).country = 'US'").await?;
    page.enter_frame(FRAME).await?;
    let now = page.wait_until("the other number shows", |now| now.links.iter().any(|link| link == "tel:911")).await?;
    ensure!(now.result.as_deref() == Some("urgent-care"), "the visitor sees {:?}", now.screen);
    page.js::<Value>("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))").await?;
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    page.leave_frame().await?;
    let after: u32 = page.js("return history.length").await?;
    ensure!(after == history, "the page's history went from {history} to {after}");
    Ok(())
}

/// A browser begins anew with a frame that is moved; the element says so by its event.
pub async fn moved(browser: &Browser) -> Result<()> {
    let page = framed(browser).await?;
    let answers = Documents::read()?.scenario("defer")?.answers.clone();
    page.walk(&answers, Stop::Review).await?;
    page.leave_frame().await?;
    page.js::<Value>("document.querySelector('#elsewhere').append(document.querySelector(arguments[0]))").await?;
    page.enter_shown_frame().await?;
    let now = page.walk(&answers, Stop::Result).await?;
    ensure!(now.result.as_deref() == Some("defer"), "the walk ends in {:?}", now.result);
    Ok(())
}

/// Set, taken away and set again while the page runs.
pub async fn switched(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await?;
    let answers = Documents::read()?.scenario("defer")?.answers.clone();
    for _ in 0..2 {
        for isolation in ["frame", "strict"] {
            page.js::<Value>(&format!("document.querySelector(arguments[0]).isolation = '{isolation}'")).await?;
            page.enter_shown_frame().await?;
            page.walk(&answers, Stop::Result).await?;
            page.leave_frame().await?;
        }
        page.js::<Value>("document.querySelector(arguments[0]).isolation = null").await?;
        page.wait_until("the intro shows in the page", |now| now.screen == Screen::Intro).await?;
        let frames: u32 =
            page.js("return document.querySelector(arguments[0]).shadowRoot.querySelectorAll('iframe').length").await?;
        ensure!(frames == 0, "{frames} frames are left");
        page.walk(&answers, Stop::Result).await?;
    }
    Ok(())
}

/// What the clinic writes into the slots stands around the frame.
pub async fn slots(browser: &Browser) -> Result<()> {
    let inside =
        "<b slot=\"logo\">Logo</b><p slot=\"contact\">Contact</p><p slot=\"legal\">Legal</p></microneedling-screener>";
    let html = clinic_page().html().replace("</microneedling-screener>", inside);
    let site = Site::new()?.put("/", e2e::Reply::html(&html));
    let page = Page::open_framed(browser, site, "/").await?;
    page.leave_frame().await?;
    let order: Vec<String> = page
        .js(&format!(
            "const host = document.querySelector(arguments[0]);
             const all = [...host.children, {FRAME}].filter((element) => element.getClientRects().length);
             const top = (element) => element.getBoundingClientRect().top;
             return all.sort((one, other) => top(one) - top(other)).map((element) => element.slot || element.localName)"
        ))
        .await?;
    ensure!(order == ["logo", "iframe", "contact", "legal"], "{order:?}");
    Ok(())
}

/// The clinic's own documents reach the frame, which fetches nothing.
pub async fn overlay(browser: &Browser) -> Result<()> {
    let html =
        HostPage::default().element("isolation=\"frame\" overlay=\"protocols/microneedling/overlays/sample.json\"");
    let page = Page::open_framed(browser, Site::with_page(&html)?, "/").await?;
    let documents = Documents::read()?;
    let mut answers = documents.story_of("Ben shaved")?.answers.clone();
    answers.insert("other-clinic".to_owned(), vec!["yes".to_owned()]);
    let now = page.walk(&answers, Stop::Result).await?;
    ensure!(now.result.as_deref() == Some("defer"), "with the overlay Ben reads {:?}", now.result);
    Ok(())
}

/// A page that turns dark takes the frame along, as it would the widget.
pub async fn theme(browser: &Browser) -> Result<()> {
    let style = "<style>:root { --screener-accent: #5b2a86; } .dark { color-scheme: dark; --screener-accent: #ffd54a; }</style>\n";
    let site = Site::with_page(&clinic_page().head(style))?;
    let page = Page::open_framed(browser, site, "/").await?;
    let before = page.walk(&Documents::read()?.scenario("defer")?.answers, Stop::Review).await?;
    for (class, expected) in [("dark", json!(["dark", "#ffd54a"])), ("", json!(["normal", "#5b2a86"]))] {
        page.leave_frame().await?;
        page.js::<Value>(&format!("document.documentElement.className = '{class}'")).await?;
        page.enter_frame(FRAME).await?;
        let follows = async || {
            let style = "const style = getComputedStyle(document.querySelector(arguments[0]));
                return [style.colorScheme, style.getPropertyValue('--screener-accent')]";
            Ok((page.js::<Value>(style).await? == expected).then_some(()))
        };
        eventually(&format!("the frame becomes {expected}"), PATIENCE, follows).await?;
    }
    let after = page.snapshot().await?;
    ensure!(after.answers == before.answers, "the answers are lost");
    Ok(())
}
