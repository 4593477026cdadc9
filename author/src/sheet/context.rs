//! What every part of the sheet needs: the words, and the numbers by which parts refer to each other.

use crate::subject::Subject;
use maud::{Markup, html};
use microneedling_screener::export::diagram::Flow;
use microneedling_screener::export::words::Wording;
use microneedling_screener::protocol::{Disposition, Phrase, Protocol, Rule, RuleId, SourceId, Text, fill};

pub(super) struct Context<'s> {
    pub subject: &'s Subject,
    pub protocol: &'s Protocol,
    pub text: &'s Text,
    pub wording: Wording<'s>,
    pub flow: Flow<'s>,
}

impl<'s> Context<'s> {
    pub(super) fn of(subject: &'s Subject) -> Self {
        let (protocol, text) = (&subject.protocol, &subject.text);
        Self { subject, protocol, text, wording: subject.wording(), flow: Flow::of(protocol) }
    }

    /// Every rule with its number, in the order of the sheet: 6.2 is the second that stands at question 6.
    pub(super) fn rules(&self) -> impl Iterator<Item = (String, &'s Rule)> {
        self.flow.stations().iter().flat_map(|station| {
            let numbered = station.rules.iter().zip(1..);
            numbered.map(|(rule, place)| (format!("{}.{place}", station.number), *rule))
        })
    }

    /// The number of a rule, leading to it.
    pub(super) fn number(&self, id: &RuleId) -> Markup {
        let number = self.rules().find_map(|(number, rule)| (rule.id == *id).then_some(number));
        html! { a href=(format!("#rule-{id}")) { (number.unwrap_or_default()) } }
    }

    /// The name of a disposition.
    pub(super) fn tag(&self, disposition: Disposition) -> Markup {
        let phrases = disposition.phrases();
        let words = if disposition == Disposition::NoFlags { phrases.heading } else { phrases.tag };
        html! { span.tag.(disposition.as_str()) { (self.text.phrase(words)) } }
    }

    /// Words of a finding, where visitors of no known country read them.
    pub(super) fn filled(&self, words: &str) -> String {
        let emergency = self.text.phrase(Phrase::EmergencyNumber);
        let advice_line = self.text.phrase(Phrase::AdviceLine);
        fill(words, &[("emergency", emergency), ("advice_line", advice_line)])
    }

    /// The ids of sources, leading to their titles.
    pub(super) fn source_ids(&self, ids: &[SourceId]) -> Markup {
        html! {
            @for (place, id) in ids.iter().enumerate() {
                @if place > 0 { ", " }
                a href=(format!("#source-{id}")) { (id) }
            }
        }
    }
}
