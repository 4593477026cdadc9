//! A whole screening by roles and names alone, as with a screen reader.

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Documents, Told};

use crate::setting::Setting;

/// A visitor who has nothing but the tree gets from the first screen to the right result.
///
/// # Errors
///
/// Where the walk ends early.
pub async fn gets_to_the_result(browser: &Browser, locale: &'static str) -> Result<()> {
    let documents = Documents::read_in(locale)?;
    let scenario = documents.scenario("defer")?;
    let page = Setting::narrow_in(locale).open(browser).await?;
    page.activate("button", &documents.phrase("start")?).await?;
    let review = documents.phrase("review-heading")?;
    for _ in 0..60 {
        let told = page.spoken().await?;
        let heading = focused_heading(&told)?;
        if heading == review {
            break;
        }
        let (question, chosen) = scenario
            .answers
            .iter()
            .find(|(id, _)| documents.ask(id).is_ok_and(|ask| ask == heading))
            .with_context(|| format!("nothing to answer to {heading:?}"))?;
        let is_one_of_many = told.iter().any(|told| told.role == "checkbox");
        for choice in chosen {
            let role = if is_one_of_many { "checkbox" } else { "radio" };
            page.activate(role, &documents.label(question, choice)?).await?;
        }
        let next = if chosen.is_empty() { "skip" } else { "continue" };
        page.activate("button", &documents.phrase(next)?).await?;
    }
    page.activate("button", &documents.phrase("see-result")?).await?;
    let told = page.spoken().await?;
    let heading = focused_heading(&told)?;
    let wanted = documents.phrase("defer-heading")?;
    ensure!(heading.ends_with(&wanted), "the result is {heading:?}, not {wanted:?}");
    for title in &scenario.findings {
        let title = documents.title(title)?;
        ensure!(told.iter().any(|told| told.role == "heading" && told.name.contains(&title)), "{title:?} is not told");
    }
    Ok(())
}

fn focused_heading(told: &[Told]) -> Result<&str> {
    let is_focused = |told: &&Told| told.role == "heading" && told.state.iter().any(|state| state == "focused");
    Ok(&told.iter().find(is_focused).context("no heading has the focus")?.name)
}
