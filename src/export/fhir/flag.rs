//! Hidden items that stand for several choices made together. What their names are, and where they are.

use super::alternatives::{Pick, Reason, add, count};
use crate::protocol::{Condition, Protocol, Question};
use std::fmt;

/// One alternative of a condition: it holds when all of these choices were made.
pub(super) struct Flag<'p> {
    /// Holds a dot, which no id does.
    pub link_id: String,
    pub all: Vec<Pick<'p>>,
}

/// A protocol that has no form in FHIR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotExportable {
    /// The condition that has none.
    pub condition: Place,
    /// Why it has none.
    pub reason: Reason,
}

/// Where a condition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `ask_when` of the question at this place.
    AskWhen(usize),
    /// `when` of the rule at this place.
    Rule(usize),
}

impl fmt::Display for NotExportable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.condition {
            Place::AskWhen(place) => write!(f, "questions[{place}].ask_when: "),
            Place::Rule(place) => write!(f, "rules[{place}].when: "),
        }?;
        f.write_str(match self.reason {
            Reason::Negation => "\"not\" can't be exported; name the other choices instead",
            Reason::TooManyAlternatives => "this unfolds into too many alternatives to export; simplify it",
        })
    }
}

impl std::error::Error for NotExportable {}

/// Whether a protocol has a form in FHIR. Cheaper than making it.
#[must_use]
pub fn is_exportable(protocol: &Protocol) -> bool {
    let asked = protocol.questions().iter().filter_map(|question| question.ask_when.as_ref());
    let ending = protocol.rules().iter().filter(|rule| rule.is_final).map(|rule| &rule.when);
    asked.chain(ending).all(|condition| count(condition).is_ok())
}

/// The alternatives that each enable the question at a position; none: it is always enabled.
pub(super) fn asking(position: usize, question: &Question) -> Result<Vec<Flag<'_>>, NotExportable> {
    let mut flags = Vec::new();
    if let Some(condition) = &question.ask_when {
        unfold(condition, question.id.as_str(), "when", &mut flags)
            .map_err(|reason| NotExportable { condition: Place::AskWhen(position), reason })?;
    }
    Ok(flags)
}

/// The alternatives of final rules that the question at a position is the last to decide: each ends the questions there.
pub(super) fn ending(position: usize, protocol: &Protocol) -> Result<Vec<Flag<'_>>, NotExportable> {
    let mut flags = Vec::new();
    for (place, rule) in protocol.rules().iter().enumerate().filter(|(_, rule)| rule.is_final) {
        unfold(&rule.when, rule.id.as_str(), "end", &mut flags)
            .map_err(|reason| NotExportable { condition: Place::Rule(place), reason })?;
    }
    let last = |flag: &Flag<'_>| flag.all.iter().filter_map(|pick| protocol.position(pick.question)).max();
    flags.retain(|flag| last(flag) == Some(position));
    Ok(flags)
}

fn unfold<'p>(condition: &'p Condition, id: &str, what: &str, flags: &mut Vec<Flag<'p>>) -> Result<(), Reason> {
    for index in 0..count(condition)? {
        let mut all = Vec::new();
        add(condition, index, &mut all)?;
        flags.push(Flag { link_id: format!("{id}.{what}-{}", index + 1), all });
    }
    Ok(())
}
