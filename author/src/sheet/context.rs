//! What every part of the sheet needs: the words, and the numbers by which parts refer to each other.

use crate::subject::Subject;
use maud::{Markup, html};
use microneedling_screener::export::diagram::Flow;
use microneedling_screener::export::words::Wording;
use microneedling_screener::proof::scenario::Coverage;
use microneedling_screener::protocol::{Disposition, Phrase, Protocol, Rule, RuleId, SourceId, Text, fill};

pub(super) struct Context<'s> {
    pub subject: &'s Subject,
    pub protocol: &'s Protocol,
    pub text: &'s Text,
    pub wording: Wording<'s>,
    pub flow: Flow<'s>,
    pub coverage: Coverage,
}

impl<'s> Context<'s> {
    pub(super) fn of(subject: &'s Subject) -> Self {
        let (protocol, text) = (&subject.protocol, &subject.text);
        let coverage = subject.scenarios.coverage(protocol);
        Self { subject, protocol, text, wording: subject.wording(), flow: Flow::of(protocol), coverage }
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

    /// The name of a disposition. No finding has the mildest one, so the text has no name for it.
    pub(super) fn tag(&self, disposition: Disposition) -> Markup {
        let name = match disposition {
            Disposition::NoFlags => "Nothing came up",
            _ => self.text.phrase(disposition.phrases().tag),
        };
        html! { span.tag.(disposition.as_str()) { (name) } }
    }

    /// Words of a finding, where visitors of no known country read them.
    pub(super) fn filled(&self, words: &str) -> String {
        let emergency = self.text.phrase(Phrase::EmergencyNumber);
        let advice_line = self.text.phrase(Phrase::AdviceLine);
        fill(words, &[("emergency", emergency), ("advice_line", advice_line)])
    }

    /// The places of the stories that reach a rule.
    pub(super) fn stories_of(&self, id: &RuleId) -> &[usize] {
        let reached = self.coverage.rules.iter().find(|reached| reached.rule == *id);
        reached.map(|reached| reached.scenarios.as_slice()).unwrap_or_default()
    }

    /// The numbers of the stories that reach a rule, leading to them.
    pub(super) fn stories(&self, id: &RuleId) -> Markup {
        let stories = self.stories_of(id);
        html! {
            @if stories.is_empty() { "none" }
            @for (place, story) in stories.iter().enumerate() {
                @if place > 0 { ", " }
                a href=(format!("#story-{}", story + 1)) { (story + 1) }
            }
        }
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
