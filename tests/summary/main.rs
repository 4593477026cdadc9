//! What visitors take along, read back: the page as a browser would, the text by its lines, the code as a telephone would.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod code;
mod page;
mod short;
#[path = "../support/mod.rs"]
mod support;
mod text;

use microneedling_screener::export::summary::{Manner, Occasion, Summary};
use microneedling_screener::protocol::{Date, Protocol, Text};
use microneedling_screener::screening::{Report, evaluate};
use proptest::prelude::*;
use serde_json::Value;
use std::sync::LazyLock;
use support::walks::{self, Choices};

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(support::protocol);
static TEXT: LazyLock<Text> = LazyLock::new(|| support::text(&PROTOCOL));

fn occasion() -> Occasion<'static> {
    Occasion {
        manner: Manner { date: |_, iso| iso.to_owned(), list: |_, items| items.join(", ") },
        today: Date::new(2026, 11, 21),
        dated: Some("21 November 2026".to_owned()),
        country: PROTOCOL.country("GB"),
        own_protocol: false,
        overlay: None,
    }
}

fn any_walk() -> impl Strategy<Value = Choices> {
    walks::choices(&PROTOCOL)
}

/// Does something with the report on these choices and its summary in these words.
fn with<T>(choices: &Choices, text: &Text, act: impl FnOnce(&Report<'_>, &Summary<'_>) -> T) -> T {
    let answers = walks::answers(&PROTOCOL, choices);
    let report = evaluate(&PROTOCOL, &answers).unwrap();
    act(&report, &Summary::of(&PROTOCOL, &report, text, &occasion()))
}

/// For each question of the protocol these choices, by their ids; "none" or the first where none are given.
fn answering(given: &[(&str, &[&str])]) -> Choices {
    let chosen = |question: &microneedling_screener::protocol::Question| {
        let ids =
            given.iter().find(|(id, _)| *id == question.id.as_str()).map_or(&["none", "never"][..], |(_, ids)| ids);
        let places = question.choices.iter().enumerate().filter(|(_, choice)| ids.contains(&choice.id.as_str()));
        let places: std::collections::BTreeSet<usize> = places.map(|(place, _)| place).collect();
        if places.is_empty() { [1].into() } else { places }
    };
    PROTOCOL.questions().iter().map(chosen).collect()
}

/// The English text with something before all of its words, and in another language.
fn bent(before: &str, locale: &str) -> Text {
    let mut document = support::document("text/en.json");
    for part in ["questions", "rules", "expectations", "consult_questions", "interface"] {
        bend(&mut document[part], before);
    }
    document["locale"] = locale.into();
    Text::read(&support::tree(&document), &PROTOCOL).unwrap_or_else(|problems| panic!("{problems}"))
}

fn bend(value: &mut Value, before: &str) {
    match value {
        Value::String(words) => words.insert_str(0, before),
        Value::Object(entries) => entries.values_mut().for_each(|value| bend(value, before)),
        _ => {}
    }
}

/// The words of all findings and answers that a summary must hold, as pieces of it.
fn pieces(report: &Report<'_>, text: &Text) -> Vec<String> {
    let mut pieces = Vec::new();
    for finding in &report.findings {
        let words = text.rule(&finding.rule.id);
        pieces.push(words.title.clone());
        let country = PROTOCOL.country("GB");
        for words in [Some(&words.reason), Some(&words.advice), words.until.as_ref()].into_iter().flatten() {
            pieces.push(text.with_numbers(words, country));
        }
    }
    for answered in &report.answered {
        let words = text.question(&answered.question.id);
        pieces.push(words.name.clone());
        pieces.extend(answered.answer.choices(answered.question).map(|choice| words.choice(&choice.id).label.clone()));
    }
    pieces
}
