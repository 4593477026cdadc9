//! The order and the names of the items: what the questionnaire and its responses have in common.

use super::alternatives::{Pick, Together, alternatives};
use crate::protocol::{Condition, Protocol, Question};
use std::fmt;

/// A group of items. It is enabled while no flag that ends an earlier part is.
pub(super) struct Part<'p> {
    pub link_id: String,
    pub items: Vec<Item<'p>>,
}

pub(super) enum Item<'p> {
    Question {
        question: &'p Question,
        /// Any of these enables it; none: always enabled.
        when: Vec<Trigger<'p>>,
    },
    Flag(Flag<'p>),
}

/// What may enable a question.
pub(super) enum Trigger<'p> {
    Choice(Pick<'p>),
    Flag(String),
}

/// A hidden item that is enabled when all of some choices were made.
pub(super) struct Flag<'p> {
    pub link_id: String,
    pub all: Together<'p>,
    /// Whether no question comes after it.
    pub ends: bool,
}

/// A protocol that has no form in FHIR.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotExportable {
    /// The condition: `questions[3].ask_when` or `rules[12].when`.
    pub path: String,
    /// Why it has none.
    pub reason: Reason,
}

/// Why a condition has no form in FHIR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It holds a `not`.
    Negation,
    /// It unfolds into too many alternatives.
    TooManyAlternatives,
}

impl fmt::Display for NotExportable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = match self.reason {
            Reason::Negation => "\"not\" can't be exported; name the other choices instead",
            Reason::TooManyAlternatives => "this unfolds into too many alternatives to export; simplify it",
        };
        write!(f, "{}: {why}", self.path)
    }
}

impl std::error::Error for NotExportable {}

/// The parts of a protocol, in the order of its questions. Every name that is not a question's holds a dot, which no id does.
pub(super) fn outline(protocol: &Protocol) -> Result<Vec<Part<'_>>, NotExportable> {
    let mut ends = ends(protocol)?;
    let mut parts = Vec::new();
    let mut items = Vec::new();
    for (position, question) in protocol.questions().iter().enumerate() {
        items.append(&mut asked(position, question)?);
        let mut ending: Vec<Item<'_>> =
            ends.extract_if(.., |(last, _)| *last == position).map(|(_, flag)| Item::Flag(flag)).collect();
        let is_last = position + 1 == protocol.questions().len();
        if !ending.is_empty() || is_last {
            items.append(&mut ending);
            parts.push(Part { link_id: format!("part.{}", parts.len() + 1), items: std::mem::take(&mut items) });
        }
    }
    Ok(parts)
}

/// A question, after the flags that it needs.
fn asked(position: usize, question: &Question) -> Result<Vec<Item<'_>>, NotExportable> {
    let (mut items, mut when) = (Vec::new(), Vec::new());
    if let Some(ask_when) = &question.ask_when {
        for (index, all) in unfold(ask_when, || format!("questions[{position}].ask_when"))?.into_iter().enumerate() {
            if let [only] = all.as_slice() {
                when.push(Trigger::Choice(*only));
                continue;
            }
            let link_id = format!("{}.when-{}", question.id, index + 1);
            when.push(Trigger::Flag(link_id.clone()));
            items.push(Item::Flag(Flag { link_id, all, ends: false }));
        }
    }
    items.push(Item::Question { question, when });
    Ok(items)
}

/// The flags of the final rules, each with the position of the last question it looks at.
fn ends(protocol: &Protocol) -> Result<Vec<(usize, Flag<'_>)>, NotExportable> {
    let mut ends = Vec::new();
    for (place, rule) in protocol.rules().iter().enumerate().filter(|(_, rule)| rule.is_final) {
        for (index, all) in unfold(&rule.when, || format!("rules[{place}].when"))?.into_iter().enumerate() {
            let last = all.iter().filter_map(|pick| protocol.position(pick.question)).max().unwrap_or_default();
            ends.push((last, Flag { link_id: format!("{}.end-{}", rule.id, index + 1), all, ends: true }));
        }
    }
    Ok(ends)
}

fn unfold(condition: &Condition, path: impl FnOnce() -> String) -> Result<Vec<Together<'_>>, NotExportable> {
    alternatives(condition).map_err(|reason| NotExportable { path: path(), reason })
}
