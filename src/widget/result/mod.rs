//! The result: what to do next, what led to it, and what to take along.

mod banner;
mod copy;
mod findings;
mod json;
mod keep;
mod next_step;
mod notes;
mod print;
mod promise;
mod qr;
mod save;
mod share;
mod sheet;
mod waits;
mod ways;

use super::footnote::footnote;
use super::frame::Frame;
use super::moves::Move;
use super::parts::{body, button, disclosure, screen, section, summary};
use super::review::answers;
use super::state::State;
use super::tag::{Tag, tag};
use crate::protocol::Phrase;
use crate::screening::Report;
use yew::{Callback, NodeRef};

/// Nothing before every question on the path is answered: only then is there a report.
pub(super) fn result(frame: &Frame, state: &State, root: &NodeRef, go: &Callback<Move>) -> Option<Tag> {
    let report = state.screening.report()?;
    let leads_on = report.leads_on();
    let result = screen("screen result", "result")
        .set("data-disposition", report.disposition.as_str())
        .set("part", "result")
        .add(banner::banner(frame, &report))
        .add(tag("p", "caveat").say(frame, Phrase::CannotSee))
        .add(findings::findings(frame, &report))
        .add(leads_on.then(|| waits::waits(frame, &report)).flatten())
        .add(next_step::next_step(frame, report.disposition, leads_on))
        .add(leads_on.then(|| notes::expectations(frame, &report)).flatten())
        .add(leads_on.then(|| notes::consult_questions(frame, &report)).flatten())
        .add(your_answers(frame, &report, go))
        .add(keep::keep(frame, state, root, go));
    Some(footnote(frame, result).add(sheet::sheet(frame, &report)))
}

fn your_answers(frame: &Frame, report: &Report<'_>, go: &Callback<Move>) -> Tag {
    let list = body().add(answers(frame, &report.answered, None));
    let change = button("button button--quiet", go, Move::Review).set("part", "button");
    section("section", "answers-heading", frame, Phrase::YourAnswers)
        .add(disclosure("disclosure disclosure--answers", summary().say(frame, Phrase::ShowAnswers), list))
        .add(tag("div", "actions").add(change.say(frame, Phrase::ChangeAnswers)))
}
