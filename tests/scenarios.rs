//! The stories of `protocols/microneedling/scenarios.json`, each walked to its disposition and findings.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

use microneedling_screener::protocol::{Disposition, Protocol, Question};
use microneedling_screener::screening::{Answer, Answers, End, evaluate, walk};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;

mod support;

#[test]
fn every_scenario_ends_in_its_disposition_with_exactly_its_findings() {
    let protocol = support::protocol();
    let document = document();
    let scenarios = document["scenarios"].as_array().unwrap();
    assert!(scenarios.len() >= 60, "only {} scenarios", scenarios.len());
    let mut wrong = String::new();
    for scenario in scenarios {
        if let Err(why) = check(&protocol, &document["baseline"], scenario) {
            writeln!(wrong, "{}\n  {why}", scenario["story"]).unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    println!("{} scenarios walked", scenarios.len());
}

#[test]
fn every_rule_and_every_disposition_is_reached_by_a_scenario() {
    let protocol = support::protocol();
    let document = document();
    let scenarios = document["scenarios"].as_array().unwrap();
    let told: BTreeSet<&str> = scenarios
        .iter()
        .flat_map(|scenario| scenario["findings"].as_array().unwrap())
        .filter_map(Value::as_str)
        .collect();
    let untold: Vec<&str> =
        protocol.rules().iter().map(|rule| rule.id.as_str()).filter(|id| !told.contains(id)).collect();
    assert!(untold.is_empty(), "no scenario for {untold:?}");
    let reached: BTreeSet<&str> = scenarios.iter().filter_map(|scenario| scenario["disposition"].as_str()).collect();
    assert_eq!(reached, Disposition::ALL.map(Disposition::as_str).into_iter().collect());
}

#[test]
fn each_story_is_told_once() {
    let document = document();
    let stories: Vec<&str> =
        document["scenarios"].as_array().unwrap().iter().filter_map(|scenario| scenario["story"].as_str()).collect();
    let different: BTreeSet<&str> = stories.iter().copied().collect();
    assert_eq!(stories.len(), different.len());
}

#[test]
fn a_visitor_with_nothing_to_report_sees_at_most_14_questions() {
    let protocol = support::protocol();
    let document = document();
    let answers = answers(&protocol, [&document["baseline"]]).unwrap();
    let walk = walk(&protocol, &answers);
    assert!(matches!(walk.end(), End::Finished));
    assert!(walk.answered().len() <= 14, "{} questions", walk.answered().len());
    assert_eq!(evaluate(&protocol, &answers).unwrap().disposition, Disposition::NoFlags);
}

fn document() -> Value {
    serde_json::from_str(include_str!("../protocols/microneedling/scenarios.json")).unwrap()
}

fn check(protocol: &Protocol, baseline: &Value, scenario: &Value) -> Result<(), String> {
    let answers = answers(protocol, [baseline, &scenario["answers"]])?;
    let walk = walk(protocol, &answers);
    if let End::Ask(question) = walk.end() {
        return Err(format!("leaves \"{}\" open", question.id));
    }
    for question in scenario["answers"].as_object().unwrap().keys() {
        if !walk.answered().iter().any(|answered| answered.question.id.as_str() == question) {
            return Err(format!("answers \"{question}\", which is not asked on this path"));
        }
    }
    let report = evaluate(protocol, &answers).unwrap();
    let found: BTreeSet<&str> = report.findings.iter().map(|finding| finding.rule.id.as_str()).collect();
    let expected: BTreeSet<&str> = scenario["findings"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let disposition = scenario["disposition"].as_str().unwrap();
    if report.disposition.as_str() != disposition || found != expected {
        return Err(format!(
            "expected {disposition}, got {}; missing {:?}, not expected {:?}",
            report.disposition.as_str(),
            expected.difference(&found).collect::<Vec<_>>(),
            found.difference(&expected).collect::<Vec<_>>()
        ));
    }
    Ok(())
}

fn answers<'v>(protocol: &Protocol, layers: impl IntoIterator<Item = &'v Value>) -> Result<Answers, String> {
    let mut answers = Answers::new();
    for layer in layers {
        for (id, choices) in layer.as_object().unwrap() {
            let question = protocol.question(&id.as_str().into()).ok_or(format!("no question \"{id}\""))?;
            answers = answers.with(question.id.clone(), answer(question, choices)?);
        }
    }
    Ok(answers)
}

fn answer(question: &Question, choices: &Value) -> Result<Answer, String> {
    match choices {
        Value::String(word) if word == "skipped" => Ok(Answer::skipped()),
        Value::Array(ids) => Answer::chosen(question, ids.iter().filter_map(Value::as_str).map(Into::into))
            .map_err(|error| format!("{}: {error}", question.id)),
        other => Err(format!("{}: {other} is not an answer", question.id)),
    }
}
