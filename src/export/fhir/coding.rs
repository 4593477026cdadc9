//! The protocol's own address and codes.

use crate::protocol::{Choice, ChoiceText, Disposition, Protocol, Question, Rule, Text, Tree};

/// The hidden item with the disposition.
pub(super) const DISPOSITION: &str = "result.disposition";
/// The hidden item with the findings.
pub(super) const FINDINGS: &str = "result.findings";

/// What a protocol is called among questionnaires.
pub(super) fn url(protocol: &Protocol) -> String {
    format!("https://microneedling-screener.example/{}", protocol.id())
}

/// `question.choice`: ids hold no dot, so no two choices share a code.
pub(super) fn choice(
    protocol: &Protocol,
    question: &Question,
    choice: &Choice,
    text: &Text,
) -> Vec<(&'static str, Tree)> {
    let display = choice_words(text.question(&question.id).choice(&choice.id));
    coding(protocol, "choices", &format!("{}.{}", question.id, choice.id), display)
}

pub(super) fn disposition(protocol: &Protocol, disposition: Disposition, text: &Text) -> Vec<(&'static str, Tree)> {
    coding(protocol, "dispositions", disposition.as_str(), text.phrase(disposition.phrases().heading).to_owned())
}

pub(super) fn rule(protocol: &Protocol, rule: &Rule, text: &Text) -> Vec<(&'static str, Tree)> {
    coding(protocol, "rules", rule.id.as_str(), text.rule(&rule.id).title.clone())
}

/// A choice in one line, with its hint: FHIR has no second line.
pub(super) fn choice_words(words: &ChoiceText) -> String {
    match &words.hint {
        Some(hint) => format!("{}: {hint}", words.label),
        None => words.label.clone(),
    }
}

fn coding(protocol: &Protocol, list: &str, code: &str, display: String) -> Vec<(&'static str, Tree)> {
    vec![("system", format!("{}/{list}", url(protocol)).into()), ("code", code.into()), ("display", display.into())]
}
