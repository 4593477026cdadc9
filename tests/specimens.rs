//! The forms that are measured: each is a protocol like any other, and its walk comes to a result.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

use microneedling_screener::protocol::{ChoiceId, Protocol, Text, Tree};
use microneedling_screener::screening::{Answer, Answers, End, evaluate, walk};
use serde_json::Value;
use specimens::Form;

#[test]
fn the_form_of_ten_questions_is_a_protocol_whose_walk_tells_every_note_on_its_way() {
    let form = Form::ten().unwrap();
    assert_eq!(form.questions.len(), 10);
    let (protocol, answers) = walked(&form);
    let report = evaluate(&protocol, &answers).unwrap();
    assert_eq!(report.answered.len(), 9, "one question is not asked");
    assert_eq!(report.findings.len(), 5);
}

#[test]
fn grown_forms_are_protocols_and_ask_everything() {
    for count in [10, 100, 1_000] {
        let (protocol, answers) = walked(&Form::grown(count));
        assert_eq!(protocol.questions().len(), count);
        let report = evaluate(&protocol, &answers).unwrap();
        assert_eq!(report.answered.len(), count);
        assert_eq!(report.findings.len(), count / 5);
    }
}

/// Reads a form's documents and takes its walk.
fn walked(form: &Form) -> (Protocol, Answers) {
    let protocol = Protocol::read(&tree(form.protocol())).unwrap_or_else(|problems| panic!("{problems}"));
    Text::read(&tree(form.text().unwrap()), &protocol).unwrap_or_else(|problems| panic!("{problems}"));
    let mut answers = Answers::new();
    while let End::Ask(question) = walk(&protocol, &answers).end() {
        let choice = ChoiceId::from(form.walk[question.id.as_str()].as_str());
        let answer = Answer::chosen(question, [choice]).unwrap();
        answers = answers.clone().with(question.id.clone(), answer);
    }
    (protocol, answers)
}

fn tree(document: Value) -> Tree {
    serde_json::from_value(document).unwrap()
}
