//! No paper claims for the widget what the widget must never say.

use crate::{INTENDED_USE, PRIVACY, Paper, SECURITY, vocabulary};
use microneedling_screener::proof::lint::{Saying, Vocabulary};

/// Words that stand in a paper after all, by a part of the sentence, and why.
const EXCUSED: [(&str, &str, &str); 3] = [
    ("HIPAA", "HIPAA", "it is the name of a law there, and no badge"),
    ("diagnos*", "gives a diagnosis or prognosis", "it tells what would make this a medical device"),
    ("prognosis", "gives a diagnosis or prognosis", "the same"),
];

#[test]
fn no_paper_claims_what_must_never_be_said() {
    let vocabulary = vocabulary("en");
    let mut needed = [false; EXCUSED.len()];
    for path in [PRIVACY, INTENDED_USE, SECURITY, "README.md"] {
        for sentence in Paper::read(path).sentences() {
            for word in claimed(&sentence, &vocabulary) {
                let excuses = |(excused, part, _): &(&str, &str, &str)| word == *excused && sentence.contains(part);
                match EXCUSED.iter().position(excuses) {
                    Some(index) => needed[index] = true,
                    None => panic!("{path}: \"{word}\" is said in \"{sentence}\""),
                }
            }
        }
    }
    assert_eq!(needed, [true; EXCUSED.len()], "each excuse is still needed");
}

#[test]
fn a_claim_is_told_from_its_denial() {
    let vocabulary = vocabulary("en");
    for (sentence, expected) in [
        ("Microneedling is safe for most people", &["safe*"][..]),
        ("It tells who is a suitable candidate", &["suitab*", "candidate*"]),
        ("It does not decide who is suitable", &[]),
        ("No authority has approved it", &[]),
        ("It prepares a consult", &[]),
    ] {
        assert_eq!(claimed(sentence, &vocabulary), expected, "{sentence}");
    }
}

/// What a sentence says of what the widget must never say, unless it denies something.
fn claimed(sentence: &str, vocabulary: &Vocabulary) -> Vec<String> {
    let never = vocabulary.never.iter().flat_map(|never| &never.words);
    let said: Vec<String> = never.filter(|word| word.is_in(sentence)).map(Saying::to_string).collect();
    let is_denied = vocabulary.compared.negations.iter().any(|negation| negation.is_in(sentence));
    if is_denied { Vec::new() } else { said }
}
