//! A form as `form.json` has it: little enough that every kind of software can be given the same one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Questions with one answer each, and one way to answer them.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Form {
    /// Names it.
    pub id: String,
    /// What stands above it.
    pub title: String,
    /// In the order they are asked.
    pub questions: Vec<Question>,
    /// The choice made at each question that is asked on the measured walk.
    pub walk: BTreeMap<String, String>,
}

/// One question.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Question {
    /// Names it.
    pub id: String,
    /// As it is asked.
    pub ask: String,
    /// Asked only after this question was answered with this choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<(String, String)>,
    /// What can be chosen.
    pub choices: Vec<Choice>,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Choice {
    /// Names it.
    pub id: String,
    /// As it is shown.
    pub label: String,
    /// What the result says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whether it is the way to say "not sure".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsure: bool,
}

impl Form {
    /// The form of ten questions.
    ///
    /// # Errors
    ///
    /// When `form.json` is not such a form.
    pub fn ten() -> serde_json::Result<Self> {
        serde_json::from_str(include_str!("../form.json"))
    }

    /// What is asked on its walk, and the choices made.
    #[must_use]
    pub fn asked(&self) -> Vec<(&Question, &Choice)> {
        let chosen = |id: &String| self.walk.get(id);
        let is_asked =
            |question: &&Question| question.after.as_ref().is_none_or(|(id, choice)| chosen(id) == Some(choice));
        let asked = self.questions.iter().filter(is_asked);
        asked
            .filter_map(|question| {
                let choice = chosen(&question.id)?;
                Some((question, question.choices.iter().find(|known| known.id == *choice)?))
            })
            .collect()
    }
}
