//! The parts that screens have in common.

use super::frame::Frame;
use super::moves::Move;
use super::tag::{Tag, tag};
use crate::protocol::Phrase;
use yew::Callback;

/// A screen. Another one has another key, and shares no element with it.
pub(super) fn screen(class: &'static str, key: &str) -> Tag {
    tag("section", class).key(key).set("aria-labelledby", "heading")
}

/// The heading of a screen.
pub(super) fn heading(class: &'static str) -> Tag {
    tag("h2", class).set("id", "heading").set("tabindex", "-1").set("part", "heading")
}

/// A section of a screen, with its own heading.
pub(super) fn section(class: &'static str, id: &'static str, frame: &Frame, heading: Phrase) -> Tag {
    let heading = tag("h3", "section__heading").set("id", id).say(frame, heading);
    tag("section", class).set("aria-labelledby", id).add(heading)
}

/// What unfolds when its summary is pressed.
pub(super) fn disclosure(class: &'static str, summary: Tag, body: Tag) -> Tag {
    tag("details", class).add(summary).add(body)
}

/// What always shows of a disclosure.
pub(super) fn summary() -> Tag {
    tag("summary", "disclosure__summary")
}

/// What a disclosure unfolds.
pub(super) fn body() -> Tag {
    tag("div", "disclosure__body")
}

/// A button that makes a move.
pub(super) fn button(class: &'static str, go: &Callback<Move>, what: Move) -> Tag {
    tag("button", class).set("type", "button").press(go, what)
}

/// The button that leads on.
pub(super) fn primary(tag: Tag) -> Tag {
    tag.set("part", "button button-primary")
}

/// A list without bullets, and yet told as a list.
pub(super) fn list(class: &'static str) -> Tag {
    tag("ul", class).set("role", "list")
}

/// Words for those only who don't see the screen.
pub(super) fn unseen() -> Tag {
    tag("span", "visually-hidden")
}
