//! A page that does nothing but use the package.

use std::time::Duration;

use anyhow::{Result, ensure};
use consumers::{DevServer, project};
use e2e::{Browser, Documents, Page, Screen, Seen, Site, Stop, eventually};

pub async fn plain(browser: &Browser) -> Result<()> {
    let site = Site::of(project("plain")?).put("/recorder.js", recorder()?);
    walk(&Page::open(browser, site, "/index.html").await?).await
}

pub async fn built(browser: &Browser) -> Result<()> {
    let page = Page::open(browser, Site::of(project("vite")?.join("dist")), "/index.html").await?;
    walk(&page).await?;
    let asked = page.server.asked_for();
    ensure!(asked.iter().any(|path| path.starts_with("/assets/") && path.ends_with(".wasm")), "no wasm: {asked:?}");
    Ok(())
}

/// The frame is a file like the others, and the bundler finds it too.
pub async fn isolated(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::of(project("vite")?.join("dist")), "/index.html").await?;
    let _: () = page.js("document.querySelector(arguments[0]).isolation = 'frame'").await?;
    let shows = async || {
        let script = "return document.querySelector(arguments[0]).shadowRoot.querySelector('iframe')?.src ?? ''";
        let source: String = page.js(script).await?;
        let is_ready = page.seen().await?.event_names() == ["screener-ready", "screener-ready"];
        Ok((source.contains("/assets/frame") && is_ready).then_some(()))
    };
    eventually("the widget shows in the frame", Duration::from_secs(10), shows).await?;
    is_quiet(&page.seen().await?)
}

pub async fn developed(browser: &Browser) -> Result<()> {
    let vite = DevServer::start("vite").await?;
    walk(&at(browser, &vite).await?).await
}

/// The page of Vite's own server.
pub async fn at(browser: &Browser, vite: &DevServer) -> Result<Page> {
    // The harness knows its own hosts alone: any page of one will do to leave from.
    let page = Page::open(browser, Site::of(project("plain")?), "/package.json").await?;
    let _: () = page.js(&format!("location.href = '{}'", vite.origin())).await?;
    Ok(page)
}

/// Nothing is on the console but what Vite and React say to every developer.
pub fn is_quiet(seen: &Seen) -> Result<()> {
    let theirs = ["[vite]", "%cDownload the React DevTools"];
    let printed = seen.printed.iter().filter(|line| !theirs.iter().any(|start| line.text.starts_with(start)));
    let printed: Vec<_> = printed.collect();
    ensure!(printed.is_empty(), "on the console: {printed:?}");
    Ok(())
}

/// A whole walk, with nothing on the console.
async fn walk(page: &Page) -> Result<()> {
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    let documents = Documents::read()?;
    let result = page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    ensure!(result.result.as_deref() == Some("defer"), "the walk ends in {:?}", result.result);
    let seen = page.seen().await?;
    ensure!(seen.event_names() == ["screener-ready", "screener-started", "screener-completed"], "{:?}", seen.events);
    is_quiet(&seen)
}

fn recorder() -> Result<e2e::Reply> {
    let script = std::fs::read_to_string(project("plain")?.join("public/recorder.js"))?;
    Ok(e2e::Reply::script(&script))
}
