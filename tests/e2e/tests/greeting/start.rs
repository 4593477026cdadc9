//! What a visitor does before the program has come.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Reply, Screen, Site, Snapshot, eventually};
use serde_json::Value;

use crate::hold::{PATIENCE, held, is_greeting, open, release};

/// Longer than somebody waits who has pressed Start.
const WAITED: Duration = Duration::from_secs(12);

async fn press_start(page: &Page) -> Result<()> {
    page.inside::<Value>("root.querySelector('.intro > .button').click(); return null").await?;
    let busy: Option<String> = page.inside("return root.querySelector('.intro > .button').ariaBusy").await?;
    ensure!(busy.as_deref() == Some("true"), "the button does not say that it waits: {busy:?}");
    Ok(())
}

async fn is_at_the_first_question(page: &Page) -> Result<()> {
    let is_there = |now: &Snapshot| now.screen == Screen::Question && now.focus.is_on_heading();
    let now = page.wait_until("the first question, with the focus on it", is_there).await?;
    ensure!(now.question.as_deref() == Some("age"), "{now:?}");
    let seen = page.seen().await?;
    ensure!(seen.event_names() == ["screener-ready", "screener-started"], "{:?}", seen.event_names());
    Ok(())
}

pub async fn early(browser: &Browser) -> Result<()> {
    let page = open(browser, Site::with_page(&held(HostPage::default()))?).await?;
    press_start(&page).await?;
    press_start(&page).await?;
    ensure!(page.seen().await?.event_names().is_empty(), "something was told already");
    release(&page, true).await?;
    is_at_the_first_question(&page).await?;
    let seen = page.seen().await?;
    let told = seen.event_names();
    ensure!(told == ["screener-ready", "screener-started"], "{told:?}");
    Ok(())
}

pub async fn focus(browser: &Browser) -> Result<()> {
    for place in ["#language", ".intro > .button", "#heading"] {
        let page = open(browser, Site::with_page(&held(HostPage::default()))?).await?;
        page.inside::<Value>(&format!("root.querySelector('{place}').focus(); return null")).await?;
        release(&page, true).await?;
        page.wait_until("the program's first screen", |now| now.screen == Screen::Intro).await?;
        page.settle().await?;
        let is_there: bool = page.inside(&format!("return root.activeElement?.matches('{place}') ?? false")).await?;
        ensure!(is_there, "{place} has lost the focus: {:?}", page.snapshot().await?.focus);
    }
    Ok(())
}

pub async fn patience(browser: &Browser) -> Result<()> {
    let page = open(browser, Site::with_page(&held(HostPage::default()))?).await?;
    press_start(&page).await?;
    let fallback = async || {
        let shows: bool = page.js("return document.querySelector('.fallback').offsetHeight > 0").await?;
        Ok(shows.then_some(()))
    };
    eventually("the fallback", WAITED, fallback).await?;
    release(&page, true).await?;
    is_at_the_first_question(&page).await
}

pub async fn failure(browser: &Browser) -> Result<()> {
    let page = open(browser, Site::with_page(&held(HostPage::default()))?).await?;
    press_start(&page).await?;
    release(&page, false).await?;
    let gone = async || Ok(is_greeting(&page).await?.is_none().then_some(()));
    eventually("the fallback", PATIENCE, gone).await?;
    let shows: bool = page.js("return document.querySelector('.fallback').offsetHeight > 0").await?;
    ensure!(shows && page.seen().await?.event_names() == ["screener-error"], "{:?}", page.seen().await?.event_names());
    Ok(())
}

pub async fn language(browser: &Browser) -> Result<()> {
    let site = Site::with_page(&held(HostPage::default()))?;
    let missing = Reply { status: 404, ..Reply::json("") };
    let page = open(browser, site.put("/protocols/microneedling/text/pl.json", missing)).await?;
    choose(&page, "pl").await?;
    let note =
        async || page.inside::<Option<String>>("return root.querySelector('.language__note')?.textContent").await;
    eventually("a note that Polish can't be had", PATIENCE, note).await?;
    choose(&page, "de").await?;
    let lang = async || {
        let lang: String = page.inside("return root.querySelector('.greeting .screener')?.lang ?? ''").await?;
        Ok((lang == "de").then_some(()))
    };
    eventually("German", PATIENCE, lang).await?;
    press_start(&page).await?;
    release(&page, true).await?;
    is_at_the_first_question(&page).await?;
    let lang: String = page.inside("return root.querySelector('.screener').lang").await?;
    ensure!(lang == "de", "the program speaks {lang}");
    Ok(())
}

async fn choose(page: &Page, locale: &str) -> Result<()> {
    let script = format!(
        "const select = root.querySelector('#language');
         select.value = '{locale}';
         select.dispatchEvent(new Event('change', {{ bubbles: true }}));
         return null"
    );
    page.inside::<Value>(&script).await?;
    Ok(())
}
