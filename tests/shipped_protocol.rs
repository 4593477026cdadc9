//! The protocol and texts that ship: whole, and within the words this product may use.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::protocol::{Disposition, Evidence, Phrase, ReadStatus};
use serde_json::Value;
use std::fs;
use std::path::Path;

#[test]
fn the_protocol_and_its_english_text_are_well_formed() {
    let protocol = support::protocol();
    support::text(&protocol);
    println!("{} questions, {} rules", protocol.questions().len(), protocol.rules().len());
}

#[test]
fn every_text_that_ships_is_known_to_the_loader() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols/microneedling/text");
    let mut shipped: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    shipped.sort();
    let listed = include_str!("../src/embed/element.js")
        .lines()
        .find_map(|line| line.strip_prefix("const LOCALES = ["))
        .unwrap()
        .trim_end_matches("];")
        .replace(['\'', ' '], "");
    assert_eq!(listed.split(',').collect::<Vec<_>>(), shipped);
}

/// Every string of a document, with its path.
fn strings(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| strings(item, path, found)),
        Value::Object(map) => map.iter().for_each(|(key, item)| strings(item, &format!("{path}.{key}"), found)),
        _ => {}
    }
}

fn english() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for json in [
        include_str!("../protocols/microneedling/text/en.json"),
        include_str!("../protocols/microneedling/overlays/sample.json"),
    ] {
        strings(&serde_json::from_str(json).unwrap(), "", &mut found);
    }
    found
}

#[test]
fn nothing_clears_diagnoses_or_promises() {
    let never = [
        "suitable",
        "safe",
        "cleared",
        "approved",
        "low risk",
        "low-risk",
        "you have a ",
        "your condition",
        "diagnosis",
        "medical-grade",
        "stop taking",
        "guaranteed",
        "book now",
        " mg",
        "caucasian",
        "ethnic",
        " race",
        "asian",
    ];
    for (path, text) in english() {
        let text = text.to_lowercase();
        for word in never {
            // "unsafe" would be as wrong; a question to the clinic may name what it asks about.
            assert!(!text.contains(word), "{path} says \"{word}\": {text}");
        }
        assert!(!text.contains('!'), "{path} exclaims: {text}");
    }
}

#[test]
fn no_device_is_named_by_its_brand() {
    for (path, text) in english() {
        for brand in
            ["SkinPen", "Dermapen", "Exceed", "InMode", "Rejuvapen", "SkinStylus", "Dr.pen", "PRO Pen", "Morpheus"]
        {
            assert!(!text.contains(brand), "{path} names {brand}");
        }
    }
}

#[test]
fn a_sign_of_inflammation_is_never_only_red() {
    for (path, text) in english() {
        let words: Vec<String> = text.to_lowercase().split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect();
        let says = |word: &str| words.iter().any(|found| found == word);
        // The white of an eye is white on everyone.
        if says("red") && !says("eye") {
            assert!(["darker", "purple", "brown", "grey", "black"].iter().any(|word| says(word)), "{path}: {text}");
        }
    }
}

#[test]
fn every_disposition_leads_to_a_professional() {
    let text = support::text(&support::protocol());
    for disposition in Disposition::ALL {
        let next = text.phrase(disposition.phrases().next).to_lowercase();
        assert!(next.contains("consult") || next.contains("professional"), "{}: {next}", disposition.as_str());
    }
    assert!(text.phrase(Phrase::CannotSee).contains("professional"));
}

#[test]
fn a_rule_that_rests_on_memory_alone_is_called_unverified() {
    let protocol = support::protocol();
    for rule in protocol.rules() {
        let mut read = rule.sources.iter().map(|id| protocol.source(id).unwrap().read);
        if read.all(|read| read == ReadStatus::Memory) {
            assert_eq!(rule.evidence, Evidence::Unverified, "{}", rule.id);
        }
    }
}

#[test]
fn urgent_rules_end_the_questions_and_say_how_to_get_help() {
    let protocol = support::protocol();
    let text = support::text(&protocol);
    for rule in protocol.rules().iter().filter(|rule| rule.disposition == Disposition::UrgentCare) {
        assert!(rule.is_final, "{}", rule.id);
        let advice = &text.rule(&rule.id).advice;
        assert!(advice.contains("{emergency}") || advice.contains("{advice_line}"), "{}: {advice}", rule.id);
    }
}
