//! Everything that a text says, passage by passage.

use super::saying::tokens;
use crate::protocol::{Phrase, Protocol, Question, RULE_PLACEHOLDERS, Text, fill};

/// A string of a text, as shown.
#[derive(Clone, Debug)]
pub(in crate::proof) struct Passage {
    /// Its place in the text: `rules.sunburn.advice`.
    pub(in crate::proof) path: String,
    /// What is read together with it: `rules.sunburn`.
    pub(in crate::proof) unit: String,
    /// What it says. Where a value is filled in when it is shown, a sign stands that is no word.
    pub(in crate::proof) words: String,
    /// What it says, as sayings are looked for in it.
    pub(in crate::proof) tokens: Vec<String>,
    /// What it says as it is written, with its placeholders.
    pub(in crate::proof) written: String,
}

/// Every passage of a text, in the order of its protocol.
pub(in crate::proof) fn of(text: &Text, protocol: &Protocol) -> Vec<Passage> {
    let mut passages = Vec::new();
    for question in protocol.questions() {
        question_passages(text, question, &mut passages);
    }
    for rule in protocol.rules() {
        let words = text.rule(&rule.id);
        let mut add = adding(format!("rules.{}", rule.id), RULE_PLACEHOLDERS, &mut passages);
        add("title", Some(&words.title));
        add("reason", Some(&words.reason));
        add("advice", Some(&words.advice));
        add("until", words.until.as_ref());
    }
    for note in protocol.expectations() {
        let words = text.expectation(&note.id);
        let mut add = adding(format!("expectations.{}", note.id), &[], &mut passages);
        add("title", Some(&words.title));
        add("body", Some(&words.body));
    }
    for note in protocol.consult_questions() {
        let words = text.consult_question(&note.id).to_owned();
        adding("consult_questions".to_owned(), &[], &mut passages)(note.id.as_str(), Some(&words));
    }
    for picture in protocol.pictures() {
        let words = text.picture(&picture.id);
        let mut add = adding(format!("pictures.{}", picture.id), &[], &mut passages);
        add("name", Some(&words.name));
        add("look", Some(&words.look));
    }
    for phrase in Phrase::ALL {
        let words = text.phrase(*phrase).to_owned();
        adding("interface".to_owned(), phrase.placeholders(), &mut passages)(phrase.key(), Some(&words));
    }
    passages
}

fn question_passages(text: &Text, question: &Question, passages: &mut Vec<Passage>) {
    let words = text.question(&question.id);
    let mut add = adding(format!("questions.{}", question.id), &[], passages);
    add("name", Some(&words.name));
    add("ask", Some(&words.ask));
    add("hint", words.hint.as_ref());
    add("why", Some(&words.why));
    for choice in &question.choices {
        let words = words.choice(&choice.id);
        add(&format!("choices.{}.label", choice.id), Some(&words.label));
        add(&format!("choices.{}.hint", choice.id), words.hint.as_ref());
    }
}

/// Adds passages of one unit, each under a key.
fn adding<'p>(
    unit: String,
    placeholders: &'p [&'p str],
    passages: &'p mut Vec<Passage>,
) -> impl FnMut(&str, Option<&String>) + use<'p> {
    let values: Vec<(&str, &str)> = placeholders.iter().map(|name| (*name, "_")).collect();
    move |key, words| {
        passages.extend(words.map(|written| {
            let words = fill(written, &values);
            let (path, unit, written) = (format!("{unit}.{key}"), unit.clone(), written.clone());
            Passage { path, unit, tokens: tokens(&words), words, written }
        }));
    }
}
