//! That the proof counts and finds what an enumeration would: over random protocols small enough to try every answer of.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::proof::{Failure, Guarantees, milder, prove};
use microneedling_screener::protocol::{Disposition, Protocol};
use microneedling_screener::screening::{Answer, Answers, evaluate, walk};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

fn told(failures: &[Failure]) -> String {
    failures.iter().map(|failure| format!("{failure}\n")).collect()
}

/// Documents small enough to try every answer of.
fn tiny() -> impl Strategy<Value = Value> {
    let question = (any::<bool>(), 2..=3usize, any::<bool>(), condition());
    let rule = (condition(), 0..5usize, prop::bool::weighted(0.2));
    (prop::collection::vec(question, 2..=3), prop::collection::vec(rule, 1..=6)).prop_map(|(questions, rules)| {
        let mut tiny = support::small();
        let count = questions.len();
        tiny["questions"] = questions
            .into_iter()
            .enumerate()
            .map(|(index, (several, ordinary, none, when))| {
                let mut choices: Vec<Value> = (0..ordinary).map(|choice| json!({ "id": format!("c{choice}") })).collect();
                if several && none {
                    choices.push(json!({ "id": "none", "role": "exclusive" }));
                }
                choices.push(json!({ "id": "unsure", "role": "unsure" }));
                let kind = if several { "multiple" } else { "single" };
                let mut question = json!({ "id": format!("q{index}"), "kind": kind, "choices": choices, "sources": ["N1"] });
                if index > 0 {
                    question["ask_when"] = bound(&when, index);
                }
                question
            })
            .collect();
        tiny["rules"] = rules
            .into_iter()
            .enumerate()
            .map(|(index, (when, disposition, ends))| {
                json!({
                    "id": format!("r{index}"), "when": bound(&when, count), "final": ends, "evidence": "guidance", "sources": ["N1"],
                    "disposition": Disposition::ALL[disposition + 1].as_str(),
                    "wait": { "ends_by": "time", "default_days": 14, "basis": "default" }
                })
            })
            .collect();
        tiny["expectations"] = json!([]);
        tiny
    })
}

/// A condition over the first three questions; [`bound`] brings it within those there are.
fn condition() -> impl Strategy<Value = Value> {
    let answer =
        (0..3usize, 0..2usize).prop_map(|(question, choice)| json!({ "answer": [question, format!("c{choice}")] }));
    answer.prop_recursive(2, 6, 2, |inner| {
        (prop::collection::vec(inner, 1..=2), 0..3usize).prop_map(|(parts, which)| match which {
            0 => json!({ "all": parts }),
            1 => json!({ "any": parts }),
            _ => json!({ "not": parts[0] }),
        })
    })
}

fn bound(condition: &Value, count: usize) -> Value {
    let (key, inner) = condition.as_object().unwrap().iter().next().unwrap();
    match key.as_str() {
        "answer" => json!({ "answer": [format!("q{}", inner[0].as_u64().unwrap() % count as u64), inner[1]] }),
        "not" => json!({ "not": bound(inner, count) }),
        _ => json!({ key: inner.as_array().unwrap().iter().map(|part| bound(part, count)).collect::<Vec<_>>() }),
    }
}

/// Every valid way to answer every question, asked or not.
fn every_answer(protocol: &Protocol) -> Vec<Answers> {
    protocol.questions().iter().fold(vec![Answers::new()], |so_far, question| {
        let sets = (1_u32..1 << question.choices.len()).filter_map(|set| {
            let chosen = question.choices.iter().enumerate().filter(|(place, _)| set & (1 << place) != 0);
            Answer::chosen(question, chosen.map(|(_, choice)| choice.id.clone())).ok()
        });
        let sets: Vec<Answer> = sets.collect();
        so_far
            .iter()
            .flat_map(|answers| sets.iter().map(|answer| answers.clone().with(question.id.clone(), answer.clone())))
            .collect()
    })
}

fn ends_in(protocol: &Protocol, answers: &Answers) -> Disposition {
    evaluate(protocol, answers).unwrap().disposition
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_counts_are_those_of_an_enumeration(document in tiny()) {
        let protocol = support::read(&document).unwrap();
        let mut walked: BTreeMap<String, Disposition> = BTreeMap::new();
        for answers in every_answer(&protocol) {
            let path: Vec<String> = walk(&protocol, &answers).answered().iter().map(|answered| format!("{answered:?}")).collect();
            walked.insert(path.join(" "), ends_in(&protocol, &answers));
        }
        let none = json!({ "format": 1, "protocol": "small", "at_least": [], "waits": [], "nothing_more": [], "worse": [] });
        let guarantees = Guarantees::read(&support::tree(&none), &protocol).unwrap();
        let figures = prove(&protocol, &guarantees, &mut |_| ()).figures;
        prop_assert_eq!(figures.walks.to_string(), walked.len().to_string());
        for ending in figures.endings {
            let count = walked.values().filter(|disposition| **disposition == ending.disposition).count();
            prop_assert_eq!(ending.walks.to_string(), count.to_string());
            prop_assert_eq!(ending.shortest.map(|walk| walk.disposition), (count > 0).then_some(ending.disposition));
        }
    }

    #[test]
    fn the_law_of_ticks_is_found_broken_exactly_where_trying_every_tick_finds_it(document in tiny()) {
        let protocol = support::read(&document).unwrap();
        let mut broken: BTreeSet<String> = BTreeSet::new();
        for answers in every_answer(&protocol) {
            let before = ends_in(&protocol, &answers);
            for answered in walk(&protocol, &answers).answered() {
                let made: Vec<_> = answered.answer.choices(answered.question).map(|choice| choice.id.clone()).collect();
                for choice in &answered.question.choices {
                    let more = made.iter().cloned().chain([choice.id.clone()]);
                    let Ok(more) = Answer::chosen(answered.question, more) else { continue };
                    if ends_in(&protocol, &answers.clone().with(answered.question.id.clone(), more)) < before {
                        broken.insert(choice.id.to_string());
                    }
                }
            }
        }
        let none = json!({ "format": 1, "protocol": "small", "at_least": [], "waits": [], "nothing_more": [], "worse": [] });
        let guarantees = Guarantees::read(&support::tree(&none), &protocol).unwrap();
        let failures = prove(&protocol, &guarantees, &mut |_| ()).failures;
        let found = failures.iter().any(|failure| failure.what.starts_with("ticking"));
        prop_assert_eq!(found, !broken.is_empty(), "{:?}\n{}", broken, told(&failures));
        for failure in failures.iter().filter(|failure| failure.what.starts_with("ticking")) {
            prop_assert!(matches!(failure.walks.as_slice(), [before, after] if after.disposition < before.disposition), "{}", failure);
        }
    }

    #[test]
    fn one_protocol_is_found_milder_than_another_exactly_when_some_answers_show_it(document in tiny(), lowered in 0..6usize) {
        let base = support::read(&document).unwrap();
        let mut bent = document.clone();
        let place = lowered % bent["rules"].as_array().unwrap().len();
        bent["rules"][place]["disposition"] = json!("discuss");
        let bent = support::read(&bent).unwrap();
        let shown = every_answer(&base).iter().any(|answers| ends_in(&bent, answers) < ends_in(&base, answers));
        let failures = milder(&base, &bent);
        prop_assert_eq!(shown, !failures.is_empty());
        for failure in failures {
            prop_assert!(matches!(failure.walks.as_slice(), [before, after] if after.disposition < before.disposition), "{}", failure);
        }
    }
}
