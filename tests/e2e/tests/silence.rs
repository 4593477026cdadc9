//! What the page, the host and the browser notice of a whole walk: nothing but three events without content.

use std::process::ExitCode;

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, HostPage, Page, Screen, Seen, Site, Stop, Suite, TAG, Traces, Visitor};
use serde_json::{Value, json};
use tempfile::TempDir;

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    for end in ["no-flags", "defer", "urgent-care"] {
        let name = format!("nothing leaves the page on the way to {end}");
        suite.test(&name, async move |browser| nothing_leaves(browser, end).await);
    }
    suite.test("each milestone is told once, and without content", milestones);
    suite.test("going back and forth tells no milestone twice", milestones_told_once);
    suite.test("the address of another page is asked for nothing but itself", nothing_on_leaving);
    Ok(suite.run())
}

fn clinic_page() -> HostPage {
    HostPage::default()
        .head("<link rel=\"icon\" href=\"data:,\">\n")
        .element("consult-url=\"https://clinic.example/book\" consult-phone=\"+44 20 7946 0000\" country=\"GB\"")
}

async fn nothing_leaves(browser: &Browser, end: &str) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_widget(browser, Site::with_page(&clinic_page())?, "/").await?;
    let visitor = Visitor::at(&page, &documents);
    page.settle().await?;
    let before = page.traces().await?;
    let asked_before = page.server.asked_for();

    let first = visitor.start().await?;
    let mut now = visitor.answer_all(&documents.scenario(end)?.answers, first).await?;
    if now.screen == Screen::Review {
        now = visitor.press_button("see-result").await?;
    }
    ensure!(now.screen == Screen::Result, "the walk ends at {:?}", now.screen);
    unchanged(&page, &before).await?;
    let folder = TempDir::new()?;
    page.save_to(folder.path()).await?;
    visitor.press_here("save").await?;
    unchanged(&page, &before).await?;
    visitor.press_here("clear").await?;
    visitor.press_button("clear-confirm").await?;
    unchanged(&page, &before).await?;

    ensure!(page.server.asked_for() == asked_before, "the host was asked for {:?}", page.server.asked_for());
    for kept in ["databases", "caches", "workers"] {
        ensure!(before.get(kept) == Some(&json!([])), "{kept}: {:?}", before.get(kept));
    }
    let printed = page.seen().await?.printed;
    ensure!(printed.is_empty(), "on the console: {printed:?}");
    Ok(())
}

async fn unchanged(page: &Page, before: &Traces) -> Result<()> {
    page.settle().await?;
    let after = page.traces().await?;
    for (trace, was) in before {
        let is = after.get(trace);
        ensure!(is == Some(was), "{trace} was {was} and is {is:?}");
    }
    Ok(())
}

async fn milestones(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_widget(browser, Site::with_page(&clinic_page())?, "/").await?;
    let answers = &documents.scenario("defer")?.answers;
    let told = async || Ok::<Seen, anyhow::Error>(page.seen().await?);
    ensure!(told().await?.event_names() == ["screener-ready"]);
    page.walk(answers, Stop::Review).await?;
    ensure!(told().await?.event_names() == ["screener-ready", "screener-started"]);
    page.walk(answers, Stop::Result).await?;
    let events = told().await?.events;
    let names = ["screener-ready", "screener-started", "screener-completed"];
    let seen: Vec<Value> = events.iter().map(|event| json!([event.name, event.target, event.detail])).collect();
    ensure!(seen == names.map(|name| json!([name, TAG, null])), "{seen:?}");
    Ok(())
}

async fn milestones_told_once(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_widget(browser, Site::with_page(&clinic_page())?, "/").await?;
    let visitor = Visitor::at(&page, &documents);
    visitor.start().await?;
    visitor.back().await?;
    page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    visitor.press_button("change-answers").await?;
    visitor.press_button("see-result").await?;
    let told = page.seen().await?;
    ensure!(told.event_names() == ["screener-ready", "screener-started", "screener-completed"], "{:?}", told.events);
    Ok(())
}

/// A beacon, if there were one, would be sent when the page goes away.
async fn nothing_on_leaving(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let site = Site::with_page(&clinic_page())?.put("/next", e2e::Reply::html("<title>Next</title>"));
    let page = Page::open_widget(browser, site, "/").await?;
    page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    let mut expected = page.server.asked_for();
    page.js::<Value>("location.assign('/next')").await?;
    let arrived = async || Ok(Some(()).filter(|()| page.server.asked_for().iter().any(|path| path == "/next")));
    e2e::eventually("the next page is asked for", std::time::Duration::from_secs(3), arrived).await?;
    page.settle().await?;
    expected.push("/next".to_owned());
    let asked: Vec<String> = page.server.asked_for().into_iter().filter(|path| path != "/favicon.ico").collect();
    ensure!(asked == expected, "the host was asked for {asked:?}");
    Ok(())
}
