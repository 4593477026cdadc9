//! What is asked, and what can be chosen.

use super::condition::Condition;
use super::id::{ChoiceId, PictureId, QuestionId, SourceId};
use super::picture::Map;

/// One question, shown on a screen of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Question {
    /// Names it within the protocol.
    pub id: QuestionId,
    /// Whether one choice or several can be chosen.
    pub kind: QuestionKind,
    /// Whether it may be skipped with no consequence: it carries no health factor.
    #[cfg_attr(feature = "schema", schemars(with = "Option<bool>"))]
    pub optional: bool,
    /// When it is asked; left out: always. Looks only at questions asked before.
    pub ask_when: Option<Condition>,
    /// What can be chosen, in the order shown: at least two, with different ids.
    #[cfg_attr(feature = "schema", schemars(length(min = 2, max = 24)))]
    pub choices: Vec<Choice>,
    /// A picture on which choices can be tapped, beside their list.
    pub map: Option<Map>,
    /// Why it is asked: at least one of the protocol's sources.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}

/// How many choices of a question can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum QuestionKind {
    /// Exactly one.
    Single,
    /// One or more: a checklist.
    Multiple,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Choice {
    /// Names it within its question.
    pub id: ChoiceId,
    /// What choosing it means for the other choices.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Role>"))]
    pub role: Role,
    /// What it looks like: pictures of the protocol.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<PictureId>>"))]
    pub pictures: Vec<PictureId>,
}

/// What choosing a choice means for the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Role {
    /// An answer like any other.
    #[cfg_attr(feature = "schema", schemars(skip))]
    Ordinary,
    /// "None of these": can't be combined with anything.
    Exclusive,
    /// "Not sure": an answer of its own, and what a skipped question counts as.
    Unsure,
}

impl Question {
    /// The choice with this id.
    #[must_use]
    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id.as_str() == id)
    }

    /// The choice that says "not sure", if the question has one.
    #[must_use]
    pub fn unsure(&self) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.role == Role::Unsure)
    }
}
