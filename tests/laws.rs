//! Laws of the shipped protocol over random walks, beside a second, naive evaluator as the reference for the real one.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::protocol::{Disposition, Protocol, QuestionKind, Role};
use microneedling_screener::screening::{Answers, End, evaluate, walk};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use support::Choices;

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(support::protocol);
static DOCUMENT: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../protocols/microneedling/protocol.json")).unwrap());

fn choices() -> impl Strategy<Value = Choices> {
    support::choices(&PROTOCOL)
}

fn answers(choices: &Choices) -> Answers {
    support::answers(&PROTOCOL, choices)
}

/// The reference: works on the JSON itself, by the words of the design and nothing else.
fn naive(choices: &Choices) -> (String, BTreeSet<String>) {
    let order = ["no-flags", "discuss", "defer", "see-doctor", "review-soon", "urgent-care"];
    let mut path: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut floor = 0;
    for (question, chosen) in DOCUMENT["questions"].as_array().unwrap().iter().zip(choices) {
        if question.get("ask_when").is_some_and(|condition| !holds(condition, &path)) {
            continue;
        }
        let all = question["choices"].as_array().unwrap();
        let made: BTreeSet<String> = all
            .iter()
            .enumerate()
            .filter(|(index, choice)| chosen.contains(index) || (chosen.is_empty() && choice["role"] == "unsure"))
            .map(|(_, choice)| choice["id"].as_str().unwrap().to_owned())
            .collect();
        if made.contains("unsure") && question["optional"] != true {
            floor = 1;
        }
        path.insert(question["id"].as_str().unwrap().to_owned(), made);
        let fired = |rule: &Value| holds(&rule["when"], &path);
        if DOCUMENT["rules"].as_array().unwrap().iter().any(|rule| rule["final"] == true && fired(rule)) {
            break;
        }
    }
    let fired: Vec<&Value> =
        DOCUMENT["rules"].as_array().unwrap().iter().filter(|rule| holds(&rule["when"], &path)).collect();
    let rank = |rule: &&Value| order.iter().position(|word| rule["disposition"] == *word).unwrap();
    let highest = fired.iter().map(rank).max().unwrap_or(0).max(floor);
    (order[highest].to_owned(), fired.iter().map(|rule| rule["id"].as_str().unwrap().to_owned()).collect())
}

fn holds(condition: &Value, path: &BTreeMap<String, BTreeSet<String>>) -> bool {
    let (key, inner) = condition.as_object().unwrap().iter().next().unwrap();
    match key.as_str() {
        "all" => inner.as_array().unwrap().iter().all(|part| holds(part, path)),
        "any" => inner.as_array().unwrap().iter().any(|part| holds(part, path)),
        "not" => !holds(inner, path),
        "answer" => path.get(inner[0].as_str().unwrap()).is_some_and(|made| made.contains(inner[1].as_str().unwrap())),
        other => panic!("unknown condition {other}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_engine_agrees_with_a_naive_reading_of_the_document(choices in choices()) {
        let answers = answers(&choices);
        let report = evaluate(&PROTOCOL, &answers).unwrap();
        let found: BTreeSet<String> = report.findings.iter().map(|finding| finding.rule.id.to_string()).collect();
        prop_assert_eq!((report.disposition.as_str().to_owned(), found), naive(&choices));
    }

    #[test]
    fn every_walk_ends_and_only_counts_what_lies_on_its_path(choices in choices()) {
        let answers = answers(&choices);
        let walk = walk(&PROTOCOL, &answers);
        prop_assert!(!matches!(walk.end(), End::Ask(_)));
        let on_path = walk.answered().iter().fold(Answers::new(), |answers, answered| {
            answers.with(answered.question.id.clone(), answered.answer.clone())
        });
        let (all, few) = (evaluate(&PROTOCOL, &answers).unwrap(), evaluate(&PROTOCOL, &on_path).unwrap());
        prop_assert_eq!(all.disposition, few.disposition);
        prop_assert_eq!(all.findings.len(), few.findings.len());
    }

    #[test]
    fn every_finding_names_an_answer_it_rests_on(choices in choices()) {
        let answers = answers(&choices);
        for finding in evaluate(&PROTOCOL, &answers).unwrap().findings {
            prop_assert!(!finding.because.is_empty(), "{} names none", finding.rule.id);
        }
    }

    #[test]
    fn ticking_one_more_box_never_gives_a_milder_result(choices in choices(), which in any::<prop::sample::Index>()) {
        let checklists: Vec<usize> = PROTOCOL
            .questions()
            .iter()
            .enumerate()
            .filter(|(index, question)| {
                let no_exclusive = choices[*index].iter().all(|i| question.choices[*i].role != Role::Exclusive);
                question.kind == QuestionKind::Multiple && no_exclusive && !choices[*index].is_empty()
            })
            .map(|(index, _)| index)
            .collect();
        if checklists.is_empty() {
            return Ok(());
        }
        let at = *which.get(&checklists);
        let before = evaluate(&PROTOCOL, &answers(&choices)).unwrap().disposition;
        for (added, choice) in PROTOCOL.questions()[at].choices.iter().enumerate() {
            if choice.role == Role::Exclusive {
                continue;
            }
            let mut more = choices.clone();
            more[at].insert(added);
            let after = evaluate(&PROTOCOL, &answers(&more)).unwrap().disposition;
            prop_assert!(after >= before, "{} {}: {after:?} after {before:?}", PROTOCOL.questions()[at].id, choice.id);
        }
    }

    #[test]
    fn not_sure_and_skipped_never_end_in_no_flags(choices in choices()) {
        let answers = answers(&choices);
        let walk = walk(&PROTOCOL, &answers);
        let doubtful = walk.answered().iter().any(|answered| {
            !answered.question.optional && answered.question.unsure().is_some_and(|choice| answered.answer.counts_as(choice))
        });
        if doubtful {
            prop_assert!(evaluate(&PROTOCOL, &answers).unwrap().disposition > Disposition::NoFlags);
        }
    }
}
