//! What has no form in FHIR is refused, with its place and what to do.

use crate::support::{read, small, text};
use microneedling_screener::export::fhir::{self, NotExportable, Place, Reason};
use serde_json::{Value, json};

/// Why a protocol is refused. The words don't matter: the conditions are looked at first.
fn refused(protocol: &Value) -> NotExportable {
    let protocol = read(protocol).unwrap();
    let words = text(&crate::PROTOCOL);
    assert!(!fhir::is_exportable(&protocol), "and known beforehand");
    fhir::questionnaire(&protocol, &words, &[]).unwrap_err()
}

#[test]
fn a_condition_with_not_is_refused_where_it_stands() {
    let mut protocol = small();
    protocol["questions"][2]["ask_when"] = json!({ "all": [{ "not": { "answer": ["where", "lip"] } }] });
    let error = refused(&protocol);
    assert_eq!(error, NotExportable { condition: Place::AskWhen(2), reason: Reason::Negation });
    assert_eq!(error.to_string(), "questions[2].ask_when: \"not\" can't be exported; name the other choices instead");
}

#[test]
fn not_in_a_rule_matters_only_if_the_rule_is_final() {
    let mut protocol = small();
    protocol["rules"][0]["when"] = json!({ "not": { "answer": ["sore", "no"] } });
    assert!(fhir::is_exportable(&read(&protocol).unwrap()));
    assert!(fhir::questionnaire(&read(&protocol).unwrap(), &text(&crate::PROTOCOL), &[]).is_ok());
    protocol["rules"][0]["final"] = json!(true);
    assert_eq!(refused(&protocol).condition, Place::Rule(0));
}

#[test]
fn a_condition_that_unfolds_too_far_is_refused() {
    let mut protocol = small();
    let either = json!({ "any": [{ "answer": ["where", "lip"] }, { "answer": ["where", "eye"] }] });
    protocol["questions"][2]["ask_when"] = json!({ "all": vec![either; 20] });
    assert_eq!(refused(&protocol).reason, Reason::TooManyAlternatives);
}
