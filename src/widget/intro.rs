//! The first screen: what this is, how long it takes, what happens to the answers, and Start.

use super::footnote::footnote;
use super::frame::Frame;
use super::icon::Icon;
use super::moves::Move;
use super::parts::{button, heading, list, primary, screen};
use super::tag::{Tag, tag};
use crate::protocol::Phrase;
use yew::Callback;

pub(super) fn intro(frame: &Frame, go: &Callback<Move>) -> Tag {
    let facts = list("facts")
        .add(fact(frame, Icon::Clock, Phrase::FactTime, Phrase::FactTimeMore))
        .add(fact(frame, Icon::Lock, Phrase::FactPrivate, Phrase::FactPrivateMore))
        .add(fact(frame, Icon::Person, Phrase::FactProfessional, Phrase::FactProfessionalMore));
    let intro = screen("screen intro", "intro")
        .add(tag("slot", "").set("name", "logo"))
        .add(tag("p", "eyebrow").say(frame, Phrase::IntroLabel))
        .add(heading("heading").say(frame, Phrase::IntroHeading))
        .add(tag("p", "lede").say(frame, Phrase::IntroBody))
        .add(facts)
        .add(primary(button("button button--primary", go, Move::Start)).say(frame, Phrase::Start));
    footnote(frame, intro)
}

fn fact(frame: &Frame, icon: Icon, title: Phrase, more: Phrase) -> Tag {
    let text = tag("span", "fact__text")
        .add(tag("strong", "fact__title").say(frame, title))
        .add(" ")
        .add(tag("span", "fact__more").say(frame, more));
    tag("li", "fact").add(icon.draw()).add(text)
}
