//! How hard a text is to read: by [LIX](super::lix) where a passage is long enough for it, and by its longest sentences
//! and words everywhere.
//!
//! In a passage of 25 words one long word is worth four points, which is a whole school grade; in a shorter one the
//! score says nothing. So all that is read together is scored together: a question with its choices, a rule with its
//! advice. What is shorter is scored with the other short ones of its part.

use super::lix::{Lix, letters, sentences, words};
use super::passages::Passage;
use super::remark::{Remark, RemarkKind};
use super::saying::{Saying, tokens};
use super::vocabulary::{Exception, Reading, Vocabulary};
use super::words::idle_exceptions;
use crate::protocol::{Protocol, Text};

/// The fewest words that are scored.
pub const SHORTEST: usize = 25;

/// How hard it is to read what is read together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Where it stands: `rules.sunburn`, or `rules` for the short ones of that part.
    pub path: String,
    /// How many words it has.
    pub words: usize,
    /// Its LIX.
    pub lix: usize,
}

/// How hard each part of a text is to read.
#[must_use]
pub fn scores(protocol: &Protocol, text: &Text, vocabulary: &Vocabulary) -> Vec<Score> {
    scored(&super::passages::of(text, protocol), &vocabulary.reading)
}

pub(super) fn remarks(text: &Text, passages: &[Passage], vocabulary: &Vocabulary) -> Vec<Remark> {
    let limits = &vocabulary.reading;
    let mut found: Vec<Remark> = passages.iter().flat_map(|passage| long(text, passage, limits)).collect();
    if let Some(most) = limits.hardest {
        let hard = scored(passages, limits).into_iter().filter(|score| score.lix > most);
        found.extend(hard.map(|Score { path, lix, .. }| Remark::of_text(text, path, RemarkKind::Hard { lix, most })));
    }
    let any_word: Vec<Saying> = limits.except.iter().map(|exception| exception.words.clone()).collect();
    found.extend(idle_exceptions(vocabulary, "reading", &any_word, &limits.except, passages));
    found
}

fn long(text: &Text, passage: &Passage, limits: &Reading) -> Vec<Remark> {
    let long_sentence = |sentence: String| {
        let (count, most) = (words(&sentence).count(), limits.longest_sentence);
        let begins = || words(&sentence).take(4).collect::<Vec<_>>().join(" ");
        (count > most).then(|| RemarkKind::LongSentence { begins: begins(), words: count, most })
    };
    let long_word = |word: &str| {
        let most = limits.longest_word;
        let is_long = letters(word) > most && !is_plain(word, &limits.except);
        is_long.then(|| RemarkKind::LongWord { word: word.to_owned(), most })
    };
    let sentences = sentences(&passage.words).into_iter().filter_map(long_sentence);
    let kinds = sentences.chain(words(&passage.words).filter_map(long_word));
    kinds.map(|kind| Remark::of_text(text, &passage.path, kind)).collect()
}

fn scored(passages: &[Passage], limits: &Reading) -> Vec<Score> {
    let mut scores = Vec::new();
    let mut short: Vec<(&str, Lix)> = Vec::new();
    for unit in passages.chunk_by(|one, next| one.unit == next.unit) {
        let lix = unit
            .iter()
            .map(|passage| Lix::of(&passage.words, |word| is_plain(word, &limits.except)))
            .fold(Lix::default(), Lix::plus);
        let Some(path) = unit.first().map(|passage| passage.unit.as_str()) else { continue };
        let part = path.split('.').next().unwrap_or(path);
        match short.iter_mut().find(|(known, _)| *known == part) {
            _ if lix.words >= SHORTEST => scores.push(score(path, lix)),
            Some((_, sum)) => *sum = sum.plus(lix),
            None => short.push((part, lix)),
        }
    }
    short.retain(|(_, lix)| lix.words >= SHORTEST);
    scores.extend(short.into_iter().map(|(part, lix)| score(part, lix)));
    scores
}

fn score(path: &str, lix: Lix) -> Score {
    Score { path: path.to_owned(), words: lix.words, lix: lix.score() }
}

/// Whether a word is among those that have no plainer one.
fn is_plain(word: &str, except: &[Exception]) -> bool {
    let tokens = tokens(word);
    except.iter().any(|exception| exception.words.places(&tokens).next().is_some())
}
