//! The Mermaid pictures, drawn by Mermaid itself: it alone knows what its language allows.

use std::ffi::{OsStr, OsString};
use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xshell::cmd;

use crate::commands::author;
use crate::files;
use crate::project::Project;
use crate::report::Report;
use crate::tools::{self, browsers};

/// Loads Mermaid and a chart, draws it, and writes down what stands in it.
const PAGE: &str = include_str!("mermaid.html");

/// A name with everything in it that could be taken for markup.
const BENT: &str = r#"A `b` "c" <d> #35; & [e](f) {g --> h|i| %% j; end \ style"#;

const PROTOCOL: &str = "protocols/microneedling";

/// Where it stands: in a box, and on the arrows to two follow-ups.
const BENT_NAMES: [&str; 2] = ["/questions/age/name", "/questions/cold-sores/choices/past/label"];

/// Draws the chart that ships, and one whose words look like markup.
pub fn steps(project: &Project, report: &mut Report) {
    report.step("protocol pictures: Mermaid", |tally| {
        let shipped = files::read(&project.path("docs/protocol/flow.mmd"))?;
        let labels = drawn(project, &shipped)?;
        for number in 1..=questions(project)? {
            let start = format!("{number}. ");
            ensure!(labels.iter().any(|label| label.starts_with(&start)), "question {number} is not in the picture");
        }
        ensure!(labels.iter().all(|label| !label.contains("#")), "a letter was left written by its number");
        tally.add(1);
        let labels = drawn(project, &bent(project)?)?;
        let whole = labels.iter().filter(|label| label.contains(BENT)).count();
        ensure!(whole > BENT_NAMES.len(), "{BENT} was taken for markup in {labels:?}");
        tally.add(1);
        Ok(())
    });
}

/// The labels of a chart, as Chromium shows them.
fn drawn(project: &Project, chart: &str) -> Result<Vec<String>> {
    let script = tools::mermaid(project)?;
    let chromium = browsers::chromium(project)?.program;
    let sh = &project.sh;
    let folder = sh.create_temp_dir()?;
    let page = folder.path().join("page.html");
    fs::write(&page, PAGE)?;
    fs::copy(script, folder.path().join("mermaid.js"))?;
    fs::write(folder.path().join("chart.js"), format!("const chart = {};", Value::from(chart)))?;
    let profile = folder.path().join("profile");
    let options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000", "--dump-dom"];
    let document =
        cmd!(sh, "{chromium} {options...} --user-data-dir={profile} file://{page}").ignore_stderr().read()?;
    let said = document.split_once("<pre id=\"said\">").and_then(|(_, rest)| rest.split_once("</pre>"));
    let (said, _) = said.context("the page was not shown")?;
    let said = said.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    ensure!(!said.is_empty() && !said.starts_with("refused"), "Mermaid drew nothing: {said}");
    Ok(said.lines().map(str::to_owned).collect())
}

fn questions(project: &Project) -> Result<usize> {
    let protocol: Value = serde_json::from_str(&files::read(&project.path(PROTOCOL).join("protocol.json"))?)?;
    protocol.get("questions").and_then(Value::as_array).map(Vec::len).context("the protocol has no questions")
}

/// The chart of a protocol in which a question and a choice are called [`BENT`].
fn bent(project: &Project) -> Result<String> {
    let sh = &project.sh;
    let copy = sh.create_temp_dir()?;
    let copy = copy.path();
    for name in ["protocol.json", "guarantees.json", "scenarios.json"] {
        sh.copy_file(project.path(PROTOCOL).join(name), copy)?;
    }
    let mut text: Value = serde_json::from_str(&files::read(&project.path(PROTOCOL).join("text/en.json"))?)?;
    for name in BENT_NAMES {
        *text.pointer_mut(name).with_context(|| format!("there is no {name} any more"))? = BENT.into();
    }
    sh.write_file(copy.join("text/en.json"), text.to_string())?;
    let options = [copy.as_os_str(), OsStr::new("--out"), copy.as_os_str()];
    ensure!(author::run(project, "diagram", &options.map(OsString::from))?, "the bent protocol was not drawn");
    files::read(&copy.join("flow.mmd"))
}
