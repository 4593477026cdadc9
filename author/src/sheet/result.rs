//! How answers become a result, and what each result says.

use super::context::Context;
use super::control::verdict;
use maud::{Markup, html};
use microneedling_screener::protocol::{Disposition, Phrase};

pub(super) fn part(context: &Context<'_>) -> Markup {
    let phrase = |phrase: Phrase| context.filled(context.text.phrase(phrase));
    html! {
        section #result {
            h2 { "How answers become a result" }
            ol {
                li { "Questions are asked one after the other. Some are asked only after certain answers to earlier ones." }
                li {
                    "Each rule looks at the answers. When what it looks for was answered, visitors read its finding: a \
                     title, a reason, what to do, and what ends a wait. Every finding is shown."
                }
                li { "Each finding has one of five results. The most serious one decides what stands at the top." }
                li {
                    "“Not sure” is an answer like any other. A skipped question counts as “not sure”. Where no rule \
                     speaks of it, it is still listed, and the result is at least " (context.tag(Disposition::Discuss)) "."
                }
                li {
                    "Some rules end the questions at once, because care comes first. They are marked. Such a result \
                     offers no booking, and neither does " (context.tag(Disposition::ReviewSoon)) " or "
                    (context.tag(Disposition::UrgentCare)) "."
                }
                li { "Every result, also without any finding, says: " (phrase(Phrase::CannotSee)) }
            }
            h3 { "The results, the most serious first" }
            @for disposition in Disposition::ALL.into_iter().rev() {
                (told(context, disposition))
            }
            div.item {
                h4 { "In an emergency: " (phrase(Phrase::EmergencyHeading)) }
                p { (phrase(Phrase::EmergencySummary)) }
                p { (phrase(Phrase::EmergencyLine)) }
                (numbers(context))
                (verdict())
            }
        }
    }
}

fn told(context: &Context<'_>, disposition: Disposition) -> Markup {
    let phrases = disposition.phrases();
    let phrase = |phrase: Phrase| context.filled(context.text.phrase(phrase));
    let rules = context.protocol.rules().iter().filter(|rule| rule.disposition == disposition).count();
    html! {
        div.item {
            h4 {
                (context.tag(disposition)) " "
                (phrase(phrases.heading))
            }
            p { (phrase(phrases.summary)) " " (phrase(phrases.next)) }
            p.small {
                @if disposition == Disposition::NoFlags { "When no rule applies." } @else { (rules) " rules lead here." }
            }
            (verdict())
        }
    }
}

fn numbers(context: &Context<'_>) -> Markup {
    html! {
        p.small {
            "Numbers shown: "
            @for country in context.protocol.countries() {
                (country.code) ": emergency " (country.emergency_number)
                @if let Some(number) = &country.advice_number { ", advice " (number) }
                " (" (context.source_ids(&country.sources)) "). "
            }
            "In other countries: “" (context.text.phrase(Phrase::EmergencyNumber)) "” and “"
            (context.text.phrase(Phrase::AdviceLine)) "”."
        }
    }
}
