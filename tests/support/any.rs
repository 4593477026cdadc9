//! What the property tests draw from: any JSON, and any answers.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use microneedling_screener::protocol::{Protocol, Question, QuestionKind, Role};
use microneedling_screener::screening::{Answer, Answers};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;

/// For each question of the protocol the choices made; empty: skipped.
pub type Choices = Vec<BTreeSet<usize>>;

/// Answers to every question, leaning towards "none", so that walks reach their end.
pub fn choices(protocol: &Protocol) -> impl Strategy<Value = Choices> + use<> {
    protocol.questions().iter().map(one_answer).collect::<Vec<_>>()
}

fn one_answer(question: &Question) -> BoxedStrategy<BTreeSet<usize>> {
    let ordinary = question.choices.iter().filter(|choice| choice.role != Role::Exclusive).count();
    let most = if question.kind == QuestionKind::Single { 1 } else { 3 };
    let some = prop::collection::btree_set(0..ordinary, 0..=most);
    match question.choices.iter().position(|choice| choice.role == Role::Exclusive) {
        // The exclusive choice stands among the last, so an ordinary index may be the unsure one behind it.
        Some(exclusive) => {
            let skip =
                move |set: BTreeSet<usize>| set.into_iter().map(|i| if i >= exclusive { i + 1 } else { i }).collect();
            prop_oneof![3 => Just(BTreeSet::from([exclusive])), 1 => some.prop_map(skip)].boxed()
        }
        None => some.boxed(),
    }
}

/// The answers that consist of these choices.
pub fn answers(protocol: &Protocol, choices: &Choices) -> Answers {
    protocol.questions().iter().zip(choices).fold(Answers::new(), |answers, (question, chosen)| {
        let ids = chosen.iter().map(|index| question.choices[*index].id.clone());
        let answer = if chosen.is_empty() { Answer::skipped() } else { Answer::chosen(question, ids).unwrap() };
        answers.with(question.id.clone(), answer)
    })
}

/// Any JSON, leaning towards the keys that documents use.
pub fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[a-z-]{0,12}".prop_map(Value::from),
    ];
    let key = prop_oneof!["[a-z_]{1,8}", Just("id".to_owned()), Just("all".to_owned()), Just("answer".to_owned())];
    leaf.prop_recursive(6, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..6).prop_map(|entries| entries.into_iter().collect()),
        ]
    })
}

/// Every place of a document, as a JSON pointer.
pub fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(i, item)| places(item, &format!("{at}/{i}"), found)),
        Value::Object(map) => map.iter().for_each(|(key, item)| places(item, &format!("{at}/{key}"), found)),
        _ => {}
    }
}
