//! A walk at script speed, for tests that are about something else than walking.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::page::Page;
use crate::scenario::Answers;
use crate::snapshot::Snapshot;

/// Where a walk ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop<'a> {
    /// At a question, with nothing done there.
    Question(&'a str),
    /// After one step.
    Next,
    /// At the list of answers.
    Review,
    /// At the result.
    Result,
}

impl Page {
    /// Walks on from the screen that shows.
    ///
    /// # Errors
    ///
    /// When an answer is missing, or the walk leads elsewhere.
    pub async fn walk(&self, answers: &Answers, stop: Stop<'_>) -> Result<Snapshot> {
        self.hurry(answers, stop).await?;
        self.settle().await?;
        self.snapshot().await
    }

    /// As [`walk`](Self::walk), without a look at what then shows.
    ///
    /// # Errors
    ///
    /// When an answer is missing, or the walk leads elsewhere.
    pub async fn hurry(&self, answers: &Answers, stop: Stop<'_>) -> Result<()> {
        let name = match stop {
            Stop::Question(id) => id,
            Stop::Next => "next",
            Stop::Review => "review",
            Stop::Result => "result",
        };
        let argument = json!({ "answers": answers, "stop": name });
        let ended: String =
            self.js_async(concat!(include_str!("js/inside.js"), include_str!("js/walk.js")), argument).await?;
        ensure!(ended == "there", "the walk to {stop:?} ended early: {ended}");
        Ok(())
    }
}
