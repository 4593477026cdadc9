//! How a document writes what must come of a story: beside the story, not below it.

use crate::protocol::{Disposition, QuestionId, RuleId};
use schemars::Schema;
use serde_json::json;

/// Stands for [`super::Outcome`] in the schema.
#[derive(schemars::JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
pub(super) struct Outcome {
    /// The disposition that they must read.
    disposition: Option<Disposition>,
    /// The rules of the findings that they must read: all of them, in any order.
    findings: Option<Vec<RuleId>>,
    /// Whether it must call for the emergency number.
    emergency: Option<bool>,
    /// Instead of a result: the question whose answer contradicts itself, and is not taken.
    refused: Option<QuestionId>,
}

/// A story ends in a report or in a refusal, not in both.
pub(super) fn one_outcome(schema: &mut Schema) {
    let report = json!({ "required": ["disposition", "findings"], "properties": { "refused": false } });
    let not_report = json!({ "disposition": false, "findings": false, "emergency": false });
    let refusal = json!({ "required": ["refused"], "properties": not_report });
    schema.insert("oneOf".to_owned(), json!([report, refusal]));
}
