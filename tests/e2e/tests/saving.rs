//! The file that a visitor can save is the one that the library exports for the same answers.

use std::fs;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use e2e::{Browser, Documents, Page, Scenario, Site, Stop, Suite, Visitor, eventually};
use microneedling_screener::export::fhir;
use microneedling_screener::protocol::{Date, Protocol, Text, Tree};
use microneedling_screener::screening::{Answer, Answers, evaluate};
use serde_json::Value;
use tempfile::TempDir;

/// Its name says nothing of the answers.
const FILE: &str = "microneedling-consult.json";

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    for end in ["no-flags", "discuss", "urgent-care"] {
        let name = format!("the answers that led to {end} are saved as they are");
        suite.test(&name, async move |browser| saved(browser, end, "/").await);
    }
    // JSON.stringify would ask lists how they want to be written.
    for page in ["array", "prototype"] {
        let path = format!("/pages/{page}.html");
        let name = format!("the answers are saved as they are on {path}");
        suite.test(&name, async move |browser| saved(browser, "discuss", &path).await);
    }
    Ok(suite.run())
}

async fn saved(browser: &Browser, end: &str, path: &str) -> Result<()> {
    let documents = Documents::read()?;
    let scenario = documents.scenario(end)?;
    let site = Site::new()?.mount("/pages", e2e::checkout()?.join("tests/pages"));
    let page = Page::open_widget(browser, site, path).await?;
    let folder = TempDir::new()?;
    page.save_to(folder.path()).await?;
    page.walk(&scenario.answers, Stop::Result).await?;
    Visitor::at(&page, &documents).press_here("save").await?;

    // The browser gives a file its name when all of it is there.
    let there = async || Ok(fs::read_to_string(folder.path().join(FILE)).ok());
    let file = eventually("the file is saved", Duration::from_secs(5), there).await?;
    let saved: Value = serde_json::from_str(&file)?;
    let authored = saved.get("authored").and_then(Value::as_str).and_then(Date::parse).context("no day")?;
    let expected = exported(scenario, authored)?;
    ensure!(file == expected, "saved:\n{file}\nexported:\n{expected}");
    Ok(())
}

/// What the library exports for a scenario, as text.
fn exported(scenario: &Scenario, authored: Date) -> Result<String> {
    let protocol = Protocol::read(&tree("protocol.json")?)?;
    let text = Text::read(&tree("text/en.json")?, &protocol)?;
    let mut answers = Answers::new();
    for (id, choices) in &scenario.answers {
        let question = protocol.question(&id.as_str().into()).ok_or_else(|| anyhow!("no question {id}"))?;
        let answer = match choices.as_slice() {
            [] => Answer::skipped(),
            chosen => Answer::chosen(question, chosen.iter().map(|choice| choice.as_str().into()))?,
        };
        answers = answers.with(question.id.clone(), answer);
    }
    let report = evaluate(&protocol, &answers).context("a question is open")?;
    let response = fhir::response(&protocol, &report, &text, Some(authored))?;
    Ok(serde_json::to_string_pretty(&response)?)
}

fn tree(document: &str) -> Result<Tree> {
    let path = e2e::checkout()?.join("protocols/microneedling").join(document);
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}
