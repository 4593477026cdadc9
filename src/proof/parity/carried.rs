//! What a passage carries that no translation may change.

use super::compared::Compared;
use super::disparity::Disparity;
use super::number;
use crate::proof::lint::{Passage, Saying, sentences, tokens};
use crate::protocol::placeholders;
use std::ops::Range;

/// What one passage says, apart from how it says it. Lists are in an order of their own, so that equal ones are equal.
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
    /// What a passage carries.
    pub(super) fn of(Passage { written, words, tokens, .. }: &Passage, compared: &Compared) -> Self {
        Self {
            placeholders: sorted(placeholders(written).map(str::to_owned)),
            numbers: sorted(number::in_digits(words).chain(number::in_words(tokens, &compared.numbers))),
            units: sorted(
                compared
                    .units
                    .each()
                    .into_iter()
                    .flat_map(|(unit, words)| std::iter::repeat_n(unit, places(words, tokens))),
            ),
            negated: negated(words, tokens, &compared.negations),
            terms: sorted(terms(&compared.terms, tokens)),
        }
    }

    /// What is different from what was expected.
    pub(super) fn disparities(&self, expected: &Self) -> Vec<Disparity> {
        // It may say more terms: many languages repeat the noun where English says "it".
        let missing = expected.terms.iter().filter(|term| !self.terms.contains(term));
        let mut found: Vec<Disparity> = missing.cloned().map(Disparity::NoTerm).collect();
        if self.placeholders != expected.placeholders {
            found.push(Disparity::Placeholders {
                expected: expected.placeholders.clone(),
                found: self.placeholders.clone(),
            });
        }
        if self.numbers != expected.numbers {
            found.push(Disparity::Numbers { expected: expected.numbers.clone(), found: self.numbers.clone() });
        }
        if self.units != expected.units {
            found.push(Disparity::Units { expected: expected.units.clone(), found: self.units.clone() });
        }
        if self.negated != expected.negated {
            found.push(Disparity::Negations { expected: expected.negated, found: self.negated });
        }
        found
    }
}

/// The names of the terms that a text says. Words inside a longer term belong to that one: a fever blister is no fever.
fn terms(terms: &[(String, Vec<Saying>)], tokens: &[String]) -> impl Iterator<Item = String> {
    let said: Vec<(&String, Range<usize>)> = terms
        .iter()
        .flat_map(|(name, sayings)| {
            sayings.iter().flat_map(|saying| saying.places(tokens)).map(move |place| (name, place))
        })
        .collect();
    let is_inside = |inner: &Range<usize>| {
        said.iter().any(|(_, outer)| outer.len() > inner.len() && outer.start <= inner.start && inner.end <= outer.end)
    };
    let mut names: Vec<String> =
        said.iter().filter(|(_, place)| !is_inside(place)).map(|(name, _)| (*name).clone()).collect();
    names.dedup();
    names.into_iter()
}

/// How many places of a text say one of these. Two that begin at one place are one.
fn places(sayings: &[Saying], tokens: &[String]) -> usize {
    let mut starts: Vec<usize> =
        sayings.iter().flat_map(|saying| saying.places(tokens)).map(|place| place.start).collect();
    starts.sort_unstable();
    starts.dedup();
    starts.len()
}

/// How many sentences say one of these. Most passages have none to look at.
fn negated(words: &str, passage: &[String], negations: &[Saying]) -> usize {
    if places(negations, passage) == 0 {
        return 0;
    }
    sentences(words).iter().filter(|sentence| places(negations, &tokens(sentence)) > 0).count()
}

fn sorted<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.collect();
    values.sort();
    values
}
