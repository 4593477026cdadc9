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
//! | terms | a term of the protocol stands wherever the first text says it |
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

/// The text that others are translations of, with the vocabulary of its locale.
#[derive(Clone, Debug)]
pub struct Original {
    language: String,
    said: Vec<Said>,
    terms: Vec<String>,
}

impl Original {
    /// What a text says that its translations must say too.
    #[must_use]
    pub fn new(protocol: &Protocol, text: &Text, vocabulary: &Vocabulary) -> Self {
        let terms = vocabulary.compared.terms.iter().map(|(name, _)| name.clone()).collect();
        Self { language: language(text).to_owned(), said: said(protocol, text, vocabulary), terms }
    }

    /// Every remark on a text that was translated from this one, with the vocabulary of its locale.
    #[must_use]
    pub fn remarks(&self, protocol: &Protocol, text: &Text, vocabulary: &Vocabulary) -> Vec<Remark> {
        let ours = said(protocol, text, vocabulary);
        let mut found = self.strange_terms(vocabulary);
        let mut excused: Vec<(&str, Aspect)> = Vec::new();
        let remark = |path: &str, disparity| Remark::of_text(text, path, RemarkKind::Disparity(disparity));
        for one in &self.said {
            let Some(other) = at(&ours, one.path()) else {
                found.push(remark(one.path(), Disparity::NoHint));
                continue;
            };
            let mut disparities = other.carried.disparities(&one.carried);
            if self.language != language(text) && one.is_untranslated(other) {
                disparities.push(Disparity::Untranslated);
            }
            for disparity in disparities {
                match disparity.aspect() {
                    Some(aspect) if vocabulary.compared.allows(one.path(), aspect) => {
                        excused.push((one.path(), aspect))
                    }
                    _ => found.push(remark(one.path(), disparity)),
                }
            }
        }
        let extra = ours.iter().filter(|other| at(&self.said, other.path()).is_none());
        found.extend(extra.map(|other| remark(other.path(), Disparity::OtherHint)));
        found.extend(idle(vocabulary, &excused));
        found
    }

    /// Terms that one of two vocabularies has and the other hasn't: nothing could be compared.
    fn strange_terms(&self, vocabulary: &Vocabulary) -> Vec<Remark> {
        let terms = &vocabulary.compared.terms;
        let missing = self.terms.iter().filter(|term| !terms.iter().any(|(name, _)| name == *term));
        let strange = terms.iter().map(|(name, _)| name).filter(|name| !self.terms.contains(name));
        let missing = missing.map(|term| ("terms".to_owned(), RemarkKind::MissingTerm(term.clone())));
        let strange = strange.map(|term| (format!("terms.{term}"), RemarkKind::StrangeTerm(term.clone())));
        missing.chain(strange).map(|(path, kind)| Remark::of_vocabulary(vocabulary, path, kind)).collect()
    }
}

/// A passage, and what it carries.
#[derive(Clone, Debug)]
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
}

fn said(protocol: &Protocol, text: &Text, vocabulary: &Vocabulary) -> Vec<Said> {
    let passages = passages(text, protocol).into_iter();
    passages.map(|passage| Said { carried: Carried::of(&passage, &vocabulary.compared), passage }).collect()
}

fn at<'s>(said: &'s [Said], path: &str) -> Option<&'s Said> {
    said.iter().find(|said| said.path() == path)
}

fn language(text: &Text) -> &str {
    text.locale().split('-').next().unwrap_or_default()
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
