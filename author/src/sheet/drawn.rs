//! The drawings that stand at a question, on each skin tone that visitors can choose.

use super::context::Context;
use super::control::verdict;
use maud::{Markup, html};
use microneedling_screener::protocol::{Picture, Question};

/// As the widget's style sheet names them.
const TONES: [&str; 3] = ["lighter", "medium", "darker"];

pub(super) fn drawings(context: &Context<'_>, question: &Question) -> Markup {
    let shown = question.choices.iter().flat_map(|choice| &choice.pictures);
    let pictures: Vec<&Picture> = shown.filter_map(|id| context.protocol.picture(id)).collect();
    html! {
        @for picture in pictures {
            @let words = context.text.picture(&picture.id);
            div.drawn {
                @for tone in TONES { (drawing(picture, tone)) }
                div { p { strong { (words.name) } " " (words.look) } (verdict()) }
            }
        }
    }
}

fn drawing(picture: &Picture, tone: &str) -> Markup {
    html! {
        svg.picture data-skin=(tone) viewBox="0 0 96 96" aria-hidden="true" {
            @for shape in &picture.shapes {
                path data-fill=(shape.fill.as_str()) d=(shape.path.as_str()) {}
            }
        }
    }
}
