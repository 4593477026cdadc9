//! The sheet on which a clinician reviews a protocol: everything it asks and says, on paper, without knowing its files.
//!
//! One HTML page with its style in it: no script, nothing to load. The frame is English; what it shows is in the locale of
//! the text.

mod clause;
mod context;
mod control;
mod coverage;
mod drawn;
mod fired;
mod flow;
mod front;
mod notes;
mod open;
mod proof;
mod question;
mod result;
mod sign;
mod sources;
mod stories;
mod wait;

use crate::subject::Subject;
use context::Context;
use maud::{DOCTYPE, PreEscaped, html};
use microneedling_screener::export::diagram;
use microneedling_screener::proof::Proof;

/// Drawings have the colours that visitors see.
const PICTURES: &str = include_str!("../../../styles/picture.css");

/// The review sheet of a protocol.
#[must_use]
pub fn sheet(subject: &Subject, proof: &Proof) -> String {
    let context = Context::of(subject);
    let title = format!("Review sheet: {} {}", subject.protocol.id(), subject.protocol.version());
    let style = format!("{PICTURES}{}{}", include_str!("sheet.css"), diagram::STYLE);
    html! {
        (DOCTYPE)
        html lang=(subject.text.locale()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (title) }
                style { (PreEscaped(running_title(&title))) (PreEscaped(style)) }
            }
            body {
                (front::part(&context))
                (open::part(&context))
                (result::part(&context))
                (flow::part(&context))
                (question::part(&context))
                (notes::part(&context))
                (stories::part(&context))
                (proof::part(&context, proof))
                (sources::part(&context))
                (sign::part())
            }
        }
    }
    .into_string()
}

/// What stands at the head of every printed page. Only letters that mean nothing else in a style sheet.
fn running_title(title: &str) -> String {
    let plain: String =
        title.chars().filter(|letter| letter.is_ascii_alphanumeric() || " .:+-".contains(*letter)).collect();
    format!("@page {{ @top-left {{ content: \"{plain}\"; }} }}\n")
}
