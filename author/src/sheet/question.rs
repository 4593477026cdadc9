//! Every question as visitors see it, with the rules that stand at it.

use super::clause::clause;
use super::context::Context;
use super::control::verdict;
use super::drawn;
use super::fired;
use maud::{Markup, html};
use microneedling_screener::export::diagram::Station;
use microneedling_screener::protocol::{Choice, Phrase, Question, QuestionKind, Role};

pub(super) fn part(context: &Context<'_>) -> Markup {
    let mut numbered = context.rules();
    html! {
        section #questions {
            h2 { "The questions and their rules" }
            p {
                "Below each question stand the rules of which it is the last question they look at. On the left is what \
                 visitors read, word for word; on the right, when they read it and what it rests on."
            }
            @for station in context.flow.stations() {
                section.station {
                    (asked(context, station))
                    @for (number, rule) in numbered.by_ref().take(station.rules.len()) {
                        (fired::rule(context, &number, rule, &station.question.id))
                    }
                    @if station.rules.is_empty() { p.small { "No rule looks at this question last." } }
                }
            }
        }
    }
}

fn asked(context: &Context<'_>, station: &Station<'_>) -> Markup {
    let question = station.question;
    let words = context.text.question(&question.id);
    html! {
        div.question {
            h3 #(format!("question-{}", question.id)) { span.number { (station.number) } (words.name) }
            p.ask { (words.ask) }
            @if let Some(hint) = &words.hint { p.hint { (hint) } }
            ul.choices.checklist[question.kind == QuestionKind::Multiple] {
                @for choice in &question.choices { (offered(context, question, choice)) }
            }
            (drawn::drawings(context, question))
            p { strong { (context.text.phrase(Phrase::WhyWeAsk)) } " " (words.why) }
            p.small {
                strong { "Asked " }
                @match &station.opened_by {
                    Some(opener) => { "when this holds: " (clause(context, opener)) }
                    None => "always",
                }
                ". " strong { "Answer: " }
                (match question.kind { QuestionKind::Single => "one choice", QuestionKind::Multiple => "one or more choices" })
                @if question.optional { "; may be skipped without consequence" }
                ". " strong { "Sources: " } (context.source_ids(&question.sources)) "."
            }
            (verdict())
        }
    }
}

fn offered(context: &Context<'_>, question: &Question, choice: &Choice) -> Markup {
    let words = context.text.question(&question.id).choice(&choice.id);
    html! {
        li {
            (words.label)
            @if let Some(hint) = &words.hint { span.hint { " " (hint) } }
            @if choice.role == Role::Exclusive { span.hint { " (goes with no other)" } }
        }
    }
}
