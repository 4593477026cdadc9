//! How the widget's first question and its steps grow with the number of questions.

use std::sync::Arc;

use anyhow::Result;
use e2e::Server;
use serde::Serialize;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::candidate::{Asked, Candidate};
use crate::tab::{Speed, Tab};
use crate::walk::{start, step};

/// So many steps are measured where a walk begins, and again where it ends. The very last is not: it leads to the list of
/// all answers.
const STEPS: usize = 4;

/// In milliseconds.
#[derive(Debug, Serialize)]
pub struct Grown {
    first_question: f64,
    first_steps: Vec<f64>,
    last_steps: Vec<f64>,
}

/// One visit: the first steps, everything in between by script, the last steps.
pub async fn grown(candidate: &Candidate, server: &Arc<Server>) -> Result<Grown> {
    let last = candidate.walk.len() - 1 - STEPS;
    let between = candidate.walk.get(STEPS..last).unwrap_or_default();
    let between: Vec<Value> = between.iter().map(|Asked { ask, labels }| json!([ask, labels.first()])).collect();
    let there = candidate.walk.get(last).map(|asked| asked.ask.as_str());

    let both_ends = async |tab: &Tab, first_screen| {
        let first_question = start(tab, candidate, first_screen).await?;
        let first_steps = steps(tab, candidate, 0).await?;
        tab.set(Speed::Own).await?;
        tab.ask::<Value>("stopwatch.hurry(which)", &between).await?;
        tab.set(Speed::Slowed).await?;
        tab.painted(&json!(["question", there])).await?;
        Ok(Grown { first_question, first_steps, last_steps: steps(tab, candidate, last).await? })
    };
    let profile = TempDir::new()?;
    Tab::visit(candidate, server, profile.path(), Speed::Slowed, both_ends).await
}

async fn steps(tab: &Tab, candidate: &Candidate, from: usize) -> Result<Vec<f64>> {
    let mut steps = Vec::new();
    for place in from..from + STEPS {
        steps.push(step(tab, candidate, place).await?.1);
    }
    Ok(steps)
}
