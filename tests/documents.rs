//! What a reader says of documents that are wrong, hostile or endless: every problem, each with its path and its mending.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use expect_test::expect;
use microneedling_screener::protocol::{Protocol, Text, Tree};
use serde_json::{Value, json};

#[test]
fn a_correct_document_is_read() {
    let protocol = support::read(&support::small()).unwrap();
    assert_eq!(protocol.questions().len(), 3);
    assert_eq!(protocol.country("gb").unwrap().emergency_number, "999");
}

/// Bends the small protocol at one place and expects exactly these problems.
#[track_caller]
fn check(pointer: &str, value: Value, expected: &str) {
    let mut document = support::small();
    match document.pointer_mut(pointer) {
        Some(place) => *place = value,
        None => {
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            document.pointer_mut(parent).unwrap()[key] = value;
        }
    }
    assert_eq!(support::read(&document).unwrap_err().to_string(), expected);
}

#[test]
fn each_wrong_value_is_named_with_its_path_and_its_mending() {
    check("/format", json!(2), "format: this format is not known; this version reads format 1");
    check("/format", json!(0), "format: write a whole number from 1 to 4294967295");
    check("/questions", json!({}), "questions: an object stands here; write a list");
    check("/questions/0/id", json!(7), "questions[0].id: a number stands here; write a text");
    check(
        "/questions/0/kind",
        json!("double"),
        "questions[0].kind: \"double\" is not known here; write one of single, multiple",
    );
    check("/questions/0/optional", json!("yes"), "questions[0].optional: a text stands here; write true or false");
    check(
        "/questions/0/colour",
        json!("red"),
        "questions[0]: \"colour\" is not known here; check its spelling or remove it",
    );
    check(
        "/questions/0/choices/1/role",
        json!("odd"),
        "questions[0].choices[1].role: \"odd\" is not known here; write one of exclusive, unsure",
    );
    check(
        "/questions/0/choices/0/role",
        json!("exclusive"),
        "questions[0].choices[0].role: only one choice can be chosen here anyway; remove the role, or make it a checklist",
    );
    check(
        "/questions/0/choices/0/role",
        json!("unsure"),
        "questions[0].choices[2].role: a second unsure choice; keep one",
    );
    check(
        "/questions/0/choices/2",
        json!({ "id": "maybe" }),
        "questions[0].choices: nobody can say \"not sure\" here; add a choice with the role unsure",
    );
    check(
        "/questions/0/choices/0/id",
        json!("no"),
        "questions[0].choices[1].id: the id \"no\" is used twice; give each its own",
    );
    check(
        "/questions/1/ask_when",
        json!({ "answer": ["hopes", "lines"] }),
        "questions[1].ask_when.answer: \"hopes\" is asked at this point or later; look only at questions asked before",
    );
    check(
        "/questions/1/ask_when",
        json!({ "answer": ["where", "lip"] }),
        "questions[1].ask_when.answer: \"where\" is asked at this point or later; look only at questions asked before",
    );
    check(
        "/rules/0/when",
        json!({ "answer": ["gone", "yes"] }),
        "rules[0].when.answer: there is no question \"gone\"; check the id",
    );
    check(
        "/rules/0/when",
        json!({ "all": [{ "any": [{ "answer": ["sore", "maybe"] }] }] }),
        "rules[0].when.all[0].any[0].answer: the question \"sore\" has no choice \"maybe\"; check the id",
    );
    check("/rules/0/when", json!({ "all": [] }), "rules[0].when.all: there are too few; give at least 1");
    check(
        "/rules/0/when",
        json!({ "none": [] }),
        "rules[0].when: no condition is called this; write one of all, any, not, answer",
    );
    check(
        "/rules/0/when",
        json!({ "answer": ["sore"] }),
        "rules[0].when.answer: a list stands here; write a list of two",
    );
    check("/rules/0/when", json!({}), "rules[0].when: an object stands here; write an object with one key");
    check(
        "/rules/0/disposition",
        json!("no-flags"),
        "rules[0].disposition: \"no-flags\" is not known here; write one of discuss, defer, see-doctor, review-soon, urgent-care",
    );
    check(
        "/rules/0/emergency",
        json!(true),
        "rules[0].emergency: only urgent-care can be an emergency; raise the disposition",
    );
    check(
        "/rules/0/wait/range_days",
        json!([14, 10]),
        "rules[0].wait.range_days: the range ends before it starts; swap its numbers",
    );
    check("/rules/0/wait/default_days", json!(1.5), "rules[0].wait.default_days: write a whole number from 0 to 36525");
    check("/rules/0/wait/default_days", json!(-1), "rules[0].wait.default_days: write a whole number from 0 to 36525");
    check("/rules/1/id", json!("sore-now"), "rules[1].id: the id \"sore-now\" is used twice; give each its own");
    check("/rules/0/sources", json!([]), "rules[0].sources: there are too few; give at least 1");
    check(
        "/rules/0/sources",
        json!(["Q9"]),
        "rules[0].sources[0]: there is no source \"Q9\"; add it to sources, or check the id",
    );
    check("/review_by", json!("2026-11-21"), "review_by: the review falls due before publication; give a later date");
    check("/published", json!("21.11.2026"), "published: \"21.11.2026\" is not a date; write it as 2026-11-21");
    check("/published", json!("2026-02-30"), "published: \"2026-02-30\" is not a date; write it as 2026-11-21");
    check(
        "/sources/0/link",
        json!("javascript:alert(1)"),
        "sources[0].link: \"javascript:alert(1)\" is not a link; write one that starts with https://",
    );
    check(
        "/sources/0/link",
        json!("http://example.org"),
        "sources[0].link: \"http://example.org\" is not a link; write one that starts with https://",
    );
    check("/sources/0/read", json!("X"), "sources[0].read: \"X\" is not known here; write one of R, R2, A, M");
    check(
        "/countries/0/code",
        json!("gb"),
        "countries[0].code: \"gb\" is not a country code; write two capitals, like GB",
    );
    check(
        "/countries/0/emergency_number",
        json!("call us"),
        "countries[0].emergency_number: \"call us\" can't be called; use digits, spaces and a leading +",
    );
    check("/sources/0/title", json!("  "), "sources[0].title: this is empty; write something or remove it");
    check(
        "/sources/0/title",
        json!("a\u{0}b"),
        "sources[0].title: the invisible character U+0000 stands here; remove it",
    );
    check(
        "/sources/0/title",
        json!("a\u{202E}b"),
        "sources[0].title: the invisible character U+202E stands here; remove it",
    );
    check(
        "/sources/0/title",
        json!("a\u{2067}b"),
        "sources[0].title: the invisible character U+2067 stands here; remove it",
    );
    let marks = json!("\u{200B}\u{200F}\u{AD}");
    check("/sources/0/title", marks, "sources[0].title: this is empty; write something or remove it");
    check("/sources/0/title", json!("x".repeat(5_000)), "sources[0].title: this is too long; keep it under 4000 bytes");
    check(
        "/questions/0/id",
        json!("Sore Now!"),
        "questions[0].id: \"Sore Now!\" is not an id; use lower-case letters, digits and inner hyphens, at most 48 characters",
    );
    check("/rules/0/evidence", Value::Null, "rules[0].evidence: nothing stands here; write a text");
}

#[test]
fn a_rule_that_defers_must_say_what_ends_the_wait() {
    let mut document = support::small();
    document["rules"][0].as_object_mut().unwrap().remove("wait");
    expect!["rules[0]: a rule that defers must say what ends the wait; add \"wait\""]
        .assert_eq(&support::read(&document).unwrap_err().to_string());
}

#[test]
fn all_problems_are_told_at_once_and_a_flood_is_cut_short() {
    let mut document = support::small();
    document["questions"] = json!(vec![json!({}); 30]);
    let problems = support::read(&document).unwrap_err();
    // Each misses its id, kind, choices and sources.
    assert_eq!(problems.as_slice().len(), 30 * 4);
    assert!(problems.to_string().ends_with("… and 100 more"), "{problems}");
}

#[test]
fn a_document_of_another_kind_is_refused() {
    for document in [json!(null), json!([]), json!("protocol"), json!(1), json!({})] {
        assert!(support::read(&document).is_err(), "{document}");
    }
}

#[test]
fn a_repeated_key_is_noticed() {
    let json = support::small().to_string().replacen("\"format\":1", "\"format\":1,\"format\":1", 1);
    let problems = Protocol::read(&serde_json::from_str(&json).unwrap()).unwrap_err();
    expect!["the document: \"format\" stands here twice; keep one"].assert_eq(&problems.to_string());
}

#[test]
fn a_cycle_of_questions_is_refused_as_looking_ahead() {
    let mut document = support::small();
    document["questions"][0]["ask_when"] = json!({ "answer": ["where", "eye"] });
    expect![
        "questions[0].ask_when.answer: \"where\" is asked at this point or later; look only at questions asked before"
    ]
    .assert_eq(&support::read(&document).unwrap_err().to_string());
}

#[test]
fn deep_nesting_is_cut_off_with_its_path() {
    let mut condition = json!({ "answer": ["sore", "yes"] });
    for _ in 0..50 {
        condition = json!({ "not": condition });
    }
    let mut document = support::small();
    document["rules"][0]["when"] = condition;
    let problems = support::read(&document).unwrap_err().to_string();
    assert!(problems.starts_with("rules[0].when.not.not.not."), "{problems}");
    assert!(problems.ends_with("this nests too deeply; flatten it"), "{problems}");
}

#[test]
fn ten_megabytes_are_refused_without_reading_them_twice() {
    let many = json!(vec!["x"; 2_500_000]).to_string();
    assert!(many.len() >= 10_000_000);
    let tree: Tree = serde_json::from_str(&many).unwrap();
    assert!(Protocol::read(&tree).is_err());
    let mut document = support::small();
    document["sources"] = json!(vec![json!({}); 6_000]);
    let problems = support::read(&document).unwrap_err().to_string();
    assert!(problems.contains("sources: there are too many; give at most 5000"), "{problems}");
}

#[test]
fn an_object_of_too_many_keys_is_refused_without_holding_them_against_each_other() {
    let mut document = support::small();
    document["questions"][0] =
        (0..100_000).map(|key| (format!("key{key:05}"), json!(0))).collect::<serde_json::Map<_, _>>().into();
    let problems = support::read(&document).unwrap_err().to_string();
    assert!(problems.contains("questions[0]: there are too many; give at most 5000"), "{problems}");
}

#[test]
fn millions_of_problems_are_not_kept() {
    let mut document = support::small();
    let sources: Vec<_> = (0..5_000).map(|_| json!({})).collect();
    document["questions"] = json!(vec![json!({ "sources": sources }); 30]);
    assert_eq!(support::read(&document).unwrap_err().as_slice().len(), 1_000);
}

#[test]
fn marks_that_scripts_need_may_stand() {
    let mut document = support::small();
    document["sources"][0]["title"] = json!("\u{200F}\u{061C}क्\u{200D}ष \u{200E}e\u{301}");
    support::read(&document).unwrap();
}

#[track_caller]
fn check_text(pointer: &str, value: Option<Value>, expected: &str) {
    let protocol = support::read(&support::small()).unwrap();
    let mut document = support::small_words();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = document.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    match value {
        Some(value) => parent.insert(key.to_owned(), value),
        None => parent.remove(key),
    };
    let problems = Text::read(&support::tree(&document), &protocol).unwrap_err();
    assert_eq!(problems.to_string(), expected);
}

#[test]
fn a_text_must_have_words_for_everything_and_for_nothing_else() {
    let protocol = support::read(&support::small()).unwrap();
    Text::read(&support::tree(&support::small_words()), &protocol).unwrap();
    check_text(
        "/protocol",
        Some(json!("other")),
        "protocol: this belongs to the protocol \"other\"; use one that belongs to this protocol",
    );
    check_text("/locale", Some(json!("English")), "locale: \"English\" is not a locale; write one like en or pt-BR");
    check_text("/questions/sore", None, "questions: \"sore\" has no words; add them");
    check_text(
        "/questions/gone",
        Some(json!({})),
        "questions: nothing called \"gone\" needs words here; remove them, or check the id",
    );
    check_text("/questions/sore/choices/yes", None, "questions.sore.choices: \"yes\" has no words; add them");
    check_text("/questions/sore/why", None, "questions.sore: \"why\" is missing; add it");
    check_text("/rules/sore-now/until", None, "rules.sore-now: \"until\" is missing; add it");
    check_text(
        "/rules/eye/until",
        Some(json!("never")),
        "rules.eye: \"until\" is not known here; check its spelling or remove it",
    );
    check_text(
        "/rules/eye/advice",
        Some(json!("Call {nobody}")),
        "rules.eye.advice: nothing fills in {nobody} here; remove it, or check its spelling",
    );
    check_text(
        "/interface/progress",
        Some(json!("Question {number}")),
        "interface.progress: {total} is missing; put it where its value belongs",
    );
    check_text("/interface/start", None, "interface: \"start\" is missing; add it");
    check_text(
        "/interface/start",
        Some(json!("<script>{x}</script>")),
        "interface.start: nothing fills in {x} here; remove it, or check its spelling",
    );
}

#[test]
fn markup_in_words_stays_words() {
    let protocol = support::read(&support::small()).unwrap();
    let mut document = support::small_words();
    document["questions"]["sore"]["ask"] = json!("<script>alert(1)</script>");
    let text = Text::read(&support::tree(&document), &protocol).unwrap();
    assert_eq!(text.question(&"sore".into()).ask, "<script>alert(1)</script>");
}
