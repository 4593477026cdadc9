//! The stories of `protocols/microneedling/scenarios.json`, each walked to what it tells; and how a story that errs is
//! found.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

use microneedling_screener::proof::scenario::{Outcome, Scenarios};
use microneedling_screener::protocol::{Disposition, Problems, Protocol, Role};
use serde_json::{Value, json};
use std::collections::BTreeSet;

mod support;

#[test]
fn every_story_that_ships_comes_to_what_it_tells() {
    let (protocol, scenarios) = shipped();
    let mismatches: Vec<String> = scenarios.check(&protocol).iter().map(ToString::to_string).collect();
    assert!(mismatches.is_empty(), "\n{}", mismatches.join("\n"));
    let stories = scenarios.scenarios.len();
    assert!(stories >= 80, "only {stories} stories");
    println!("{stories} stories walked");
}

#[test]
fn every_rule_question_choice_and_disposition_is_reached_by_a_story() {
    let (protocol, scenarios) = shipped();
    let coverage = scenarios.coverage(&protocol);
    let unreached: Vec<&str> =
        coverage.rules.iter().filter(|it| it.scenarios.is_empty()).map(|it| it.rule.as_str()).collect();
    assert!(unreached.is_empty(), "no story for {unreached:?}");
    assert_eq!((coverage.untouched_questions, coverage.untouched_choices), (Vec::new(), Vec::new()));
    let reached: BTreeSet<Disposition> = scenarios
        .scenarios
        .iter()
        .filter_map(|scenario| match scenario.outcome {
            Outcome::Report { disposition, .. } => Some(disposition),
            Outcome::Refused(_) => None,
        })
        .collect();
    assert_eq!(reached, BTreeSet::from(Disposition::ALL));
}

#[test]
fn every_checklist_with_none_of_these_has_a_story_that_contradicts_itself() {
    let (protocol, scenarios) = shipped();
    let refused: BTreeSet<&str> = scenarios
        .scenarios
        .iter()
        .filter_map(|scenario| match &scenario.outcome {
            Outcome::Refused(question) => Some(question.as_str()),
            Outcome::Report { .. } => None,
        })
        .collect();
    let exclusive: BTreeSet<&str> = protocol
        .questions()
        .iter()
        .filter(|question| question.choices.iter().any(|choice| choice.role == Role::Exclusive))
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(refused, exclusive);
}

#[test]
fn a_visitor_with_nothing_to_report_sees_at_most_14_questions() {
    let (protocol, scenarios) = shipped();
    let asked = scenarios.baseline.len();
    assert!(asked <= 14, "{asked} questions");
    let nothing = json!({ "story": "Nobody has anything to report.", "basis": "-", "answers": {},
                          "disposition": "no-flags", "findings": [] });
    let mut document = document();
    document["scenarios"] = json!([nothing]);
    assert_eq!(read(&document, &protocol).unwrap().check(&protocol), []);
}

#[test]
fn a_story_that_errs_is_told_with_what_it_comes_to() {
    let yes = json!({ "sore": ["yes"], "where": ["lip"] });
    let report = |answers: &Value, disposition: &str, findings: &[&str]| json!({ "answers": answers, "disposition": disposition, "findings": findings });
    let refused = |answers: Value, question: &str| json!({ "answers": answers, "refused": question });
    let told = "defer, for sore-now";
    for (outcome, expected, found) in [
        (report(&yes, "discuss", &["sore-now"]), "discuss, for sore-now", told),
        (report(&yes, "defer", &[]), "defer, for nothing", told),
        (report(&yes, "defer", &["sore-now", "eye"]), "defer, for eye, sore-now", told),
        (report(&json!({ "sore": ["yes"] }), "defer", &["sore-now"]), told, "\"where\" is still open"),
        (
            report(&json!({ "where": ["lip"] }), "no-flags", &[]),
            "no-flags, for nothing",
            "\"where\" is answered, but never asked on this walk",
        ),
        (
            report(&json!({ "sore": ["yes"], "where": ["lip", "none"] }), "defer", &["sore-now"]),
            told,
            "the answer to \"where\" is not taken",
        ),
        (refused(yes.clone(), "where"), "the answer to \"where\" is not taken", told),
        (
            refused(json!({ "sore": ["yes", "no"], "where": ["lip", "none"] }), "where"),
            "the answer to \"where\" is not taken",
            "the answers to \"sore\" and \"where\" are not taken",
        ),
    ] {
        let protocol = small();
        let scenarios = read(&small_document([outcome]), &protocol).unwrap();
        let mismatches = scenarios.check(&protocol);
        let [mismatch] = mismatches.as_slice() else { panic!("{mismatches:?}") };
        assert_eq!((mismatch.expected.as_str(), mismatch.found.as_str()), (expected, found));
        assert_eq!(mismatch.path, "scenarios[0]");
        let printed = mismatch.to_string();
        assert!(printed.starts_with("scenarios[0]: Story 0.") && printed.contains(found), "{printed}");
    }
}

#[test]
fn an_emergency_is_expected_only_where_a_story_says_so() {
    let mut document = support::small();
    document["rules"][1]["emergency"] = json!(true);
    let protocol = support::read(&document).unwrap();
    let answers = json!({ "sore": ["yes"], "where": ["eye"] });
    let mut story =
        json!({ "answers": answers, "disposition": "urgent-care", "findings": ["eye", "sore-now"], "emergency": true });
    let check = |story: &Value| read(&small_document([story.clone()]), &protocol).unwrap().check(&protocol);
    assert_eq!(check(&story), []);
    story["emergency"] = json!(false);
    assert_eq!(check(&story)[0].found, "urgent-care, an emergency, for eye, sore-now");
    assert_eq!(check(&story)[0].expected, "urgent-care, for eye, sore-now");
}

#[test]
fn a_story_is_told_once() {
    let protocol = small();
    let story = json!({ "answers": {}, "disposition": "no-flags", "findings": [] });
    let mut document = small_document([story.clone(), story.clone(), story]);
    document["scenarios"][2]["story"] = json!("Story 0.");
    let mismatches = read(&document, &protocol).unwrap().check(&protocol);
    assert_eq!(mismatches.len(), 1);
    assert_eq!(
        (mismatches[0].path.as_str(), mismatches[0].found.as_str()),
        ("scenarios[2]", "the story of scenarios[0] again")
    );
}

#[test]
fn coverage_tells_what_no_story_reaches() {
    let protocol = small();
    let coverage = |stories: &[Value]| {
        let document = small_document(stories.iter().cloned());
        read(&document, &protocol).unwrap().coverage(&protocol)
    };
    let nothing = json!({ "answers": {}, "disposition": "no-flags", "findings": [] });
    let lip = json!({ "answers": { "sore": ["yes"], "where": ["lip"] }, "disposition": "defer", "findings": [] });
    let refused = json!({ "answers": { "sore": ["yes"], "where": ["eye", "none"] }, "refused": "where" });

    let untouched = coverage(std::slice::from_ref(&nothing));
    assert!(untouched.rules.iter().all(|rule| rule.scenarios.is_empty()));
    assert_eq!(untouched.untouched_questions, ["where".into()]);
    assert!(untouched.untouched_choices.contains(&("sore".into(), "yes".into())));

    let touched = coverage(&[nothing, lip.clone(), refused, lip]);
    let places = |rule: usize| touched.rules[rule].scenarios.clone();
    assert_eq!((places(0), places(1)), (vec![1, 3], vec![]));
    assert!(touched.untouched_questions.is_empty());
    assert!(touched.untouched_choices.contains(&("where".into(), "eye".into())));
    assert!(!touched.untouched_choices.contains(&("where".into(), "lip".into())));
}

#[test]
fn a_document_that_cannot_be_walked_is_refused_with_its_path() {
    type Bend = fn(&mut Value);
    let cases: [(Bend, &str, &str); 10] = [
        (|it| it["baseline"]["sroe"] = json!(["no"]), "baseline.sroe", "there is no question \"sroe\""),
        (|it| it["baseline"]["sore"] = json!(["maybe"]), "baseline.sore[0]", "has no choice \"maybe\""),
        (|it| it["baseline"]["sore"] = json!("skiped"), "baseline.sore", "write one of skipped"),
        (|it| it["baseline"]["sore"] = json!([]), "baseline.sore", "too few"),
        (|it| it["scenarios"][0]["answers"]["hpoes"] = json!("skipped"), "scenarios[0].answers.hpoes", "no question"),
        (|it| it["scenarios"][0]["findings"] = json!(["sore"]), "scenarios[0].findings[0]", "there is no rule"),
        (|it| it["scenarios"][0]["disposition"] = json!("wait"), "scenarios[0].disposition", "no-flags, discuss"),
        (|it| it["scenarios"][0]["refused"] = json!("sore"), "scenarios[0]", "\"disposition\" is not known here"),
        (
            |it| it["scenarios"][0] = json!({ "story": "A.", "basis": "-", "answers": {}, "refused": "where" }),
            "scenarios[0].answers",
            "\"where\" is missing",
        ),
        (|it| it["protocol"] = json!("other"), "protocol", "belongs to the protocol \"other\""),
    ];
    let protocol = small();
    for (bend, path, what) in cases {
        let mut document =
            small_document([json!({ "answers": { "sore": ["no"] }, "disposition": "no-flags", "findings": [] })]);
        bend(&mut document);
        let problems = read(&document, &protocol).unwrap_err();
        let problems: Vec<String> = problems.as_slice().iter().map(ToString::to_string).collect();
        assert!(
            problems.iter().any(|it| it.starts_with(&format!("{path}: ")) && it.contains(what)),
            "{path}: {what}\n{problems:?}"
        );
    }
}

fn shipped() -> (Protocol, Scenarios) {
    let protocol = support::protocol();
    let scenarios = read(&document(), &protocol).unwrap_or_else(|problems| panic!("{problems}"));
    (protocol, scenarios)
}

fn document() -> Value {
    serde_json::from_str(include_str!("../protocols/microneedling/scenarios.json")).unwrap()
}

fn small() -> Protocol {
    support::read(&support::small()).unwrap()
}

/// Scenarios of the small protocol, whose baseline leaves nothing to report. They are told as "Story 0.", "Story 1." ...
fn small_document(scenarios: impl IntoIterator<Item = Value>) -> Value {
    let told = scenarios.into_iter().enumerate().map(|(index, mut scenario)| {
        scenario["story"] = json!(format!("Story {index}."));
        scenario["basis"] = json!("-");
        scenario
    });
    json!({
        "format": 1, "protocol": "small", "baseline": { "sore": ["no"], "hopes": "skipped" },
        "scenarios": told.collect::<Vec<_>>()
    })
}

fn read(document: &Value, protocol: &Protocol) -> Result<Scenarios, Problems> {
    Scenarios::read(&support::tree(document), protocol)
}
