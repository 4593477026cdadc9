//! Which stories try which rule, at one look.

use super::context::Context;
use maud::{Markup, html};
use microneedling_screener::export::diagram::Station;

pub(super) fn table(context: &Context<'_>) -> Markup {
    let with_rules = context.flow.stations().iter().filter(|station| !station.rules.is_empty());
    html! {
        h3 { "Which stories try which rule" }
        p { "Each rule with the numbers of the stories that reach it. In " strong { "bold" } ": rules that one story alone tries." }
        table.coverage {
            thead { tr { th { "Question" } th { "Rules: stories" } } }
            tbody {
                @for station in with_rules {
                    tr {
                        td { (station.number) " " (context.text.question(&station.question.id).name) }
                        td { (rules(context, station)) }
                    }
                }
            }
        }
    }
}

fn rules(context: &Context<'_>, station: &Station<'_>) -> Markup {
    html! {
        @for (place, rule) in station.rules.iter().enumerate() {
            @if place > 0 { "; " }
            span.alone[context.stories_of(&rule.id).len() == 1] {
                (context.number(&rule.id)) ": " (context.stories(&rule.id))
            }
        }
    }
}
