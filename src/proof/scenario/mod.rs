//! Stories that a protocol is tried against: what a made-up person answers, and what must come of it.
//!
//! The stories are written for people, from the facts and not from the rules. So a rule that says something else than its
//! facts is found, and whoever reads the stories knows what the protocol does.

mod check;
mod coverage;
mod read;
#[cfg(feature = "schema")]
mod written;

pub use check::Mismatch;
pub use coverage::{Coverage, RuleCoverage};

use crate::protocol::{ChoiceId, Disposition, QuestionId, RuleId};

/// The scenarios of one protocol: a document of its own, which is never published.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, transform = crate::schema::with_format_and_protocol))]
pub struct Scenarios {
    /// The answers of somebody with nothing to report; each story changes some of them.
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<QuestionId, Given>"))]
    pub baseline: Vec<(QuestionId, Given)>,
    /// The stories, in the order of the document.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub scenarios: Vec<Scenario>,
}

/// One story.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, transform = written::one_outcome))]
pub struct Scenario {
    /// Who it is about and what they bring, in a sentence.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub story: String,
    /// The section of the fact base that the outcome rests on.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub basis: String,
    /// What they answer otherwise than the baseline.
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<QuestionId, Given>"))]
    pub answers: Vec<(QuestionId, Given)>,
    /// What must come of it.
    #[cfg_attr(feature = "schema", schemars(flatten, with = "written::Outcome"))]
    pub outcome: Outcome,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Given {
    /// Not at all, on purpose.
    Skipped,
    /// With these choices.
    #[cfg_attr(feature = "schema", schemars(untagged))]
    Chosen(#[cfg_attr(feature = "schema", schemars(length(min = 1)))] Vec<ChoiceId>),
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
