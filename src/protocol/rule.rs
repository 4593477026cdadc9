//! What follows from the answers.

use super::condition::Condition;
use super::disposition::Disposition;
use super::id::{NoteId, RuleId, SourceId};

/// When its condition holds, a rule yields a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Rule {
    /// Names it within the protocol.
    pub id: RuleId,
    /// When it fires.
    pub when: Condition,
    /// What it advises. Never "no-flags": that is what is left when no rule fires.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Advised"))]
    pub disposition: Disposition,
    /// Whether the screening ends at once when it fires: care comes before more questions.
    #[cfg_attr(feature = "schema", schemars(rename = "final", with = "Option<bool>"))]
    pub is_final: bool,
    /// Whether its signs call for the emergency number rather than the advice line. Only with
    /// "urgent-care".
    #[cfg_attr(feature = "schema", schemars(rename = "emergency", with = "Option<bool>"))]
    pub is_emergency: bool,
    /// What ends the wait. Always there for "defer".
    pub wait: Option<Wait>,
    /// The strongest kind of support it has.
    pub evidence: Evidence,
    /// Where it comes from: at least one of the protocol's sources.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}

/// How long a visitor is advised to wait: published general ranges, never a personal date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Wait {
    /// What ends it.
    pub ends_by: EndsBy,
    /// The shortest and longest period that sources give, in days.
    #[cfg_attr(feature = "schema", schemars(with = "Option<[crate::schema::Days; 2]>"))]
    pub range_days: Option<(u32, u32)>,
    /// The period this protocol goes by, in days.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Days>"))]
    pub default_days: Option<u32>,
    /// Who says so.
    pub basis: Basis,
}

/// What ends a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum EndsBy {
    /// The skin has healed or calmed.
    Healing,
    /// A period has passed.
    Time,
    /// Something has happened: a treatment finished, a child was born.
    Event,
    /// Someone qualified has looked or agreed.
    Advice,
}

impl EndsBy {
    /// Every way in which a wait can end.
    pub const ALL: [Self; 4] = [Self::Healing, Self::Time, Self::Event, Self::Advice];
}

/// Who says how long to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Basis {
    /// A source states it.
    Source,
    /// No authority states it: a cautious choice of this protocol, open to change.
    Default,
}

/// The strongest kind of support that a rule has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Evidence {
    /// The instructions of a device's maker.
    Label,
    /// A public body or regulator.
    Guidance,
    /// A published paper.
    Study,
    /// What clinics write on their pages.
    Practice,
    /// General knowledge; no document was read.
    Unverified,
}

impl Evidence {
    /// The word that documents use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Guidance => "guidance",
            Self::Study => "study",
            Self::Practice => "practice",
            Self::Unverified => "unverified",
        }
    }
}

/// Something the result tells beside its findings: what to expect, or a question to take to the consult.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Note {
    /// Names it within its list.
    pub id: NoteId,
    /// When it is shown; left out: always.
    pub when: Option<Condition>,
    /// Where it comes from.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}
