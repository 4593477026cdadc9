//! What a string carries that no translation may change.

use super::compared::Compared;
use super::number;
use crate::proof::lint::{Saying, sentences, tokens};
use crate::protocol::placeholders;

/// What one string says, apart from how it says it. Lists are in an order of their own, so that equal ones are equal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Carried {
    pub(super) placeholders: Vec<String>,
    /// As decimals: `0.25`.
    pub(super) numbers: Vec<String>,
    pub(super) units: Vec<&'static str>,
    /// How many of its sentences negate. Not how often: one sentence may need two words for it, or one for two.
    pub(super) negated: usize,
    /// The names of its terms.
    pub(super) terms: Vec<String>,
}

impl Carried {
    /// What a string carries; `words` is the same as shown, with nothing in place of placeholders.
    pub(super) fn of(written: &str, words: &str, compared: &Compared) -> Self {
        let tokens = tokens(words);
        Self {
            placeholders: sorted(placeholders(written).map(str::to_owned)),
            numbers: sorted(number::in_digits(words).chain(number::in_words(&tokens, &compared.numbers))),
            units: sorted(
                compared
                    .units
                    .each()
                    .into_iter()
                    .flat_map(|(unit, words)| std::iter::repeat_n(unit, places(words, &tokens))),
            ),
            negated: sentences(words).iter().filter(|sentence| says(&compared.negations, sentence)).count(),
            terms: sorted(
                compared.terms.iter().filter(|(_, words)| places(words, &tokens) > 0).map(|(name, _)| name.clone()),
            ),
        }
    }
}

/// How many places of a text say one of these. Two that begin at one place are one.
fn places(sayings: &[Saying], tokens: &[String]) -> usize {
    let mut starts: Vec<usize> =
        sayings.iter().flat_map(|saying| saying.places(tokens)).map(|place| place.start).collect();
    starts.sort_unstable();
    starts.dedup();
    starts.len()
}

fn says(sayings: &[Saying], words: &str) -> bool {
    places(sayings, &tokens(words)) > 0
}

fn sorted<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.collect();
    values.sort();
    values
}
