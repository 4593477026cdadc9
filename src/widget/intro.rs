//! The first screen: what this is, how long it takes, what happens to the answers, and Start.

use super::footnote::footnote;
use super::frame::Frame;
use super::icon::Icon;
use super::moves::{Move, on};
use crate::protocol::Phrase;
use yew::prelude::*;

pub(super) fn intro(frame: &Frame, go: &Callback<Move>) -> Html {
    html! {
        <section key="intro" class="screen intro" aria-labelledby="heading">
            <slot name="logo" />
            <p class="eyebrow">{ frame.say(Phrase::IntroLabel) }</p>
            <h2 class="heading" id="heading" tabindex="-1" part="heading">{ frame.say(Phrase::IntroHeading) }</h2>
            <p class="lede">{ frame.say(Phrase::IntroBody) }</p>
            <ul class="facts" role="list">
                { fact(frame, Icon::Clock, Phrase::FactTime, Phrase::FactTimeMore) }
                { fact(frame, Icon::Lock, Phrase::FactPrivate, Phrase::FactPrivateMore) }
                { fact(frame, Icon::Person, Phrase::FactProfessional, Phrase::FactProfessionalMore) }
            </ul>
            <button class="button button--primary" part="button button-primary" type="button"
                onclick={on(go, Move::Start)}>
                { frame.say(Phrase::Start) }
            </button>
            { footnote(frame) }
        </section>
    }
}

fn fact(frame: &Frame, icon: Icon, title: Phrase, more: Phrase) -> Html {
    html! {
        <li class="fact">
            { icon.draw() }
            <span class="fact__text">
                <strong class="fact__title">{ frame.say(title) }</strong>{ " " }
                <span class="fact__more">{ frame.say(more) }</span>
            </span>
        </li>
    }
}
