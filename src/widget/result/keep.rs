//! Take it with you: every way to do so, and clearing the answers after asking once more.

use super::ways::ways;
use crate::protocol::Phrase;
use crate::widget::frame::Frame;
use crate::widget::moves::Move;
use crate::widget::parts::{button, section};
use crate::widget::state::State;
use crate::widget::tag::{Tag, tag};
use yew::{Callback, NodeRef};

/// `root`: what the widget to be printed is found by.
pub(super) fn keep(frame: &Frame, state: &State, root: &NodeRef, go: &Callback<Move>) -> Tag {
    section("keep", "keep-heading", frame, Phrase::TakeHeading)
        .add(tag("p", "").say(frame, Phrase::TakeBody))
        .add(ways(frame, state, root, go))
        .add(clear(frame, state.draft.asks_to_clear, go))
}

fn clear(frame: &Frame, asks: bool, go: &Callback<Move>) -> Tag {
    let button = |class, what, words| button(class, go, what).set("part", "button").say(frame, words);
    if !asks {
        let clear = button("button button--quiet", Move::AskToClear(true), Phrase::Clear).set("id", "clear");
        return tag("div", "actions").add(clear);
    }
    let question = tag("p", "")
        .set("id", "clear-heading")
        .set("tabindex", "-1")
        .add(tag("strong", "").say(frame, Phrase::ClearQuestion))
        .add(" ")
        .say(frame, Phrase::ClearDetail);
    let actions = tag("div", "actions actions--row")
        .add(button("button button--secondary", Move::Clear, Phrase::ClearConfirm))
        .add(button("button button--quiet", Move::AskToClear(false), Phrase::ClearKeep));
    tag("div", "notice")
        .set("role", "group")
        .set("aria-labelledby", "clear-heading")
        .add(tag("div", "notice__text").add(question).add(actions))
}
