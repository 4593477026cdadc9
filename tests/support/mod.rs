//! What the native tests share.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]
#![allow(dead_code, unused_imports, reason = "each test file uses its part")]

mod any;
pub mod overlay;
pub mod walks;

pub use any::{any_json, places};

use microneedling_screener::proof::Guarantees;
use microneedling_screener::protocol::{Overlay, Phrase, Problems, Protocol, Text, Tree};
use serde_json::{Value, json};

/// The protocol that ships.
pub fn protocol() -> Protocol {
    read(&serde_json::from_str(include_str!("../../protocols/microneedling/protocol.json")).unwrap())
        .unwrap_or_else(|problems| panic!("{problems}"))
}

/// The English text that ships.
pub fn text(protocol: &Protocol) -> Text {
    let json = include_str!("../../protocols/microneedling/text/en.json");
    Text::read(&serde_json::from_str(json).unwrap(), protocol).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The guarantees that stand beside it.
pub fn guarantees(protocol: &Protocol) -> Guarantees {
    let json = include_str!("../../protocols/microneedling/guarantees.json");
    Guarantees::read(&serde_json::from_str(json).unwrap(), protocol).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The overlay that ships as a sample.
pub fn sample() -> Overlay {
    let json = include_str!("../../protocols/microneedling/overlays/sample.json");
    Overlay::read(&serde_json::from_str(json).unwrap()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// A document of the protocol that ships, as JSON.
pub fn document(name: &str) -> Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols/microneedling").join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Reads a protocol from a JSON value.
pub fn read(json: &Value) -> Result<Protocol, Problems> {
    Protocol::read(&tree(json))
}

/// A JSON value as the tree that readers take.
pub fn tree(json: &Value) -> Tree {
    serde_json::from_value(json.clone()).unwrap()
}

/// A small, correct protocol to bend.
pub fn small() -> Value {
    json!({
        "format": 1, "id": "small", "version": "1.0.0", "published": "2026-11-21", "review_by": "2027-05-21",
        "reviewers": [],
        "questions": [
            { "id": "sore", "kind": "single", "sources": ["N1"],
              "choices": [{ "id": "yes" }, { "id": "no" }, { "id": "unsure", "role": "unsure" }] },
            { "id": "where", "kind": "multiple", "sources": ["N1"], "ask_when": { "answer": ["sore", "yes"] },
              "choices": [
                { "id": "lip" }, { "id": "eye" }, { "id": "none", "role": "exclusive" },
                { "id": "unsure", "role": "unsure" }] },
            { "id": "hopes", "kind": "multiple", "optional": true, "sources": ["N1"],
              "choices": [{ "id": "lines" }, { "id": "scars" }] }
        ],
        "rules": [
            { "id": "sore-now", "when": { "answer": ["sore", "yes"] }, "disposition": "defer",
              "wait": { "ends_by": "healing", "range_days": [10, 14], "default_days": 14, "basis": "default" },
              "evidence": "guidance", "sources": ["N1"] },
            { "id": "eye", "when": { "answer": ["where", "eye"] }, "disposition": "urgent-care", "final": true,
              "evidence": "guidance", "sources": ["N1"] }
        ],
        "expectations": [{ "id": "scars", "when": { "answer": ["hopes", "scars"] }, "sources": ["N1"] }],
        "consult_questions": [{ "id": "training", "sources": ["N1"] }],
        "countries": [{ "code": "GB", "advice_number": "111", "emergency_number": "999", "sources": ["N1"] }],
        "sources": [{ "id": "N1", "title": "Cold sores", "organisation": "A public body", "year": 2024,
                      "link": "https://example.org/cold-sores", "retrieved": "2026-11", "read": "R" }]
    })
}

/// Words for everything in the small protocol.
pub fn small_words() -> Value {
    let choice = |id: &str| json!({ "label": id });
    let interface: serde_json::Map<String, Value> = Phrase::ALL
        .iter()
        .map(|phrase| {
            let placeholders: Vec<String> = phrase.placeholders().iter().map(|name| format!("{{{name}}}")).collect();
            (phrase.key().to_owned(), json!(format!("words {}", placeholders.join(" "))))
        })
        .collect();
    json!({
        "format": 1, "protocol": "small", "locale": "en", "reviewers": [],
        "questions": {
            "sore": { "name": "Sore", "ask": "Sore?", "why": "Because", "choices": {
                "yes": choice("Yes"), "no": choice("No"), "unsure": choice("Not sure") } },
            "where": { "name": "Where", "ask": "Where?", "hint": "Look", "why": "Because", "choices": {
                "lip": choice("Lip"), "eye": choice("Eye"), "none": choice("None"), "unsure": choice("Not sure") } },
            "hopes": { "name": "Hopes", "ask": "Hopes?", "why": "Because", "choices": {
                "lines": choice("Lines"), "scars": choice("Scars") } }
        },
        "rules": {
            "sore-now": { "title": "A sore", "reason": "It spreads", "advice": "Wait", "until": "It has healed" },
            "eye": { "title": "An eye", "reason": "Sight", "advice": "Call {emergency} or {advice_line}" }
        },
        "expectations": { "scars": { "title": "Scars", "body": "Some" } },
        "consult_questions": { "training": "What training?" },
        "interface": interface
    })
}

/// A vocabulary that the words of the small protocol keep to.
pub fn small_vocabulary() -> Value {
    json!({
        "format": 1, "protocol": "small", "locale": "en",
        "never": [
            { "why": "Nobody can know.", "words": ["safe*", "low risk"] },
            { "why": "No dose is ours to give.", "words": ["# mg"] }
        ],
        "signs": { "colour": ["red"], "beside": ["darker", "purple"] },
        "professional": ["words"],
        "none": ["none"],
        "reading": { "hardest": 27, "longest_sentence": 20, "longest_word": 12 },
        "negations": ["not", "no"],
        "numbers": { "two": 2 },
        "units": { "hour": ["hour*"], "day": ["day*"], "week": ["week*"], "month": ["month*"], "year": ["year*"] },
        "terms": { "sore": ["sore*"] },
        "differs": []
    })
}
