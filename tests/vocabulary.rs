//! The vocabulary that lints go by: what is refused in its document, and how its words are found in a text.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::proof::lint::{Saying, Vocabulary};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn a_vocabulary_that_cannot_be_used_is_refused_with_its_path() {
    let protocol = support::read(&support::small()).unwrap();
    for (pointer, value, expected) in [
        ("/protocol", json!("other"), "protocol: this belongs to the protocol \"other\""),
        ("/never/0/words/1", json!("-"), "never[0].words[1]: this is empty"),
        ("/never/0/words", json!([]), "never[0].words: there are too few; give at least 1"),
        ("/never/0/why", json!(""), "never[0].why: this is empty"),
        ("/never/0/except", json!([{ "words": "not safe" }]), "never[0].except[0]: \"why\" is missing"),
        ("/reading/hardest", json!(0), "reading.hardest: write a whole number from 1 to 100"),
        ("/signs/colours", json!([]), "signs: \"colours\" is not known here"),
        ("/negations", json!([]), "negations: there are too few; give at least 1"),
        ("/numbers/dos", json!("2"), "numbers.dos: a text stands here; write a number"),
        ("/units/minute", json!(["minute"]), "units: \"minute\" is not known here"),
        ("/terms/eye", json!(["-"]), "terms.eye[0]: this is empty"),
        ("/differs", json!([{ "at": "/rules/eye/advice", "why": "So" }]), "differs[0]: \"what\" is missing"),
    ] {
        let mut document = support::small_vocabulary();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap() {
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
            object => object[key] = value,
        }
        let problems = Vocabulary::read(&support::tree(&document), &protocol).unwrap_err().to_string();
        assert!(problems.starts_with(expected), "{problems}");
    }
}

#[test]
fn a_saying_is_found_as_whole_words_whatever_their_case() {
    for (saying, said, unsaid) in [
        ("safe", &["Safe.", "is it SAFE?", "sa\u{AD}fe"][..], &["safety", "unsafe", "a safer one"][..]),
        ("safe*", &["safe", "safely", "Safety-first"], &["unsafe", "sa fe"]),
        ("*safe", &["unsafe", "safe"], &["safety"]),
        ("*安全*", &["这是安全的。"], &["这是的。"]),
        // In a script without spaces a word is found anywhere.
        ("安全", &["这是安全的。"], &["安，全"]),
        // The vowel signs of Hindi belong to their letters.
        ("न", &["यह न करें"], &["नहीं", "स्थान", "न्यून"]),
        ("नहीं*", &["यह नहीं है"], &["यह है"]),
        // Arabic may write its vowels or leave them out.
        ("يوما", &["بعد 12 يومًا", "يـوما"], &["يومان"]),
        ("low risk", &["low risk", "Low\u{2011}risk"], &["low, risk", "lower risk", "low"]),
        ("you've got", &["You’ve got it", "you've got"], &["you got"]),
        ("# mg", &["5 mg", "0.5mg", "500 MG a day"], &["mg", "five mg", "5 mgs"]),
        ("Dr.pen", &["a dr.pen"], &["Dr. Penn", "drpen"]),
        ("!", &["Now!"], &["Now."]),
        ("straße", &["STRAßE"], &["strasse"]),
    ] {
        let saying = Saying::parse(saying).unwrap();
        said.iter().for_each(|text| assert!(saying.is_in(text), "\"{saying}\" is in \"{text}\""));
        unsaid.iter().for_each(|text| assert!(!saying.is_in(text), "\"{saying}\" is not in \"{text}\""));
    }
    assert_eq!(["", " ", "-", "*"].map(Saying::parse), [const { None }; 4]);
}

proptest! {
    #[test]
    fn a_saying_never_panics_and_finds_itself(words in "[a-z]{1,6}( [a-z]{1,6}){0,3}", around in ".{0,20}") {
        let saying = Saying::parse(&words).unwrap();
        let text = format!("{around} {words} {around}");
        prop_assert!(saying.is_in(&text));
        let _ = Saying::parse(&around).map(|any| any.is_in(&words));
    }
}
