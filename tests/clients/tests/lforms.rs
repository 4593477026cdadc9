//! LHC-Forms, a client that clinics use, shows exactly the questions that the engine asks.

use std::env;
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use clients::{Documents, SEED, WALKS, Walk};
use e2e::{Browser, Page, Reply, Site, Suite};
use serde_json::{Value, json};

/// So many walks fit into the time of one test.
const AT_ONCE: usize = 10;
/// LHC-Forms is slow: so many on every change, all of them with `--full`.
const ON_EVERY_CHANGE: usize = 60;

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    let all = env::var_os("SCREENER_FULL").is_some();
    for first in (0..if all { WALKS } else { ON_EVERY_CHANGE }).step_by(AT_ONCE) {
        let last = first + AT_ONCE;
        let name = format!("LHC-Forms asks what the engine asks, on the walks {first} to {}", last - 1);
        suite.test(&name, async move |browser| agrees(browser, first, last).await);
    }
    Ok(suite.run())
}

async fn agrees(browser: &Browser, first: usize, last: usize) -> Result<()> {
    let documents = Documents::read()?;
    let questionnaire = documents.questionnaire()?;
    let walks = documents.walks()?;
    let walks = walks.get(first..last).context("there are fewer walks")?;
    let folder = env::var_os("LFORMS").context("LFORMS is not set: run `cargo xtask test fhir`")?;
    let site = Site::of(folder.into()).put("/", Reply::html(include_str!("../lforms/index.html")));
    let page = Page::open(browser, site, "/").await?;
    let argument = json!({ "questionnaire": questionnaire, "walks": walks.iter().map(steps).collect::<Vec<_>>() });
    let ends: Value = page.js_async(include_str!("../lforms/walk.js"), argument).await?;
    let Value::Array(ends) = ends else { bail!("{ends}") };
    for (number, (walk, end)) in (first..).zip(walks.iter().zip(&ends)) {
        compare(walk, end)
            .with_context(|| format!("walk {number} of the seed {:?}", String::from_utf8_lossy(&SEED)))?;
    }
    ensure!(ends.len() == walks.len(), "{} walks of {}", ends.len(), walks.len());
    Ok(())
}

fn steps(walk: &Walk) -> Value {
    walk.steps.iter().map(|step| json!({ "question": step.question, "choices": step.choices })).collect()
}

fn compare(walk: &Walk, end: &Value) -> Result<()> {
    let seen = end.get("seen").and_then(Value::as_array).context("nothing seen")?;
    for (number, (shown, seen)) in walk.shown.iter().zip(seen).enumerate() {
        ensure!(json!(shown) == *seen, "after {number} answers the engine asks {shown:?}, LHC-Forms {seen}");
    }
    ensure!(seen.len() == walk.shown.len(), "{} steps of {}", seen.len(), walk.shown.len());
    let (ours, theirs) = (answers(&walk.response), answers(end));
    ensure!(ours == theirs, "the engine exports {ours:?}, LHC-Forms {theirs:?}");
    Ok(())
}

/// The answers of a response, in order: link ids with values. What only the screening can fill in is left out.
fn answers(parent: &Value) -> Vec<(String, Vec<Value>)> {
    let items = parent.get("item").and_then(Value::as_array).into_iter().flatten();
    items.flat_map(|item| [answer(item).into_iter().collect(), answers(item)].concat()).collect()
}

fn answer(item: &Value) -> Option<(String, Vec<Value>)> {
    let link_id = item.get("linkId")?.as_str()?;
    let values = item.get("answer")?.as_array()?.iter().map(|answer| {
        let code = answer.pointer("/valueCoding/code").or(answer.get("valueBoolean"));
        code.cloned().unwrap_or_default()
    });
    (!link_id.starts_with("result.")).then(|| (link_id.to_owned(), values.collect()))
}
