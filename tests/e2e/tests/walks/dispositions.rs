//! One walk to each disposition on the demo page, and what its result must and must not show.

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, Page, Scenario, Screen, Site, Snapshot, Stop, Visitor};
use fantoccini::key::Key;
use serde_json::Value;

/// What the demo page configures: see index.html.
const BOOKING: &str = "https://harbour-lane.example/book";
const MEDICAL_LINES: [&str; 2] = ["tel:111", "tel:999"];

pub async fn by_keyboard(browser: &Browser, end: &str, locale: &str) -> Result<()> {
    let documents = Documents::read_in(locale)?;
    let scenario = documents.scenario(end)?;
    let page = Page::open_widget(browser, Site::new()?, "/").await?;
    page.inside::<Value>(&format!("host.lang = '{locale}'")).await?;
    let heading = documents.phrase("intro-heading")?;
    page.wait_until("the intro is in that language", |now| now.words.contains(&heading)).await?;
    let visitor = Visitor::at(&page, &documents);

    // Each of these fails unless the focus is on the heading of the next step.
    let first = visitor.start().await?;
    let mut now = visitor.answer_all(&scenario.answers, first).await?;
    if now.screen == Screen::Review {
        now = visitor.press_button("see-result").await?;
    }

    shows_what_was_answered(&documents, scenario, &now)?;
    recommends_a_consult(&documents, end, locale, &now)?;
    match end {
        "urgent-care" => {
            page.press(&[Key::Tab]).await?;
            let focus = page.snapshot().await?.focus;
            ensure!(focus.has_class("button--call"), "the first stop is not a call but {focus:?}");
            ensure!(MEDICAL_LINES.contains(&focus.href.as_str()), "it calls {}", focus.href);
            ensure!(now.links.first() == Some(&focus.href), "the first link is {:?}", now.links.first());
            ensure!(!now.links.iter().any(|link| link == BOOKING), "urgent care offers to book");
        }
        "review-soon" => ensure!(!now.links.iter().any(|link| link == BOOKING), "{end} offers to book"),
        _ => ensure!(now.links.iter().any(|link| link == BOOKING), "{end} has no way to a consult"),
    }
    clearing_forgets_everything(&page, &visitor, &documents).await
}

/// Every scenario of the protocol that ends so, at script speed.
pub async fn every_scenario(browser: &Browser, end: &str) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_widget(browser, Site::new()?, "/").await?;
    for scenario in documents.ending_in(end) {
        let now = page.walk(&scenario.answers, Stop::Result).await?;
        shows_what_was_answered(&documents, scenario, &now)?;
        page.js::<Value>("document.querySelector(arguments[0]).reset()").await?;
        page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    }
    Ok(())
}

fn shows_what_was_answered(documents: &Documents, scenario: &Scenario, now: &Snapshot) -> Result<()> {
    let story = &scenario.story;
    ensure!(now.screen == Screen::Result, "{story} There is no result but {:?}", now.screen);
    ensure!(now.result.as_ref() == Some(&scenario.disposition), "{story} The result is {:?}", now.result);
    let mut expected = scenario.findings.iter().map(|rule| documents.title(rule)).collect::<Result<Vec<_>>>()?;
    let not_sure = documents.phrase("unsure-title")?;
    let mut shown: Vec<_> = now.findings.iter().filter(|title| **title != not_sure).cloned().collect();
    expected.sort();
    shown.sort();
    ensure!(shown == expected, "{story} The findings are {shown:?}, not {expected:?}");
    Ok(())
}

fn recommends_a_consult(documents: &Documents, end: &str, locale: &str, now: &Snapshot) -> Result<()> {
    let next = documents.phrase(&format!("{end}-next"))?;
    for words in [&next, &documents.phrase("cannot-see")?] {
        ensure!(now.words.contains(words), "the result does not say: {words}");
    }
    // What a professional is called in the other languages, the lint `care` knows.
    let is_named = next.contains("consult") || next.contains("professional");
    ensure!(locale != "en" || is_named, "{end} sends nobody to a professional: {next}");
    Ok(())
}

async fn clearing_forgets_everything(page: &Page, visitor: &Visitor<'_>, documents: &Documents) -> Result<()> {
    visitor.press_here("clear").await?;
    page.wait_until("it asks once more", |now| now.focus.id == "clear-heading").await?;
    let intro = visitor.press_button("clear-confirm").await?;
    ensure!(intro.screen == Screen::Intro, "clearing leads to {:?}", intro.screen);
    ensure!(intro.status == documents.phrase("cleared")?, "it is announced as {:?}", intro.status);
    let first = visitor.start().await?;
    ensure!(first.chosen().is_empty(), "{:?} is still chosen", first.chosen());
    Ok(())
}
