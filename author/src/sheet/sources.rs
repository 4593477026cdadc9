//! The list of sources.

use super::context::Context;
use super::fired::how_read;
use maud::{Markup, html};

pub(super) fn part(context: &Context<'_>) -> Markup {
    html! {
        section #sources {
            h2 { "The sources" }
            table {
                thead { tr { th { "Code" } th { "Source" } th { "How it was read" } } }
                tbody {
                    @for source in context.protocol.sources() {
                        tr #(format!("source-{}", source.id)) {
                            td { (source.id) }
                            td {
                                (source.title) ". " (source.organisation)
                                @if let Some(year) = source.year { ", " (year) }
                                "."
                                @if let Some(link) = &source.link { br; a.link href=(link) { (link) } }
                            }
                            td { (how_read(source.read)) ", " (source.retrieved) }
                        }
                    }
                }
            }
        }
    }
}
