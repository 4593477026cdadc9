//! A boolean over answers: what `ask_when` and every rule are written in.

use super::id::{ChoiceId, QuestionId};

/// A boolean over the answers on a visitor's path.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Condition {
    /// Every one of these holds.
    All(#[cfg_attr(feature = "schema", schemars(length(min = 1)))] Vec<Condition>),
    /// At least one of these holds.
    Any(#[cfg_attr(feature = "schema", schemars(length(min = 1)))] Vec<Condition>),
    /// This doesn't hold.
    Not(Box<Condition>),
    /// This choice of this question was chosen. False for a question that was not asked.
    Answer(QuestionId, ChoiceId),
}

impl Condition {
    /// Whether the condition holds, given what says if a choice was chosen.
    pub fn holds(&self, chosen: &impl Fn(&QuestionId, &ChoiceId) -> bool) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(chosen)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(chosen)),
            Self::Not(part) => !part.holds(chosen),
            Self::Answer(question, choice) => chosen(question, choice),
        }
    }

    /// Calls `visit` with every answer the condition looks at.
    pub fn for_each_answer<'c>(&'c self, visit: &mut dyn FnMut(&'c QuestionId, &'c ChoiceId)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.for_each_answer(visit);
                }
            }
            Self::Not(part) => part.for_each_answer(visit),
            Self::Answer(question, choice) => visit(question, choice),
        }
    }
}
