//! What must never be said.

use super::passages::Passage;
use super::remark::{Remark, RemarkKind};
use super::saying::Saying;
use super::vocabulary::{Exception, Never, Vocabulary};
use crate::protocol::Text;
use std::ops::Range;

pub(super) fn remarks(text: &Text, passages: &[Passage], vocabulary: &Vocabulary) -> Vec<Remark> {
    let mut found = Vec::new();
    for (index, never) in vocabulary.never.iter().enumerate() {
        found.extend(passages.iter().flat_map(|passage| said(text, passage, never)));
        let path = format!("never[{index}]");
        found.extend(idle_exceptions(vocabulary, &path, &never.words, &never.except, passages));
    }
    found
}

fn said(text: &Text, passage: &Passage, never: &Never) -> Vec<Remark> {
    let remark = |found| {
        let kind = RemarkKind::Never { found, why: never.why.clone() };
        Remark::of_text(text, &passage.path, kind)
    };
    unexcused(&never.words, &never.except, &passage.tokens).into_iter().map(remark).collect()
}

/// What a passage says of these words, outside of every exception.
pub(super) fn unexcused(words: &[Saying], except: &[Exception], tokens: &[String]) -> Vec<String> {
    let is_excused = |place: &Range<usize>| except.iter().any(|exception| exception.excuses(place, tokens));
    let places = words.iter().flat_map(|saying| saying.places(tokens)).filter(|place| !is_excused(place));
    places.filter_map(|place| tokens.get(place)).map(|found| found.join(" ")).collect()
}

/// The exceptions that excuse nothing in the whole text: without this, they would outlive their reason.
pub(super) fn idle_exceptions(
    vocabulary: &Vocabulary,
    path: &str,
    words: &[Saying],
    except: &[Exception],
    passages: &[Passage],
) -> Vec<Remark> {
    let is_needed = |exception: &Exception| {
        passages.iter().any(|Passage { tokens, .. }| {
            words.iter().flat_map(|saying| saying.places(tokens)).any(|place| exception.excuses(&place, tokens))
        })
    };
    let idle = except.iter().enumerate().filter(|(_, exception)| !is_needed(exception));
    idle.map(|(index, exception)| {
        let kind = RemarkKind::IdleException(exception.words.to_string());
        Remark::of_vocabulary(vocabulary, format!("{path}.except[{index}]"), kind)
    })
    .collect()
}

impl Exception {
    /// Whether the words at this place stand among those of the exception.
    fn excuses(&self, place: &Range<usize>, tokens: &[String]) -> bool {
        self.words.places(tokens).any(|around| around.start <= place.start && place.end <= around.end)
    }
}
