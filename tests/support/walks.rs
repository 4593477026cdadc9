//! Random walks through a protocol.

use microneedling_screener::protocol::{Protocol, Question, QuestionKind, Role};
use microneedling_screener::screening::{Answer, Answers};
use proptest::prelude::*;
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

/// The answer that these choices are.
pub fn answer(question: &Question, chosen: &BTreeSet<usize>) -> Answer {
    let ids = chosen.iter().map(|index| question.choices[*index].id.clone());
    if chosen.is_empty() { Answer::skipped() } else { Answer::chosen(question, ids).unwrap() }
}

/// The answers that these choices are.
pub fn answers(protocol: &Protocol, choices: &Choices) -> Answers {
    protocol
        .questions()
        .iter()
        .zip(choices)
        .fold(Answers::new(), |answers, (question, chosen)| answers.with(question.id.clone(), answer(question, chosen)))
}
