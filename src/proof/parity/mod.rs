//! Whether a text in another language says the same as the text that it was translated from, string by string.
//!
//! No program can tell whether a translation is right. But what does most harm when it is wrong can be counted:
//!
//! | what | how it must be |
//! |---|---|
//! | placeholders | the same, as often |
//! | numbers | the same, as often, in digits of any script or in words |
//! | units of time | the same, as often: four weeks are never a month |
//! | negations | as many sentences negate |
//! | terms | a term of the protocol stands in both, or in neither |
//! | hints | where the first text has one, and nowhere else |
//! | words | no sentence is left as it was |
//!
//! That there are words for every id, and for nothing else, the reader of a text has seen to. Which words negate, count or
//! are terms is in the vocabulary of each language, and so is every difference that has a good reason.

mod aspect;
mod carried;
mod compared;
mod disparity;
mod number;

pub use aspect::Aspect;
pub use compared::{Compared, Difference, Units};
pub use disparity::Disparity;

pub(super) use compared::KEYS;

use super::lint::{Passage, Remark, RemarkKind, Vocabulary, passages, words};
use crate::protocol::{Protocol, Text};
use carried::Carried;

/// Fewer words than these may be the same in two languages: "Psoriasis", "RF".
const FEW: usize = 4;

/// A text, and the vocabulary of its locale.
pub type Worded<'t> = (&'t Text, &'t Vocabulary);

/// Every remark on a text that was translated from the first one, each with the vocabulary of its locale.
#[must_use]
pub fn remarks(protocol: &Protocol, first: Worded<'_>, translated: Worded<'_>) -> Vec<Remark> {
    let (text, vocabulary) = translated;
    let (theirs, ours) = (said(protocol, first), said(protocol, translated));
    let mut found = strange_terms(first.1, vocabulary);
    let mut excused: Vec<(&str, Aspect)> = Vec::new();
    let remark = |path: &str, disparity| Remark::of_text(text, path, RemarkKind::Disparity(disparity));
    for one in &theirs {
        let Some(other) = at(&ours, one.path()) else {
            found.push(remark(one.path(), Disparity::NoHint));
            continue;
        };
        let mut disparities = disparities(one, other, &theirs);
        if language(first.0) != language(text) && one.is_untranslated(other) {
            disparities.push(Disparity::Untranslated);
        }
        for disparity in disparities {
            match disparity.aspect() {
                Some(aspect) if vocabulary.compared.allows(one.path(), aspect) => excused.push((one.path(), aspect)),
                _ => found.push(remark(one.path(), disparity)),
            }
        }
    }
    let extra = ours.iter().filter(|other| at(&theirs, other.path()).is_none());
    found.extend(extra.map(|other| remark(other.path(), Disparity::OtherHint)));
    found.extend(idle(vocabulary, &excused));
    found
}

/// A passage, and what it carries.
struct Said {
    passage: Passage,
    carried: Carried,
}

impl Said {
    fn path(&self) -> &str {
        &self.passage.path
    }

    fn is_untranslated(&self, other: &Self) -> bool {
        self.passage.words == other.passage.words && words(&self.passage.words).count() >= FEW
    }

    /// Whether a term stands near a passage: in the same question or rule, where a language that says "it" for it would
    /// have it. A button or a heading stands alone.
    fn says_near(&self, term: &String, other: &Self) -> bool {
        let is_near = self.passage.unit == other.passage.unit && self.passage.unit.contains('.');
        (is_near || self.path() == other.path()) && self.carried.terms.contains(term)
    }
}

fn said(protocol: &Protocol, (text, vocabulary): Worded<'_>) -> Vec<Said> {
    let passages = passages(text, protocol).into_iter();
    passages.map(|passage| Said { carried: Carried::of(&passage, &vocabulary.compared), passage }).collect()
}

fn at<'s>(said: &'s [Said], path: &str) -> Option<&'s Said> {
    said.iter().find(|said| said.path() == path)
}

fn disparities(one: &Said, other: &Said, theirs: &[Said]) -> Vec<Disparity> {
    let (expected, carried) = (&one.carried, &other.carried);
    let missing = expected.terms.iter().filter(|term| !carried.terms.contains(term));
    let added = carried.terms.iter().filter(|term| !theirs.iter().any(|near| near.says_near(term, other)));
    let mut found: Vec<Disparity> = missing.cloned().map(Disparity::NoTerm).collect();
    found.extend(added.cloned().map(Disparity::OtherTerm));
    if expected.placeholders != carried.placeholders {
        let (expected, found_here) = (expected.placeholders.clone(), carried.placeholders.clone());
        found.push(Disparity::Placeholders { expected, found: found_here });
    }
    if expected.numbers != carried.numbers {
        found.push(Disparity::Numbers { expected: expected.numbers.clone(), found: carried.numbers.clone() });
    }
    if expected.units != carried.units {
        found.push(Disparity::Units { expected: expected.units.clone(), found: carried.units.clone() });
    }
    if expected.negated != carried.negated {
        found.push(Disparity::Negations { expected: expected.negated, found: carried.negated });
    }
    found
}

fn language(text: &Text) -> &str {
    text.locale().split('-').next().unwrap_or_default()
}

/// Terms that one of two vocabularies has and the other hasn't: nothing could be compared.
fn strange_terms(first: &Vocabulary, vocabulary: &Vocabulary) -> Vec<Remark> {
    let has = |vocabulary: &Vocabulary, term: &str| vocabulary.compared.terms.iter().any(|(name, _)| name == term);
    let missing = first.compared.terms.iter().filter(|(term, _)| !has(vocabulary, term));
    let extra = vocabulary.compared.terms.iter().filter(|(term, _)| !has(first, term));
    let missing = missing.map(|(term, _)| ("terms".to_owned(), RemarkKind::MissingTerm(term.clone())));
    let extra = extra.map(|(term, _)| (format!("terms.{term}"), RemarkKind::StrangeTerm(term.clone())));
    missing.chain(extra).map(|(path, kind)| Remark::of_vocabulary(vocabulary, path, kind)).collect()
}

/// The differences that nothing needs: without this, they would outlive their reason.
fn idle(vocabulary: &Vocabulary, excused: &[(&str, Aspect)]) -> Vec<Remark> {
    let is_needed = |difference: &Difference| {
        excused.iter().any(|(path, aspect)| difference.is_at(path) && difference.what == *aspect)
    };
    let idle = vocabulary.compared.differs.iter().enumerate().filter(|(_, difference)| !is_needed(difference));
    idle.map(|(index, difference)| {
        let kind = RemarkKind::IdleDifference(difference.at.clone());
        Remark::of_vocabulary(vocabulary, format!("differs[{index}]"), kind)
    })
    .collect()
}
