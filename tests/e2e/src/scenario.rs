//! The protocol's scenarios: what a made-up person answers, and what the result must be.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::Value;

/// Which choices to make at each question; an empty list is a skipped question.
pub type Answers = BTreeMap<String, Vec<String>>;

/// One made-up person's walk.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Who they are, in a sentence.
    pub story: String,
    /// An answer to every question on their way, and to some that are not.
    pub answers: Answers,
    /// The disposition that they must read.
    pub disposition: String,
    /// The rules whose findings they must read, in any order.
    pub findings: Vec<String>,
}

#[derive(Deserialize)]
struct Table {
    baseline: BTreeMap<String, Given>,
    scenarios: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    story: String,
    answers: BTreeMap<String, Given>,
    /// Missing where the answers contradict themselves: such a walk has no end to see.
    disposition: Option<String>,
    #[serde(default)]
    findings: Vec<String>,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum Given {
    Chosen(Vec<String>),
    /// The word `skipped`.
    Skipped(String),
}

impl Given {
    fn choices(self) -> Result<Vec<String>> {
        match self {
            Self::Chosen(choices) => Ok(choices),
            Self::Skipped(word) if word == "skipped" => Ok(Vec::new()),
            Self::Skipped(word) => bail!("{word:?} is no answer"),
        }
    }
}

/// Reads the table, with the baseline filled into every scenario.
pub(crate) fn read(document: Value) -> Result<Vec<Scenario>> {
    let Table { baseline, scenarios } = serde_json::from_value(document).context("scenarios.json")?;
    let read = |row: Row| {
        let disposition = row.disposition?;
        let answers = baseline.clone().into_iter().chain(row.answers);
        let answers = answers.map(|(question, given)| Ok((question, given.choices()?))).collect::<Result<_>>();
        let answers = answers.with_context(|| row.story.clone());
        Some(answers.map(|answers| Scenario { answers, story: row.story, disposition, findings: row.findings }))
    };
    scenarios.into_iter().filter_map(read).collect()
}
