//! An overlay of the small protocol, to bend.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use microneedling_screener::protocol::{Overlay, Problems, Protocol, Text};
use serde_json::{Value, json};

/// The small protocol with the wait and the rule that some tests need.
pub fn base() -> Protocol {
    let mut document = super::small();
    let more = [
        json!({ "id": "scars", "when": { "answer": ["hopes", "scars"] }, "disposition": "discuss",
                "evidence": "guidance", "sources": ["N1"] }),
        json!({ "id": "lip", "when": { "answer": ["where", "lip"] }, "disposition": "see-doctor",
                "wait": { "ends_by": "advice", "basis": "default" }, "evidence": "guidance", "sources": ["N1"] }),
        json!({ "id": "lines", "when": { "answer": ["hopes", "lines"] }, "disposition": "discuss",
                "wait": { "ends_by": "time", "range_days": [2, 9], "basis": "source" },
                "evidence": "guidance", "sources": ["N1"] }),
    ];
    document["rules"].as_array_mut().unwrap().extend(more);
    super::read(&document).unwrap()
}

/// Its words.
pub fn base_text() -> Text {
    let mut document = super::small_words();
    let words = |until: bool| {
        let mut words = json!({ "title": "Title", "reason": "Reason", "advice": "Advice" });
        if until {
            words["until"] = json!("Until");
        }
        words
    };
    for (id, waits) in [("scars", false), ("lip", true), ("lines", true)] {
        document["rules"][id] = words(waits);
    }
    Text::read(&super::tree(&document), &base()).unwrap()
}

/// A question that an overlay adds.
pub fn single(id: &str, after: &str) -> Value {
    json!({ "after": after, "id": id, "kind": "single", "sources": ["POLICY"],
            "choices": [{ "id": "yes" }, { "id": "no" }, { "id": "unsure", "role": "unsure" }] })
}

/// The words for such a question.
pub fn question_words(name: &str) -> Value {
    json!({ "name": name, "ask": "Well?", "why": "Our policy",
            "choices": { "yes": { "label": "Yes" }, "no": { "label": "No" }, "unsure": { "label": "Not sure" } } })
}

/// An overlay that does everything an overlay can do.
pub fn whole() -> Value {
    json!({
        "format": 1, "protocol": "small", "id": "policy", "version": "2.1.0",
        "questions": [single("tattoo", "sore"), single("tattoo-new", "tattoo"), single("travel", "sore")],
        "rules": [{ "id": "tattoo", "when": { "all": [
                        { "answer": ["tattoo", "yes"] }, { "answer": ["sore", "no"] }] },
                    "disposition": "discuss", "evidence": "practice", "sources": ["POLICY", "N1"] }],
        "expectations": [{ "id": "parking", "sources": ["POLICY"] }],
        "consult_questions": [{ "id": "notes", "when": { "answer": ["travel", "yes"] }, "sources": ["POLICY"] }],
        "sources": [{ "id": "POLICY", "title": "Our policy", "organisation": "A clinic", "retrieved": "2026-11", "read": "R" }],
        "raise": { "sore-now": "see-doctor" },
        "lengthen": { "sore-now": 42 },
        "contacts": { "clinic-name": "A clinic", "consult-phone": "+44 20 7946 0000", "country": "GB" },
        "text": { "en": {
            "questions": { "tattoo": question_words("Tattoo"), "tattoo-new": question_words("New tattoo"), "travel": question_words("Travel") },
            "rules": { "tattoo": { "title": "A tattoo", "reason": "Our policy", "advice": "Tell us, or call {advice_line}" } },
            "expectations": { "parking": { "title": "Parking", "body": "Behind the house" } },
            "consult_questions": { "notes": "Where have you been?" },
            "raise": { "sore-now": "See a doctor first." },
            "lengthen": { "sore-now": "Six weeks have passed." }
        } }
    })
}

/// An overlay of the small protocol that says nothing but this.
pub fn saying(more: Value) -> Value {
    let mut overlay = json!({ "format": 1, "protocol": "small", "id": "policy", "version": "1.0.0", "text": {} });
    overlay.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    overlay
}

/// Reads an overlay.
pub fn overlay(document: &Value) -> Result<Overlay, Problems> {
    Overlay::read(&super::tree(document))
}

/// The small protocol with an overlay.
pub fn applied(document: &Value) -> Result<Protocol, Problems> {
    overlay(document)?.apply(base(), base_text()).map(|(protocol, _)| protocol)
}

/// Its words with an overlay.
pub fn worded(document: &Value) -> Text {
    overlay(document).unwrap().apply(base(), base_text()).unwrap().1
}
