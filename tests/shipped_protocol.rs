//! The protocol and texts that ship: whole, and within the words this product may use.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::proof::lint::{Remark, Vocabulary, remarks, scores};
use microneedling_screener::protocol::{Problems, Protocol, Text, Tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_protocol_and_its_english_text_are_well_formed() {
    let protocol = support::protocol();
    support::text(&protocol);
    println!("{} questions, {} rules", protocol.questions().len(), protocol.rules().len());
}

#[test]
fn nothing_that_ships_is_remarked_on_in_any_locale() {
    let protocol = support::protocol();
    let worded = worded(&protocol);
    let texts: Vec<(&Text, &Vocabulary)> = worded.iter().map(|(text, vocabulary)| (text, vocabulary)).collect();
    // On the day of publication: what a later day makes of the review is not this test's to say.
    let remarks = remarks(&protocol, &texts, protocol.published());
    let remarks: Vec<String> = remarks.iter().map(Remark::to_string).collect();
    assert!(remarks.is_empty(), "\n{}", remarks.join("\n"));
}

/// Shows how hard each text is to read: how many passages have which score.
#[test]
fn how_hard_each_text_is_to_read_is_known() {
    let protocol = support::protocol();
    for (text, vocabulary) in worded(&protocol) {
        let scores = scores(&protocol, &text, &vocabulary);
        let mut passages: BTreeMap<usize, usize> = BTreeMap::new();
        for score in &scores {
            *passages.entry(score.lix).or_default() += 1;
        }
        println!("{}: LIX: passages {passages:?}", text.locale());
        let words: usize = scores.iter().map(|score| score.words).sum();
        assert!(words > 5_000, "{}: only {words} words were scored", text.locale());
    }
}

/// Every text that ships, with its vocabulary.
fn worded(protocol: &Protocol) -> Vec<(Text, Vocabulary)> {
    let mut texts = locales("text");
    assert_eq!(texts, locales("words"), "every text has a vocabulary, and every vocabulary a text");
    // The others are translations of the English one.
    texts.sort_by_key(|locale| locale != "en");
    let read = |locale: &String| {
        let text = refusing(locale, Text::read(&tree("text", locale), protocol));
        (text, refusing(locale, Vocabulary::read(&tree("words", locale), protocol)))
    };
    texts.iter().map(read).collect()
}

fn refusing<T>(locale: &str, read: Result<T, Problems>) -> T {
    read.unwrap_or_else(|problems| panic!("{locale}: {problems}"))
}

fn tree(kind: &str, locale: &str) -> Tree {
    let path = folder(kind).join(locale).with_extension("json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The names of the documents in one folder of the protocol.
fn locales(kind: &str) -> Vec<String> {
    let entries = fs::read_dir(folder(kind)).unwrap();
    let name = |path: PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    let mut names: Vec<String> = entries.map(|entry| name(entry.unwrap().path())).collect();
    names.sort();
    names
}

fn folder(kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols/microneedling").join(kind)
}
