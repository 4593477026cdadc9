//! Conditions in words, each part of a nested one on a line of its own.

use super::context::Context;
use maud::{Markup, html};
use microneedling_screener::export::words::Clause;

pub(super) fn clause(context: &Context<'_>, said: &Clause<'_>) -> Markup {
    match said {
        Clause::All(parts) => list(context, "All of these:", parts),
        Clause::Any(parts) => list(context, "At least one of these:", parts),
        Clause::Not(part) if !matches!(**part, Clause::Chosen(..)) => {
            list(context, "This is not so:", std::slice::from_ref(part))
        }
        Clause::Not(_) | Clause::Chosen(..) => html! { (capitalised(&context.wording.sentence(said))) },
    }
}

fn list(context: &Context<'_>, heading: &str, parts: &[Clause<'_>]) -> Markup {
    html! {
        (heading)
        ul.parts { @for part in parts { li { (clause(context, part)) } } }
    }
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
