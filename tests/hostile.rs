//! No document and no answers make anything panic: every kind of document, bent at random, and a corpus of nasty ones.
//!
//! `SCREENER_FULL=1` tries twenty times as many.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::proof::Guarantees;
use microneedling_screener::proof::lint::Vocabulary;
use microneedling_screener::proof::scenario::Scenarios;
use microneedling_screener::protocol::{Overlay, Problems, Protocol, Text, Tree};
use microneedling_screener::screening::{Answer, Answers, End, Screening, evaluate, walk};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(support::protocol);
static TEXT: LazyLock<Text> = LazyLock::new(|| support::text(&PROTOCOL));
static DOCUMENTS: LazyLock<Vec<Value>> =
    LazyLock::new(|| KINDS.iter().map(|kind| support::document(kind.file)).collect());

/// A kind of document: one that ships, and its reader.
struct Kind {
    file: &'static str,
    read: fn(&Tree) -> Result<(), Problems>,
}

const KINDS: [Kind; 6] = [
    Kind { file: "protocol.json", read: |tree| Protocol::read(tree).map(drop) },
    Kind { file: "text/en.json", read: |tree| Text::read(tree, &PROTOCOL).map(drop) },
    Kind { file: "scenarios.json", read: |tree| Scenarios::read(tree, &PROTOCOL).map(drop) },
    Kind { file: "guarantees.json", read: |tree| Guarantees::read(tree, &PROTOCOL).map(drop) },
    Kind { file: "overlays/sample.json", read: apply },
    Kind { file: "words/en.json", read: |tree| Vocabulary::read(tree, &PROTOCOL).map(drop) },
];

fn apply(tree: &Tree) -> Result<(), Problems> {
    Overlay::read(tree)?.apply(PROTOCOL.clone(), TEXT.clone()).map(drop)
}

/// Reads a document as this kind: either it is right, or it is said what is wrong, in words without a hostile character.
fn is_answered(kind: &Kind, document: &Tree) {
    if let Err(problems) = (kind.read)(document) {
        assert!(!problems.as_slice().is_empty());
        let told = problems.to_string();
        assert!(!told.chars().any(|character| character != '\n' && character.is_control()), "{told:?}");
        assert!(told.lines().all(|line| line.contains(": ") || line.starts_with('…')), "{told}");
    }
}

#[test]
fn every_nasty_document_of_the_corpus_is_answered_by_every_reader() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut tried = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        let Ok(document) = serde_json::from_slice::<Tree>(&bytes) else { continue };
        KINDS.iter().for_each(|kind| is_answered(kind, &document));
        tried += 1;
    }
    assert!(tried >= 8, "only {tried} were JSON at all");
}

/// One blow to a document, somewhere.
#[derive(Clone, Debug)]
enum Blow {
    Replace(Value),
    Remove,
    Double,
    Rename(String),
    Bury(usize),
}

fn blow() -> impl Strategy<Value = (Index, Blow)> {
    let blow = prop_oneof![
        4 => any_json().prop_map(Blow::Replace),
        2 => Just(Blow::Remove),
        1 => Just(Blow::Double),
        1 => any_text().prop_map(Blow::Rename),
        1 => (1..60_usize).prop_map(Blow::Bury),
    ];
    (any::<Index>(), blow)
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-z0-9-]{0,60}",
        Just("\u{202E}{emergency}".to_owned()),
        Just("\u{0}".to_owned()),
        Just("{".repeat(50)),
        Just("é".repeat(5_000)),
        Just("defer".to_owned()),
        Just("9999-99-99".to_owned()),
    ]
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map("[a-z_]{1,8}", inner, 0..6).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

fn strike(document: &mut Value, (at, blow): &(Index, Blow)) {
    let mut places = Vec::new();
    find_places(document, "", &mut places);
    let place = at.get(&places);
    let Some((parent, key)) = place.rsplit_once('/') else { return };
    match blow {
        Blow::Replace(value) => *document.pointer_mut(place).unwrap() = value.clone(),
        Blow::Bury(depth) => {
            let value = document.pointer_mut(place).unwrap();
            *value = (0..*depth).fold(value.take(), |inner, _| json!({ "not": inner }));
        }
        Blow::Remove | Blow::Double | Blow::Rename(_) => match document.pointer_mut(parent).unwrap() {
            Value::Array(items) => {
                let index: usize = key.parse().unwrap();
                let item = items.remove(index);
                if matches!(blow, Blow::Double) {
                    items.extend([item.clone(), item]);
                }
            }
            Value::Object(map) => {
                let value = map.remove(&key.replace("~1", "/").replace("~0", "~")).unwrap();
                if let Blow::Rename(name) = blow {
                    map.insert(name.clone(), value);
                }
            }
            _ => {}
        },
    }
}

fn find_places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| find_places(item, &format!("{at}/{index}"), found));
        }
        Value::Object(map) => map.iter().for_each(|(key, item)| {
            find_places(item, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found)
        }),
        _ => {}
    }
}

/// A visitor's moves, whether or not they make sense where they stand.
fn moves(protocol: &Arc<Protocol>, chosen: &[(Index, Vec<Index>, u8)]) {
    let mut screening = Screening::new(Arc::clone(protocol));
    for (question, choices, which) in chosen {
        let question = question.get(protocol.questions());
        let ids = choices.iter().map(|choice| choice.get(&question.choices).id.clone());
        screening = match which % 7 {
            0 => screening.start(),
            1 => screening.back(),
            2 => screening.change(&question.id),
            3 => screening.review(),
            4 => screening.conclude(),
            5 => screening.answer(Answer::skipped()),
            _ => match Answer::chosen(question, ids) {
                Ok(answer) => screening.answer(answer),
                Err(error) => {
                    assert!(!error.to_string().is_empty());
                    screening
                }
            },
        };
        let answers = screening.answers();
        let open = matches!(walk(protocol, answers).end(), End::Ask(_));
        assert_eq!(evaluate(protocol, answers).is_none(), open);
    }
}

fn cases(few: u32) -> ProptestConfig {
    let full = std::env::var_os("SCREENER_FULL").is_some();
    ProptestConfig { cases: if full { few * 20 } else { few }, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn a_document_bent_at_random_is_read_or_answered(which in any::<Index>(), blows in prop::collection::vec(blow(), 1..5)) {
        let which = which.index(KINDS.len());
        let (kind, mut document) = (&KINDS[which], DOCUMENTS[which].clone());
        blows.iter().for_each(|blow| strike(&mut document, blow));
        is_answered(kind, &support::tree(&document));
    }

    #[test]
    fn a_protocol_that_is_read_in_spite_of_its_blows_can_be_walked(
        blows in prop::collection::vec(blow(), 1..3),
        chosen in prop::collection::vec((any::<Index>(), prop::collection::vec(any::<Index>(), 0..3), any::<u8>()), 0..40),
    ) {
        let mut document = support::small();
        blows.iter().for_each(|blow| strike(&mut document, blow));
        if let Ok(protocol) = support::read(&document) {
            moves(&Arc::new(protocol), &chosen);
        }
    }

    #[test]
    fn any_bytes_are_a_tree_or_no_json(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(tree) = serde_json::from_slice::<Tree>(&bytes) {
            KINDS.iter().for_each(|kind| is_answered(kind, &tree));
        }
    }

    #[test]
    fn answers_to_what_is_not_there_are_refused(id in any_text(), choice in any_text()) {
        let question = &PROTOCOL.questions()[0];
        let answer = Answer::chosen(question, [choice.as_str().into()]);
        prop_assert_eq!(answer.is_ok(), question.choice(&choice).is_some());
        let stray = Answers::new().with(id.as_str().into(), Answer::skipped());
        prop_assert!(evaluate(&PROTOCOL, &stray).is_none());
    }
}
