//! The FHIR export: valid by the rules of R4, and read by a client that follows the specification to the letter.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod client;
mod content;
mod invariants;
mod refusals;
#[path = "../support/mod.rs"]
mod support;

use client::Client;
use microneedling_screener::export::fhir;
use microneedling_screener::protocol::{Date, Protocol, Text, Tree};
use microneedling_screener::screening::{Answers, End, Walk, evaluate, walk};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use support::walks::{self, Choices};

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(support::protocol);
static TEXT: LazyLock<Text> = LazyLock::new(|| support::text(&PROTOCOL));
static QUESTIONNAIRE: LazyLock<Value> =
    LazyLock::new(|| json(&fhir::questionnaire(&PROTOCOL, &TEXT, &[]).unwrap_or_else(|error| panic!("{error}"))));

fn json(tree: &Tree) -> Value {
    serde_json::to_value(tree).unwrap()
}

fn response(choices: &Choices) -> Value {
    let answers = walks::answers(&PROTOCOL, choices);
    let report = evaluate(&PROTOCOL, &answers).unwrap();
    json(&fhir::response(&PROTOCOL, &report, &TEXT, Date::new(2026, 11, 21)).unwrap())
}

/// The questions that a client should show: those answered, the next one, and later ones that the answers lead to.
fn asked(walk: &Walk<'_>) -> BTreeSet<String> {
    let next = match walk.end() {
        End::Ask(question) => PROTOCOL.position(&question.id).unwrap(),
        End::Stopped | End::Finished => PROTOCOL.questions().len(),
    };
    let later = PROTOCOL.questions().iter().skip(next);
    let open = later.filter(|question| question.ask_when.as_ref().is_none_or(|condition| walk.holds(condition)));
    walk.answered()
        .iter()
        .map(|answered| answered.question)
        .chain(open)
        .map(|question| question.id.to_string())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn after_every_answer_a_client_shows_the_questions_that_the_engine_asks(choices in walks::choices(&PROTOCOL)) {
        let mut client = Client::open(&QUESTIONNAIRE);
        let mut answers = Answers::new();
        loop {
            let walk = walk(&PROTOCOL, &answers);
            prop_assert_eq!(client.questions_shown(), asked(&walk));
            let End::Ask(question) = walk.end() else { break };
            let answer = walks::answer(question, &choices[PROTOCOL.position(&question.id).unwrap()]);
            let made = question.choices.iter().filter(|choice| answer.counts_as(choice));
            client.answer(question.id.as_str(), made.map(|choice| format!("{}.{}", question.id, choice.id)));
            answers = answers.clone().with(question.id.clone(), answer);
        }
    }

    #[test]
    fn a_response_answers_what_is_enabled_and_required_and_nothing_else(choices in walks::choices(&PROTOCOL)) {
        invariants::response(&response(&choices), &QUESTIONNAIRE);
    }

    #[test]
    fn a_response_carries_the_outcome(choices in walks::choices(&PROTOCOL)) {
        let answers = walks::answers(&PROTOCOL, &choices);
        let report = evaluate(&PROTOCOL, &answers).unwrap();
        let response = response(&choices);
        prop_assert_eq!(client::codes(&response, "result.disposition"), [report.disposition.as_str()]);
        let findings: Vec<&str> = report.findings.iter().map(|finding| finding.rule.id.as_str()).collect();
        prop_assert_eq!(client::codes(&response, "result.findings"), findings);
    }
}

#[test]
fn the_questionnaire_keeps_the_rules_of_r4() {
    invariants::questionnaire(&QUESTIONNAIRE);
}
