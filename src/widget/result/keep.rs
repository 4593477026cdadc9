//! Take it with you: every way to do so, and clearing the answers after asking once more.

use super::ways::ways;
use crate::protocol::Phrase;
use crate::widget::frame::Frame;
use crate::widget::moves::{Move, on};
use crate::widget::state::State;
use yew::prelude::*;

/// `root`: what the widget to be printed is found by.
pub(super) fn keep(frame: &Frame, state: &State, root: &NodeRef, go: &Callback<Move>) -> Html {
    html! {
        <section class="keep" aria-labelledby="keep-heading">
            <h3 class="section__heading" id="keep-heading">{ frame.say(Phrase::TakeHeading) }</h3>
            <p>{ frame.say(Phrase::TakeBody) }</p>
            { ways(frame, state, root, go) }
            { clear(frame, state.draft.asks_to_clear, go) }
        </section>
    }
}

fn clear(frame: &Frame, asks: bool, go: &Callback<Move>) -> Html {
    if !asks {
        return html! {
            <div class="actions">
                <button class="button button--quiet" part="button" id="clear" type="button"
                    onclick={on(go, Move::AskToClear(true))}>
                    { frame.say(Phrase::Clear) }
                </button>
            </div>
        };
    }
    html! {
        <div class="notice" role="group" aria-labelledby="clear-heading">
            <div class="notice__text">
                <p id="clear-heading" tabindex="-1">
                    <strong>{ frame.say(Phrase::ClearQuestion) }</strong>{ " " }{ frame.say(Phrase::ClearDetail) }
                </p>
                <div class="actions actions--row">
                    <button class="button button--secondary" part="button" type="button"
                        onclick={on(go, Move::Clear)}>
                        { frame.say(Phrase::ClearConfirm) }
                    </button>
                    <button class="button button--quiet" part="button" type="button"
                        onclick={on(go, Move::AskToClear(false))}>
                        { frame.say(Phrase::ClearKeep) }
                    </button>
                </div>
            </div>
        </div>
    }
}
