//! Check your answers: the list of them, each with a way to change it.

use super::frame::Frame;
use super::icon::Icon;
use super::moves::Move;
use super::parts::{button, heading, list, primary, screen, unseen};
use super::question::back;
use super::screener::dropped_notice;
use super::tag::{Tag, tag};
use crate::protocol::Phrase;
use crate::screening::{Answered, Screening};
use yew::Callback;

pub(super) fn review(frame: &Frame, screening: &Screening, go: &Callback<Move>) -> Tag {
    let notice = |words: String| tag("div", "notice").add(Icon::Speech.draw()).add(tag("p", "notice__text").add(words));
    let conclude = primary(button("button button--primary", go, Move::Conclude)).say(frame, Phrase::SeeResult);
    screen("screen", "review")
        .add(tag("div", "topline").add(back(frame, go)))
        .add(heading("heading").say(frame, Phrase::ReviewHeading))
        .add(tag("p", "lede").say(frame, Phrase::ReviewBody))
        .add(dropped_notice(frame, screening).map(notice))
        .add(answers(frame, screening.walk().answered(), Some(go)))
        .add(tag("div", "actions").add(conclude))
}

/// The answers as a list; with a way to change each, when `go` is given.
pub(super) fn answers(frame: &Frame, answered: &[Answered<'_>], go: Option<&Callback<Move>>) -> Tag {
    tag("dl", "answers").all(answered.iter().map(|answered| row(frame, answered, go)))
}

fn row(frame: &Frame, answered: &Answered<'_>, go: Option<&Callback<Move>>) -> Tag {
    let question = answered.question;
    let words = frame.text().question(&question.id);
    let labels: Vec<&str> =
        answered.answer.choices(question).map(|choice| words.choice(&choice.id).label.as_str()).collect();
    let answer = tag("dd", "answers__answer");
    let answer = match labels.as_slice() {
        [] => answer.say(frame, Phrase::Skipped),
        [only] => answer.add(*only),
        several => answer.add(list("answers__list").all(several.iter().map(|label| tag("li", "").add(*label)))),
    };
    let change = go.map(|go| {
        let what = unseen().add(" ").add(frame.fill(Phrase::ChangeWhat, &[("name", &words.name)]));
        let button = button("link", go, Move::Change(question.id.clone()));
        tag("dd", "answers__action").add(button.say(frame, Phrase::Change).add(what))
    });
    tag("div", "answers__row").add(tag("dt", "answers__question").add(words.name.as_str())).add(answer).add(change)
}
