//! Whole walks by Tab, Enter, arrow keys and space bar alone.

use std::process::ExitCode;

use anyhow::Result;
use e2e::{Browser, Documents, Engine, Page, Screen, Site, Suite, Visitor};

const DISPOSITIONS: [&str; 6] = ["no-flags", "discuss", "defer", "see-doctor", "review-soon", "urgent-care"];

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    for disposition in DISPOSITIONS {
        suite.test(&format!("by keyboard to {disposition}"), async move |browser| walk_to(browser, disposition).await);
    }
    suite.test_in(Engine::Firefox, "by keyboard to defer, in Firefox", async |browser| walk_to(browser, "defer").await);
    Ok(suite.run())
}

async fn walk_to(browser: &Browser, disposition: &str) -> Result<()> {
    let documents = Documents::read()?;
    let scenario = documents.scenario(disposition)?;
    let page = Page::open_widget(browser, Site::new()?, "/").await?;
    let visitor = Visitor::at(&page, &documents);
    let first = visitor.start().await?;
    let last = visitor.answer_all(&scenario.answers, first).await?;
    println!("{:?}", last);
    assert_eq!(last.screen, Screen::Review);
    Ok(())
}
