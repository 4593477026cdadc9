//! The schemas agree with the readers, both ways: whatever a schema refuses its reader refuses, and whatever a reader
//! refuses for the shape of a value the schema refuses.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod bending;
#[path = "../../tests/support/mod.rs"]
mod support;

use jsonschema::{Draft, Validator};
use microneedling_screener::proof::Guarantees;
use microneedling_screener::proof::lint::Vocabulary;
use microneedling_screener::proof::scenario::Scenarios;
use microneedling_screener::protocol::{Overlay, Problem, ProblemKind, Problems, Text};
use screener_author::commands::schema::up_to_date;
use screener_author::folder::Folder;
use screener_author::kind::Kind;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn protocols() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../protocols")
}

fn validator(kind: Kind) -> Validator {
    let options = jsonschema::options().with_draft(Draft::Draft7).should_validate_formats(true);
    options.build(&kind.schema()).unwrap_or_else(|error| panic!("{}: {error}", kind.name()))
}

#[test]
fn the_schemas_that_ship_are_made_from_the_types_of_today() {
    assert!(up_to_date(&protocols().join("schema")).unwrap());
}

#[test]
fn no_schema_speaks_of_rust() {
    for kind in Kind::ALL {
        let schema = kind.schema().to_string();
        for rust in ["::", "[`", "```", "`None`", "`Some`", "Vec<", "uint"] {
            assert!(!schema.contains(rust), "{} says {rust}", kind.name());
        }
    }
}

#[test]
fn every_document_that_ships_names_its_schema_and_keeps_to_it() {
    let folder = Folder::open(&protocols().join("microneedling")).unwrap();
    for (kind, path) in folder.files {
        let document: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let named = path.parent().unwrap().join(document["$schema"].as_str().unwrap());
        let named: Value = serde_json::from_str(&fs::read_to_string(named).unwrap()).unwrap();
        assert_eq!(named, kind.schema(), "{}", path.display());
        let faults: Vec<String> = validator(kind).iter_errors(&document).map(|fault| fault.to_string()).collect();
        assert_eq!(faults, [""; 0], "{}", path.display());
    }
}

/// A protocol with everything in it that a protocol can have.
fn protocol() -> Value {
    let mut protocol = support::small();
    protocol["reviewers"] = json!(["A name"]);
    protocol["pictures"] = json!([
        { "id": "sore", "shapes": [["skin", "M0 0H96V96H0Z"], ["sore-deep", "m4.5-1q2,3 4+5z"]] }]);
    protocol["questions"][0]["choices"][0]["pictures"] = json!(["sore"]);
    protocol["questions"][1]["map"] =
        json!({ "size": [272, 300], "outlines": ["M0 0H9"], "places": [["lip", "M0 0H9V9Z"], ["eye", "M9 9H0Z"]] });
    protocol["rules"][1]["emergency"] = json!(true);
    protocol["rules"][1]["when"] =
        json!({ "any": [{ "all": [{ "answer": ["where", "eye"] }, { "not": { "answer": ["sore", "no"] } }] }] });
    protocol
}

fn text() -> Value {
    let mut text = support::small_words();
    text["reviewers"] = json!(["A name"]);
    text["pictures"] = json!({ "sore": { "name": "A sore", "look": "Small and round" } });
    text["questions"]["sore"]["choices"]["yes"]["hint"] = json!("Now");
    text
}

fn scenarios() -> Value {
    json!({
        "format": 1, "protocol": "small",
        "baseline": { "sore": ["no"], "hopes": "skipped" },
        "scenarios": [
            { "story": "Ada has a sore eye.", "basis": "1", "answers": { "sore": ["yes"], "where": ["eye"] },
              "disposition": "urgent-care", "findings": ["sore-now", "eye"], "emergency": false },
            { "story": "Bo ticks both.", "basis": "1", "answers": { "where": ["eye", "none"] }, "refused": "where" }]
    })
}

fn words() -> Value {
    let mut words = support::small_vocabulary();
    words["never"][0]["except"] = json!([{ "words": "safe place", "why": "It is one" }]);
    words
}

fn guarantees() -> Value {
    json!({
        "format": 1, "protocol": "small",
        "at_least": [
            { "says": "A sore waits", "basis": "1", "when": { "answer": ["sore", "yes"] }, "disposition": "defer" }],
        "waits": [{ "says": "Two weeks", "basis": "1", "rule": "sore-now", "days": 14 }],
        "nothing_more": [{ "says": "An eye is enough", "basis": "1", "when": { "answer": ["where", "eye"] } }],
        "worse": [{ "question": "sore", "order": ["no", "yes"], "left_out": "None is", "basis": "1" }]
    })
}

/// An overlay with everything in it that an overlay can have.
fn overlay() -> Value {
    json!({
        "format": 1, "protocol": "small", "id": "clinic", "version": "1.0.0",
        "questions": [
            { "after": "sore", "id": "other", "kind": "single", "sources": ["Z1"], "optional": true,
              "ask_when": { "answer": ["sore", "yes"] },
              "choices": [{ "id": "yes", "pictures": ["mark"] }, { "id": "no" }],
              "map": { "size": [96, 96], "outlines": [], "places": [["yes", "M0 0H96V96Z"]] } }],
        "rules": [
            { "id": "other", "when": { "answer": ["other", "yes"] }, "disposition": "defer", "evidence": "practice",
              "wait": { "ends_by": "time", "basis": "default" }, "sources": ["Z1"] }],
        "expectations": [{ "id": "more", "sources": ["Z1"] }],
        "consult_questions": [{ "id": "more", "sources": ["Z1"] }],
        "pictures": [{ "id": "mark", "shapes": [["mole", "M0 0H9V9Z"]] }],
        "sources": [
            { "id": "Z1", "title": "Policy", "organisation": "A clinic", "retrieved": "2026-11", "read": "R" }],
        "raise": { "sore-now": "see-doctor" },
        "lengthen": { "sore-now": 21 },
        "contacts": {
            "clinic-name": "A clinic", "consult-phone": "+44 20 7946 0000", "consult-url": "https://example.org",
            "country": "GB" },
        "text": { "en": {
            "questions": { "other": { "name": "Other", "ask": "Other?", "why": "Because", "choices": {
                "yes": { "label": "Yes" }, "no": { "label": "No" } } } },
            "rules": { "other": { "title": "Other", "reason": "Because", "advice": "Wait", "until": "Then" } },
            "expectations": { "more": { "title": "More", "body": "More" } },
            "consult_questions": { "more": "More?" },
            "pictures": { "mark": { "name": "A mark", "look": "Brown" } },
            "raise": { "sore-now": "See a doctor" },
            "lengthen": { "sore-now": "Three weeks" } } }
    })
}

#[test]
fn schema_and_reader_agree_on_every_bent_document() {
    let base = support::read(&support::small()).unwrap();
    agree(Kind::Protocol, &protocol(), &|document| support::read(document).map(drop));
    let drawn = support::read(&protocol()).unwrap();
    agree(Kind::Text, &text(), &|document| Text::read(&support::tree(document), &drawn).map(drop));
    agree(Kind::Words, &words(), &|document| Vocabulary::read(&support::tree(document), &base).map(drop));
    agree(Kind::Scenarios, &scenarios(), &|document| Scenarios::read(&support::tree(document), &base).map(drop));
    agree(Kind::Guarantees, &guarantees(), &|document| Guarantees::read(&support::tree(document), &base).map(drop));
    let words = Text::read(&support::tree(&support::small_words()), &base).unwrap();
    agree(Kind::Overlay, &overlay(), &|document| {
        Overlay::read(&support::tree(document))?.apply(base.clone(), words.clone()).map(drop)
    });
}

#[track_caller]
fn agree(kind: Kind, right: &Value, read: &dyn Fn(&Value) -> Result<(), Problems>) {
    let (name, validator) = (kind.name(), validator(kind));
    assert_eq!(read(right), Ok(()));
    assert!(validator.is_valid(right), "{name}");
    let (mut bent, mut refused) = (0, 0);
    bending::each(right, &mut |how, document| {
        bent += 1;
        let problems = read(document).err();
        match validator.validate(document) {
            Err(fault) => {
                refused += 1;
                assert!(problems.is_some(), "{name}: {how}: only the schema refuses: {fault}");
            }
            Ok(()) => {
                let problems = problems.iter().flat_map(Problems::as_slice);
                let of_shape: Vec<String> = problems.filter(is_of_shape).map(ToString::to_string).collect();
                assert_eq!(of_shape, [""; 0], "{name}: {how}: only the reader refuses");
            }
        }
    });
    println!("{name}: {bent} bent documents, {refused} refused by the schema");
    assert!(refused > 200 && refused < bent);
}

/// Whether a problem can be seen in one value alone, without looking at the rest or at another document.
fn is_of_shape(problem: &&Problem) -> bool {
    use ProblemKind as K;
    match &problem.kind {
        // The question whose answer is refused must be among those that the story answers.
        K::MissingKey(_) if problem.path.ends_with("].answers") => false,
        // An overlay's words have a section for each kind of thing that it adds or changes.
        K::MissingKey(_) if problem.path == "text.en" => false,
        // A text has words for pictures where its protocol has pictures.
        K::MissingKey(key) if key == "pictures" => false,
        // A rule's words say what ends a wait exactly when the rule, in the protocol, has one.
        K::MissingKey(key) | K::UnknownKey(key) => key != "until",
        K::WrongType { .. }
        | K::NotOneOf { .. }
        | K::TooLong(_)
        | K::TooFew(_)
        | K::TooManyItems(_)
        | K::Empty
        | K::ForbiddenCharacter(_)
        | K::NotAnId(_)
        | K::NotADate(_)
        | K::NotAWholeNumber(..)
        | K::NotALink(_)
        | K::NotANumberToCall(_)
        | K::NotALocale(_)
        | K::NotACountry(_)
        | K::UnknownFormat
        | K::NotACondition
        | K::NotAPath(_)
        | K::UnknownPlaceholder(_)
        | K::MissingPlaceholder(_) => true,
        _ => false,
    }
}
