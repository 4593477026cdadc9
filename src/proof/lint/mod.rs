//! What a reader of the documents would object to, though they are well formed.
//!
//! The readers of a protocol and its texts already see to it that every id has words in every locale and nothing has
//! more, and that every rule has a reason and a source. What is left is a matter of words, dates and care:
//!
//! | lint | what it looks for |
//! |---|---|
//! | `words` | what must never be said, from the [`Vocabulary`] of the locale |
//! | `signs` | a sign described only as red, which is how it looks on some skin |
//! | `reading` | words and sentences too hard for a reader of eleven |
//! | `care` | urgent advice that comes late or without a number; a result that leads to no professional |
//! | `choices` | a list too long for a phone; "none of these" missing, or not exclusive |
//! | `waits` | a wait outside its own range, or on nobody's word |
//! | `sources` | a rule on memory alone, a broken link, a look-up that can't have been, a source nothing uses |
//! | `review` | a review too far away, or past |
//! | [`parity`](super::parity) | a text that says something else than the first one |
//!
//! Nothing here reads a file or a clock.

mod care;
mod choices;
mod lix;
mod passages;
mod reading;
mod remark;
mod review;
mod saying;
mod signs;
mod sources;
mod vocabulary;
mod waits;
mod words;

pub use reading::{SHORTEST, Score, scores};
pub use remark::{Remark, RemarkKind, Severity, Subject};
pub use saying::Saying;
pub use vocabulary::{Exception, Never, Reading, Signs, Vocabulary};

pub(super) use lix::{sentences, words};
pub(super) use passages::{Passage, of as passages};
pub(super) use saying::tokens;
pub(super) use vocabulary::{saying, sayings};

use super::parity::Original;
use crate::protocol::{Date, Protocol, Text};

/// Every remark on a protocol and its texts, each text with the vocabulary of its locale. The first text is the one that
/// the others are translations of.
#[must_use]
pub fn remarks(protocol: &Protocol, texts: &[(&Text, &Vocabulary)], today: Date) -> Vec<Remark> {
    let mut found = Vec::new();
    found.extend(review::remarks(protocol, today));
    found.extend(choices::remarks(protocol));
    found.extend(care::remarks(protocol));
    found.extend(waits::remarks(protocol));
    found.extend(sources::remarks(protocol, today));
    for (text, vocabulary) in texts {
        found.extend(text_remarks(protocol, text, vocabulary));
    }
    if let [(text, vocabulary), translated @ ..] = texts
        && !translated.is_empty()
    {
        let original = Original::new(protocol, text, vocabulary);
        found.extend(translated.iter().flat_map(|(text, vocabulary)| original.remarks(protocol, text, vocabulary)));
    }
    found
}

fn text_remarks(protocol: &Protocol, text: &Text, vocabulary: &Vocabulary) -> Vec<Remark> {
    let passages = passages(text, protocol);
    let mut found = Vec::new();
    if vocabulary.locale != text.locale() {
        let kind = RemarkKind::OtherLocale(vocabulary.locale.clone());
        found.push(Remark::of_text(text, "locale", kind));
    }
    found.extend(words::remarks(text, &passages, vocabulary));
    found.extend(signs::remarks(text, &passages, vocabulary));
    found.extend(reading::remarks(text, &passages, vocabulary));
    found.extend(care::text_remarks(protocol, text, vocabulary));
    found.extend(choices::text_remarks(protocol, text, vocabulary));
    found
}
