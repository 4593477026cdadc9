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

/// Every remark on a text that was translated from the first one.
pub(super) fn remarks(
    protocol: &Protocol,
    first: (&Text, &Vocabulary),
    translated: (&Text, &Vocabulary),
) -> Vec<Remark> {
    let (text, vocabulary) = translated;
    let (theirs, ours) = (passages(first.0, protocol), passages(text, protocol));
    let mut found = strange_terms(first.1, vocabulary);
    let mut excused: Vec<(&str, Aspect)> = Vec::new();
    for one in &theirs {
        let Some(other) = at(&ours, &one.path) else {
            found.push(Remark::of_text(text, &one.path, RemarkKind::Disparity(Disparity::NoHint)));
            continue;
        };
        for disparity in disparities(one, other, first, translated) {
            match disparity.aspect() {
                Some(aspect) if vocabulary.compared.allows(&one.path, aspect) => excused.push((&one.path, aspect)),
                _ => found.push(Remark::of_text(text, &one.path, RemarkKind::Disparity(disparity))),
            }
        }
    }
    let extra = ours.iter().filter(|passage| at(&theirs, &passage.path).is_none());
    found
        .extend(extra.map(|passage| Remark::of_text(text, &passage.path, RemarkKind::Disparity(Disparity::OtherHint))));
    found.extend(idle(vocabulary, &excused));
    found
}

fn at<'p>(passages: &'p [Passage], path: &str) -> Option<&'p Passage> {
    passages.iter().find(|passage| passage.path == path)
}

fn disparities(
    one: &Passage,
    other: &Passage,
    first: (&Text, &Vocabulary),
    translated: (&Text, &Vocabulary),
) -> Vec<Disparity> {
    let expected = Carried::of(&one.written, &one.words, &first.1.compared);
    let carried = Carried::of(&other.written, &other.words, &translated.1.compared);
    let mut found = Vec::new();
    let missing = |some: &[String], others: &[String]| -> Vec<String> {
        some.iter().filter(|term| !others.contains(term)).cloned().collect()
    };
    found.extend(missing(&expected.terms, &carried.terms).into_iter().map(Disparity::NoTerm));
    found.extend(missing(&carried.terms, &expected.terms).into_iter().map(Disparity::OtherTerm));
    if expected.placeholders != carried.placeholders {
        found.push(Disparity::Placeholders { expected: expected.placeholders, found: carried.placeholders });
    }
    if expected.numbers != carried.numbers {
        found.push(Disparity::Numbers { expected: expected.numbers, found: carried.numbers });
    }
    if expected.units != carried.units {
        found.push(Disparity::Units { expected: expected.units, found: carried.units });
    }
    if expected.negated != carried.negated {
        found.push(Disparity::Negations { expected: expected.negated, found: carried.negated });
    }
    let is_foreign = language(first.0) != language(translated.0);
    if is_foreign && one.words == other.words && words(&one.words).count() >= FEW {
        found.push(Disparity::Untranslated);
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
