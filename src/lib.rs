//! A questionnaire that prepares a visitor for a microneedling consult, entirely in the browser.
//!
//! The folders are the layers, and depend one way only: `embed → widget → export → screening → protocol`, with `proof`
//! beside the widget.
//!
//! - [`protocol`]: the published document: questions, rules, sources. Data, not code.
//! - [`screening`]: one visitor's walk through it: answers, path, report. Pure functions.
//! - [`export`]: a protocol or a report in other forms: FHIR R4, what a visitor takes along, conditions in words, the
//!   picture of the flow.
//! - [`proof`]: what holds of a protocol for every way of answering it (feature `proof`; browsers don't load it).
//! - [`theme`]: a clinic's colours, moved until everything can be read.
//! - `widget`: the Yew view of a screening (wasm32 only).
//! - `embed`: the custom element's other half (wasm32 only).
//!
//! # Scope
//!
//! It gives general information that prepares a consult. It does not examine, diagnose, score risk or decide suitability.
//!
//! # The engine without a browser
//!
//! ```
//! use microneedling_screener::protocol::{Disposition, Protocol, Tree};
//! use microneedling_screener::screening::{Answer, Answers, End, evaluate, walk};
//!
//! // Any serde format will do; a document is first a plain tree.
//! let tree: Tree = serde_json::from_str(r#"{
//!   "format": 1, "id": "tiny", "version": "1.0.0",
//!   "published": "2026-11-21", "review_by": "2027-05-21", "reviewers": [],
//!   "questions": [
//!     { "id": "cold-sore", "kind": "single", "sources": ["N1"],
//!       "choices": [{ "id": "yes" }, { "id": "no" }, { "id": "unsure", "role": "unsure" }] }
//!   ],
//!   "rules": [
//!     { "id": "cold-sore-now", "when": { "answer": ["cold-sore", "yes"] }, "disposition": "defer",
//!       "wait": { "ends_by": "healing", "default_days": 14, "basis": "default" },
//!       "evidence": "guidance", "sources": ["N1"] }
//!   ],
//!   "expectations": [], "consult_questions": [], "countries": [],
//!   "sources": [
//!     { "id": "N1", "title": "Cold sores", "organisation": "A public body", "retrieved": "2026-11", "read": "R" }
//!   ]
//! }"#)?;
//! let protocol = Protocol::read(&tree)?;
//!
//! // The path is derived from the answers: nothing answered, so the first question is next.
//! let nothing = Answers::new();
//! let End::Ask(question) = walk(&protocol, &nothing).end() else { unreachable!() };
//! assert_eq!(question.id.as_str(), "cold-sore");
//!
//! // An answer is checked against its question.
//! let yes = Answer::chosen(question, ["yes".into()])?;
//! let answers = nothing.clone().with(question.id.clone(), yes);
//! let report = evaluate(&protocol, &answers).ok_or("a question is still open")?;
//! assert_eq!(report.disposition, Disposition::Defer);
//!
//! // A skipped question counts as its "not sure", and never ends in `NoFlags`.
//! let answers = nothing.clone().with(question.id.clone(), Answer::skipped());
//! let report = evaluate(&protocol, &answers).ok_or("a question is still open")?;
//! assert_eq!(report.disposition, Disposition::Discuss);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod export;
#[cfg(feature = "proof")]
pub mod proof;
pub mod protocol;
#[cfg(feature = "schema")]
pub mod schema;
pub mod screening;
pub mod theme;

#[cfg(target_arch = "wasm32")]
pub mod embed;
#[cfg(target_arch = "wasm32")]
pub mod widget;
