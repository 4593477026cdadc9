//! The picture of the flow, cut into pages.

use super::context::Context;
use maud::{Markup, PreEscaped, html};
use microneedling_screener::export::diagram::{description, pages, svg, title};

/// How high a page of the picture may be, in its own unit: what a sheet of A4 or Letter holds at a legible size.
const PAGE: u32 = 1080;

pub(super) fn part(context: &Context<'_>) -> Markup {
    let pages = pages(&context.flow, context.wording, PAGE);
    let count = pages.len();
    html! {
        section #flow {
            h2 { "The flow" }
            @for (page, drawing) in pages.iter().enumerate() {
                figure {
                    (PreEscaped(svg(
                        drawing,
                        &format!("{}, page {} of {count}", title(context.wording), page + 1),
                        &description(context.wording),
                    )))
                }
            }
        }
    }
}
