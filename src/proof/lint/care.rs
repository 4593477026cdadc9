//! Urgent advice comes at once and says whom to call; every result leads to a professional.

use super::remark::{Remark, RemarkKind};
use super::vocabulary::Vocabulary;
use crate::protocol::{Disposition, Phrase, Protocol, Rule, Text};

pub(super) fn remarks(protocol: &Protocol) -> Vec<Remark> {
    let late = protocol.rules().iter().enumerate().filter(|(_, rule)| is_urgent(rule) && !rule.is_final);
    late.map(|(index, _)| Remark::of_protocol(format!("rules[{index}]"), RemarkKind::UrgentNotFinal)).collect()
}

pub(super) fn text_remarks(protocol: &Protocol, text: &Text, vocabulary: &Vocabulary) -> Vec<Remark> {
    let urgent = protocol.rules().iter().filter(|rule| is_urgent(rule));
    let silent = urgent.filter_map(|rule| {
        let missing = missing_number(rule, &text.rule(&rule.id).advice)?;
        Some(Remark::of_text(text, format!("rules.{}.advice", rule.id), RemarkKind::NoNumber(missing)))
    });
    let leading = Disposition::ALL.map(|disposition| disposition.phrases().next).into_iter().chain([Phrase::CannotSee]);
    let is_named = |phrase: &Phrase| vocabulary.professional.iter().any(|saying| saying.is_in(text.phrase(*phrase)));
    let nowhere = leading
        .filter(|phrase| !is_named(phrase))
        .map(|phrase| Remark::of_text(text, format!("interface.{}", phrase.key()), RemarkKind::NoProfessional));
    silent.chain(nowhere).collect()
}

fn is_urgent(rule: &Rule) -> bool {
    rule.disposition == Disposition::UrgentCare
}

/// The placeholder of the number that urgent advice must name and doesn't.
fn missing_number(rule: &Rule, advice: &str) -> Option<&'static str> {
    let names = |placeholder: &str| advice.contains(&format!("{{{placeholder}}}"));
    if rule.is_emergency {
        return (!names("emergency")).then_some("emergency");
    }
    (!names("emergency") && !names("advice_line")).then_some("advice_line")
}
