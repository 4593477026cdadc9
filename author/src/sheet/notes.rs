//! What the result tells beside its findings.

use super::clause::clause;
use super::context::Context;
use super::control::verdict;
use maud::{Markup, html};
use microneedling_screener::export::words::Clause;
use microneedling_screener::protocol::{Note, Phrase};

pub(super) fn part(context: &Context<'_>) -> Markup {
    let protocol = context.protocol;
    html! {
        section #notes {
            h2 { "What the result tells besides" }
            h3 { (context.text.phrase(Phrase::ExpectHeading)) }
            div.notes {
                @for note in protocol.expectations() {
                    @let words = context.text.expectation(&note.id);
                    (told(context, note, &words.title, &words.body))
                }
            }
            h3 { (context.text.phrase(Phrase::ConsultQuestionsHeading)) }
            div.notes {
                @for note in protocol.consult_questions() {
                    (told(context, note, "", context.text.consult_question(&note.id)))
                }
            }
        }
    }
}

fn told(context: &Context<'_>, note: &Note, title: &str, body: &str) -> Markup {
    html! {
        div.item {
            p { @if !title.is_empty() { strong { (title) } " " } (body) }
            p.small {
                @if let Some(when) = &note.when { "Shown when this holds: " (clause(context, &Clause::of(when))) ". " }
                "Sources: " (context.source_ids(&note.sources)) "."
            }
            (verdict())
        }
    }
}
