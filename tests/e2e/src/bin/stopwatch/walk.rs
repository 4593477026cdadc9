//! A walk through a form by touch, from its first screen to its result.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::candidate::{Asked, Candidate};
use crate::tab::Tab;

/// How a walk went, in milliseconds.
pub struct Walked {
    /// When the first question was painted, counted from the start of the page.
    pub first_question: f64,
    /// When the first answer was painted as chosen.
    pub first_answer: f64,
    /// From touches to paint, for each question: its answer, and on to the next screen.
    pub steps: Vec<f64>,
    /// How much the main thread worked, for each question.
    pub work: f64,
}

/// Starts as soon as the first screen shows, answers everything, and reads the result.
pub async fn walk(tab: &Tab, candidate: &Candidate, first_screen: f64) -> Result<Walked> {
    let first_question = start(tab, candidate, first_screen).await?;
    let before = tab.metric("TaskDuration").await?;
    let (mut steps, mut first_answer) = (Vec::new(), None);
    for place in 0..candidate.walk.len() {
        let (answer, took) = step(tab, candidate, place).await?;
        first_answer.get_or_insert(answer);
        steps.push(took);
    }
    let questions = u32::try_from(candidate.walk.len())?;
    let work = (tab.metric("TaskDuration").await? - before) * 1_000.0 / f64::from(questions);
    if candidate.marks.finish.is_some() {
        tab.tap(&json!(["finish"]), &json!(["result"])).await?;
    }
    let result: String = tab.ask("stopwatch.words()", &[]).await?;
    for note in &candidate.notes {
        ensure!(result.contains(note.as_str()), "{}: the result does not say {note:?}", candidate.id);
    }
    Ok(Walked { first_question, first_answer: first_answer.unwrap_or(first_question), steps, work })
}

/// Touches Start, if there is one; answers when the first question was painted.
pub async fn start(tab: &Tab, candidate: &Candidate, first_screen: f64) -> Result<f64> {
    if candidate.marks.start.is_none() {
        return Ok(first_screen);
    }
    let first = json!(["question", candidate.first()]);
    Ok(tab.tap_at_once(&json!(["start"]), &first).await?.at)
}

/// Answers one question and goes on. Answers when the last choice was painted as chosen, and how long it all took.
pub async fn step(tab: &Tab, candidate: &Candidate, place: usize) -> Result<(f64, f64)> {
    let Asked { ask, labels } = candidate.walk.get(place).context("the walk has no such question")?;
    let (mut at, mut took) = (0.0, 0.0);
    for (choice, label) in labels.iter().enumerate() {
        let (target, goal) = (json!(["choice", ask, label]), json!(["chosen", ask, label]));
        // The very first one is touched as soon as it is there.
        let soonest = place == 0 && choice == 0;
        let landed = if soonest { tab.tap_at_once(&target, &goal).await? } else { tab.tap(&target, &goal).await? };
        at = landed.at;
        took += landed.took;
    }
    if candidate.marks.go.is_some() {
        let on = if labels.is_empty() { "skip" } else { "go" };
        took += tab.tap(&json!([on]), &after(candidate, place)).await?.took;
    }
    Ok((at, took))
}

/// What shows after this question.
fn after(candidate: &Candidate, place: usize) -> Value {
    match candidate.walk.get(place + 1) {
        Some(next) => json!(["question", next.ask]),
        None if candidate.marks.finish.is_some() => json!(["finish"]),
        None => json!(["result"]),
    }
}
