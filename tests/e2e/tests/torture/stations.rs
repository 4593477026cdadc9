//! One walk through every kind of screen.

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Documents, Page, Screen, Site, Stop};
use serde_json::Value;

use crate::measured::{Measured, Place};

/// What was seen on a walk.
#[derive(Clone, Debug)]
pub struct Walked {
    /// Each screen: its name, and how it is drawn.
    pub screens: Vec<(&'static str, Measured)>,
}

impl Walked {
    /// Where the widget stood.
    ///
    /// # Errors
    ///
    /// When nothing was seen.
    pub fn place(&self) -> Result<&Place> {
        Ok(&self.screens.first().context("no screen was seen")?.1.place)
    }
}

/// Walks through the widget that `selector` finds on a page, to the right result.
///
/// # Errors
///
/// When it does not get there.
pub async fn walk(browser: &Browser, site: Site, path: &str, selector: &str) -> Result<Walked> {
    let documents = Documents::read()?;
    // The one with the least to draw: each element is looked at in hundreds of ways.
    let scenario = documents.ending_in("discuss").min_by_key(|scenario| scenario.findings.len());
    let scenario = scenario.context("no scenario ends so")?;
    let mut page = Page::open(browser, site, path).await?;
    page.look_at(selector);
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    page.settle().await?;
    let mut screens = vec![("the intro", measure(&page).await?)];
    page.walk(&scenario.answers, Stop::Question("acne")).await?;
    screens.push(("a question", measure(&page).await?));
    page.inside::<Value>("root.querySelector('[type=submit]').click()").await?;
    page.wait_until("an error", |now| !now.error.is_empty()).await?;
    page.settle().await?;
    screens.push(("an error", measure(&page).await?));
    page.walk(&scenario.answers, Stop::Review).await?;
    screens.push(("the review", measure(&page).await?));
    let result = page.walk(&scenario.answers, Stop::Result).await?;
    ensure!(result.result.as_ref() == Some(&scenario.disposition), "the result is {:?}", result.result);
    page.inside::<Value>("for (const details of root.querySelectorAll('details')) details.open = true").await?;
    screens.push(("the result", measure(&page).await?));
    Ok(Walked { screens })
}

async fn measure(page: &Page) -> Result<Measured> {
    page.inside(include_str!("measure.js")).await
}
