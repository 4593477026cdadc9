//! What to expect, and questions to take to the consult, as far as they concern this visitor.

use crate::protocol::Phrase;
use crate::screening::Report;
use crate::widget::frame::Frame;
use crate::widget::parts::{body, disclosure, list, section, summary};
use crate::widget::sources::sources;
use crate::widget::tag::{Tag, tag};

pub(super) fn expectations(frame: &Frame, report: &Report<'_>) -> Option<Tag> {
    if report.expectations.is_empty() {
        return None;
    }
    let notes = report.expectations.iter().map(|note| {
        let words = frame.text().expectation(&note.id);
        let body = body().add(tag("p", "").add(words.body.as_str())).add(sources(frame, &note.sources));
        disclosure("disclosure", summary().add(words.title.as_str()), body)
    });
    let section = section("section", "expect-heading", frame, Phrase::ExpectHeading);
    Some(section.add(tag("div", "stack").all(notes)))
}

pub(super) fn consult_questions(frame: &Frame, report: &Report<'_>) -> Option<Tag> {
    if report.consult_questions.is_empty() {
        return None;
    }
    let questions =
        report.consult_questions.iter().map(|note| tag("li", "").add(frame.text().consult_question(&note.id)));
    let section = section("section", "ask-heading", frame, Phrase::ConsultQuestionsHeading);
    Some(section.add(list("asks").all(questions)))
}
