//! The protocol's own address, names and codes.

use crate::protocol::{Choice, ChoiceText, Disposition, Object, Protocol, Question, Rule, Text};

/// The hidden item with the disposition.
pub(super) const DISPOSITION: &str = "result.disposition";
/// The hidden item with the findings.
pub(super) const FINDINGS: &str = "result.findings";

/// What a protocol is called among questionnaires.
pub(super) fn url(protocol: &Protocol) -> String {
    format!("https://microneedling-screener.example/{}", protocol.id())
}

/// The group of questions up to the next that may end them all, counted from 1.
pub(super) fn part(number: usize) -> String {
    format!("part.{number}")
}

/// `question.choice`: ids hold no dot, so no two choices share a code.
pub(super) fn choice(protocol: &Protocol, question: &Question, choice: &Choice, text: &Text) -> Object {
    let display = choice_words(text.question(&question.id).choice(&choice.id));
    coding(protocol, "choices", &format!("{}.{}", question.id, choice.id)).text("display", &display)
}

pub(super) fn disposition(protocol: &Protocol, disposition: Disposition, text: &Text) -> Object {
    let display = text.phrase(disposition.phrases().heading);
    coding(protocol, "dispositions", disposition.as_str()).text("display", display)
}

pub(super) fn rule(protocol: &Protocol, rule: &Rule, text: &Text) -> Object {
    coding(protocol, "rules", rule.id.as_str()).text("display", &text.rule(&rule.id).title)
}

/// A choice in one line, with its hint: FHIR has no second line.
pub(super) fn choice_words(words: &ChoiceText) -> String {
    match &words.hint {
        Some(hint) => format!("{}: {hint}", words.label),
        None => words.label.clone(),
    }
}

/// A code without its words.
pub(super) fn coding(protocol: &Protocol, list: &str, code: &str) -> Object {
    Object::default().text("system", &format!("{}/{list}", url(protocol))).text("code", code)
}
