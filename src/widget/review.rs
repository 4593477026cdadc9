//! Check your answers: the list of them, each with a way to change it.

use super::frame::Frame;
use super::icon::Icon;
use super::moves::{Move, on};
use super::question::back;
use super::screener::dropped_notice;
use crate::protocol::Phrase;
use crate::screening::{Answered, Screening};
use yew::prelude::*;

pub(super) fn review(frame: &Frame, screening: &Screening, go: &Callback<Move>) -> Html {
    html! {
        <section key="review" class="screen" aria-labelledby="heading">
            <div class="topline">{ back(frame, go) }</div>
            <h2 class="heading" id="heading" tabindex="-1" part="heading">{ frame.say(Phrase::ReviewHeading) }</h2>
            <p class="lede">{ frame.say(Phrase::ReviewBody) }</p>
            if let Some(notice) = dropped_notice(frame, screening) {
                <div class="notice">{ Icon::Speech.draw() }<p class="notice__text">{ notice }</p></div>
            }
            { answers(frame, screening.walk().answered(), Some(go)) }
            <div class="actions">
                <button class="button button--primary" part="button button-primary" type="button"
                    onclick={on(go, Move::Conclude)}>
                    { frame.say(Phrase::SeeResult) }
                </button>
            </div>
        </section>
    }
}

/// The answers as a list; with a way to change each, when `go` is given.
pub(super) fn answers(frame: &Frame, answered: &[Answered<'_>], go: Option<&Callback<Move>>) -> Html {
    html! {
        <dl class="answers">
            { for answered.iter().map(|answered| row(frame, answered, go)) }
        </dl>
    }
}

fn row(frame: &Frame, answered: &Answered<'_>, go: Option<&Callback<Move>>) -> Html {
    let question = answered.question;
    let words = frame.text().question(&question.id);
    let labels: Vec<&str> =
        answered.answer.choices(question).map(|choice| words.choice(&choice.id).label.as_str()).collect();
    let answer = match labels.as_slice() {
        [] => html! { frame.say(Phrase::Skipped) },
        [only] => html! { only },
        several => html! {
            <ul class="answers__list" role="list">{ for several.iter().map(|label| html! { <li>{ label }</li> }) }</ul>
        },
    };
    let change = go.map(|go| {
        html! {
            <dd class="answers__action">
                <button class="link" type="button" onclick={on(go, Move::Change(question.id.clone()))}>
                    { frame.say(Phrase::Change) }
                    <span class="visually-hidden">
                        { " " }{ frame.fill(Phrase::ChangeWhat, &[("name", &words.name)]) }
                    </span>
                </button>
            </dd>
        }
    });
    html! {
        <div class="answers__row">
            <dt class="answers__question">{ &words.name }</dt>
            <dd class="answers__answer">{ answer }</dd>
            { change }
        </div>
    }
}
