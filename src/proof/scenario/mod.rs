//! Stories that a protocol is tried against: what a made-up person answers, and what must come of it.
//!
//! The stories are written for people, from the facts and not from the rules. So a rule that says something else than its
//! facts is found, and whoever reads the stories knows what the protocol does.

mod check;
mod coverage;
mod read;

pub use check::Mismatch;
pub use coverage::{Coverage, RuleCoverage};

use crate::protocol::{ChoiceId, Disposition, QuestionId, RuleId};

/// The scenarios of one protocol: a document of its own, which is never published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenarios {
    /// The answers of somebody with nothing to report; each story changes some of them.
    pub baseline: Vec<(QuestionId, Given)>,
    /// The stories, in the order of the document.
    pub scenarios: Vec<Scenario>,
}

/// One story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Who it is about and what they bring, in a sentence.
    pub story: String,
    /// The section of the fact base that the outcome rests on.
    pub basis: String,
    /// What they answer otherwise than the baseline.
    pub answers: Vec<(QuestionId, Given)>,
    /// What must come of it.
    pub outcome: Outcome,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// With these choices.
    Chosen(Vec<ChoiceId>),
    /// Not at all, on purpose.
    Skipped,
}

/// What must come of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A report.
    Report {
        /// Its disposition.
        disposition: Disposition,
        /// The rules of its findings, all of them, in any order.
        findings: Vec<RuleId>,
        /// Whether it must call for the emergency number.
        is_emergency: bool,
    },
    /// No report: the answer to this question contradicts itself, and is not taken.
    Refused(QuestionId),
}
