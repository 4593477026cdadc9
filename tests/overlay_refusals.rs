//! What an overlay is refused for, each with its path and its mending.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use proptest::prelude::*;
use serde_json::{Value, json};
use support::overlay::{applied, overlay, question_words, saying, single, whole};

/// Bends the whole overlay at one place and expects exactly this refusal.
#[track_caller]
fn check(pointer: &str, value: Value, expected: &str) {
    let mut document = whole();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        parent => parent[key] = value,
    }
    assert_eq!(applied(&document).unwrap_err().to_string(), expected);
}

#[test]
fn what_would_soften_a_result_is_refused() {
    check(
        "/raise/sore-now",
        json!("defer"),
        "raise.sore-now: the rule says defer and this defer; an overlay only tightens: write more, or remove this",
    );
    check(
        "/raise/sore-now",
        json!("discuss"),
        "raise.sore-now: the rule says defer and this discuss; an overlay only tightens: write more, or remove this",
    );
    check(
        "/raise/sore-now",
        json!("no-flags"),
        "raise.sore-now: \"no-flags\" is not known here; write one of discuss, defer, see-doctor, review-soon, urgent-care",
    );
    check(
        "/lengthen/sore-now",
        json!(14),
        "lengthen.sore-now: the rule says 14 days and this 14 days; an overlay only tightens: write more, or remove this",
    );
    check(
        "/rules/0/final",
        json!(true),
        "rules[0].final: to end the questions early could hide something worse; remove \"final\", or make it an emergency",
    );
    check("/remove", json!(["eye"]), "the document: \"remove\" is not known here; check its spelling or remove it");
    check("/reviewers", json!([]), "the document: \"reviewers\" is not known here; check its spelling or remove it");
}

#[test]
fn only_a_wait_of_some_days_can_be_lengthened() {
    let check = |rule: &str, days: u32, expected: &str| {
        let document =
            saying(json!({ "lengthen": { rule: days }, "text": { "en": { "lengthen": { rule: "Longer" } } } }));
        assert_eq!(applied(&document).unwrap_err().to_string(), expected);
    };
    check(
        "lines",
        9,
        "lengthen.lines: the rule says 9 days and this 9 days; an overlay only tightens: write more, or remove this",
    );
    check(
        "scars",
        0,
        "lengthen.scars: the rule says 0 days and this 0 days; an overlay only tightens: write more, or remove this",
    );
    check(
        "lip",
        90,
        "lengthen.lip: this wait ends with an event, not after days; remove this, or add a rule of your own",
    );
}

#[test]
fn what_does_not_fit_the_protocol_is_refused_with_its_path_in_the_overlay() {
    check(
        "/protocol",
        json!("other"),
        "protocol: this belongs to the protocol \"other\"; use one that belongs to this protocol",
    );
    check("/questions/2/after", json!("gone"), "questions[2].after: there is no question \"gone\"; check the id");
    check("/questions/0/after", json!("travel"), "questions[0].after: there is no question \"travel\"; check the id");
    check("/questions/0/after", json!("tattoo"), "questions[0].after: there is no question \"tattoo\"; check the id");
    check(
        "/questions/1/ask_when",
        json!({ "answer": ["hopes", "scars"] }),
        "questions[1].ask_when.answer: \"hopes\" is asked at this point or later; look only at questions asked before",
    );
    check(
        "/questions/2/ask_when",
        json!({ "answer": ["tattoo", "maybe"] }),
        "questions[2].ask_when.answer: the question \"tattoo\" has no choice \"maybe\"; check the id",
    );
    check(
        "/questions/2/choices/2",
        json!({ "id": "unsure" }),
        "questions[2].choices: nobody can say \"not sure\" here; add a choice with the role unsure",
    );
    check(
        "/rules/0/when",
        json!({ "not": { "answer": ["gone", "yes"] } }),
        "rules[0].when.not.answer: there is no question \"gone\"; check the id",
    );
    check(
        "/rules/0/disposition",
        json!("defer"),
        "rules[0]: a rule that defers must say what ends the wait; add \"wait\"",
    );
    check(
        "/consult_questions/0/sources",
        json!(["Q9"]),
        "consult_questions[0].sources[0]: there is no source \"Q9\"; add it to sources, or check the id",
    );
}

#[test]
fn an_unknown_rule_can_neither_be_raised_nor_lengthened() {
    for (key, value) in [("raise", json!("defer")), ("lengthen", json!(7))] {
        for rule in ["gone", "tattoo"] {
            let mut document = whole();
            document[key] = json!({ rule: value });
            document["text"]["en"][key] = json!({ rule: "Words" });
            let expected = format!("{key}.{rule}: there is no rule \"{rule}\"; check the id");
            assert_eq!(applied(&document).unwrap_err().to_string(), expected);
        }
    }
}

#[test]
fn ids_are_new_ones() {
    for (list, taken) in [
        ("questions", "hopes"),
        ("rules", "eye"),
        ("expectations", "scars"),
        ("consult_questions", "training"),
        ("sources", "N1"),
    ] {
        let mut document = whole();
        document[list][0]["id"] = json!(taken);
        if list != "sources" {
            let words = document["text"]["en"][list].as_object_mut().unwrap();
            let first = words.keys().next().unwrap().clone();
            let moved = words.remove(&first).unwrap();
            words.insert(taken.to_owned(), moved);
        }
        let problems = applied(&document).unwrap_err().to_string();
        let expected = format!(
            "{list}[0].id: the protocol uses the id \"{taken}\" already; an overlay only adds: give another id"
        );
        assert!(problems.contains(&expected), "{problems}");
    }
    let mut document = whole();
    document["questions"][2]["id"] = json!("tattoo");
    document["text"]["en"]["questions"].as_object_mut().unwrap().remove("travel");
    let problems = applied(&document).unwrap_err().to_string();
    assert!(problems.contains("questions[2].id: the id \"tattoo\" is used twice; give each its own"), "{problems}");
}

#[test]
fn there_are_words_for_everything_added_and_for_nothing_else() {
    let check = |pointer: &str, value: Option<Value>, expected: &str| {
        let mut document = whole();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = document.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        match value {
            Some(value) => parent.insert(key.to_owned(), value),
            None => parent.remove(key),
        };
        assert_eq!(overlay(&document).unwrap_err().to_string(), expected);
    };
    check("/text", None, "the document: \"text\" is missing; add it");
    check("/text/english", Some(json!({})), "text: \"english\" is not a locale; write one like en or pt-BR");
    check("/text/en/raise", None, "text.en: \"raise\" is missing; add it");
    check("/text/en/lengthen/sore-now", None, "text.en.lengthen: \"sore-now\" has no words; add them");
    check("/text/en/questions/travel", None, "text.en.questions: \"travel\" has no words; add them");
    check(
        "/text/en/questions/travel/choices/no",
        None,
        "text.en.questions.travel.choices: \"no\" has no words; add them",
    );
    check(
        "/text/en/rules/eye",
        Some(json!({})),
        "text.en.rules: nothing called \"eye\" needs words here; remove them, or check the id",
    );
    check(
        "/text/en/raise/sore-now",
        Some(json!("Call {nobody}")),
        "text.en.raise.sore-now: nothing fills in {nobody} here; remove it, or check its spelling",
    );
    check(
        "/text/en/interface",
        Some(json!({})),
        "text.en: \"interface\" is not known here; check its spelling or remove it",
    );
    check("/contacts/fax", Some(json!("1")), "contacts: \"fax\" is not known here; check its spelling or remove it");
    check("/contacts/country", Some(json!(44)), "contacts.country: a number stands here; write a text");
    check("/version", None, "the document: \"version\" is missing; add it");
    check("/lengthen/sore-now", Some(json!(1.5)), "lengthen.sore-now: write a whole number from 0 to 36525");
    check(
        "/raise/Sore Now",
        Some(json!("defer")),
        "raise: \"Sore Now\" is not an id; use lower-case letters, digits and inner hyphens, at most 48 characters",
    );
}

#[test]
fn questions_that_hang_on_each_other_a_thousand_deep_do_no_harm() {
    let count = 1_000;
    let after = |index: usize| if index == 0 { "sore".to_owned() } else { format!("q{}", index - 1) };
    let questions: Vec<Value> = (0..count).map(|index| single(&format!("q{index}"), &after(index))).collect();
    let words: Value = (0..count).map(|index| (format!("q{index}"), question_words("Question"))).collect();
    let mut document = saying(json!({ "questions": questions }));
    document["sources"] = whole()["sources"].clone();
    document["text"] = json!({ "en": { "questions": words } });
    let tightened = applied(&document).unwrap();
    assert_eq!(tightened.position(&"q999".into()), Some(count));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_overlay_makes_a_reader_panic(place in any::<prop::sample::Index>(), value in support::any_json()) {
        let mut document = whole();
        let mut found = Vec::new();
        support::places(&document, "", &mut found);
        let at: &String = place.get(&found);
        *document.pointer_mut(at).unwrap() = value;
        if let Err(problems) = applied(&document) {
            prop_assert!(!problems.as_slice().is_empty());
            let has_nul = problems.to_string().contains('\u{0}');
            prop_assert!(!has_nul);
        }
    }
}
