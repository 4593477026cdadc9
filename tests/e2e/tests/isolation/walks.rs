//! Whole walks inside the frame, held to what the same walks must give in the page.

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, Page, Screen, Site, Snapshot, Stop, Visitor};

use crate::{BOOKING, clinic_page};

pub async fn by_keyboard(browser: &Browser, end: &str) -> Result<()> {
    let documents = Documents::read()?;
    let scenario = documents.scenario(end)?;
    let page = Page::open_framed(browser, Site::with_page(&clinic_page())?, "/").await?;
    let visitor = Visitor::at(&page, &documents);
    let first = visitor.start().await?;
    let mut now = visitor.answer_all(&scenario.answers, first).await?;
    if now.screen == Screen::Review {
        now = visitor.press_button("see-result").await?;
    }
    ends_as(&documents, end, &now)
}

pub async fn by_script(browser: &Browser, end: &str) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_framed(browser, Site::with_page(&clinic_page())?, "/").await?;
    let now = page.walk(&documents.scenario(end)?.answers, Stop::Result).await?;
    ends_as(&documents, end, &now)
}

fn ends_as(documents: &Documents, end: &str, now: &Snapshot) -> Result<()> {
    let scenario = documents.scenario(end)?;
    ensure!(now.result.as_deref() == Some(end), "the walk ends in {:?}", now.result);
    let not_sure = documents.phrase("unsure-title")?;
    let mut shown: Vec<_> = now.findings.iter().filter(|title| **title != not_sure).cloned().collect();
    let mut expected = scenario.findings.iter().map(|rule| documents.title(rule)).collect::<Result<Vec<_>>>()?;
    shown.sort();
    expected.sort();
    ensure!(shown == expected, "the findings are {shown:?}, not {expected:?}");
    let care_first = ["review-soon", "urgent-care"].contains(&end);
    let books = now.links.iter().any(|link| link == BOOKING);
    ensure!(books != care_first, "{end} {} to book", if books { "offers" } else { "doesn't offer" });
    if end == "urgent-care" {
        ensure!(now.links.iter().any(|link| link == "tel:999"), "no number for GB: {:?}", now.links);
    }
    Ok(())
}
