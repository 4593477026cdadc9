//! One question: its choices, why it is asked, and what happens when Continue finds nothing chosen.

use super::choices::choices;
use super::frame::Frame;
use super::icon::Icon;
use super::map::with_map;
use super::moves::Move;
use super::parts::{body, button, disclosure, heading, primary, screen, summary, unseen};
use super::picture::pictures;
use super::screener::progress;
use super::sources::sources;
use super::state::State;
use super::tag::{On, Tag, tag};
use crate::protocol::{Phrase, Question, QuestionId, QuestionKind};
use crate::screening::Screening;
use web_sys::Event;
use yew::Callback;

/// `changing`: whether the visitor came from the list of answers and goes back there.
pub(super) fn question(
    frame: &Frame,
    state: &State,
    id: &QuestionId,
    changing: bool,
    go: &Callback<Move>,
) -> Option<Tag> {
    let State { screening, tone, draft, .. } = state;
    let question = screening.protocol().question(id)?;
    let answer = go.reform(|event: Event| {
        event.prevent_default();
        Move::Continue
    });
    let form = tag("form", "question")
        .set_if(draft.error, "data-error", "")
        .set("method", "dialog")
        .set("novalidate", "novalidate")
        .set("autocomplete", "off")
        .hear(On::Submit, answer)
        .add(fields(frame, question, state, go))
        .add(pictures(frame, question, *tone, go))
        .add(why(frame, question))
        .add(actions(frame, changing, go));
    let screen = screen("screen", id.as_str())
        .add(top_line(frame, screening, id, go))
        .add(draft.error.then(|| error_summary(frame, question, go)))
        .add(form);
    Some(screen)
}

fn top_line(frame: &Frame, screening: &Screening, id: &QuestionId, go: &Callback<Move>) -> Tag {
    // The place in the document, not on the path: follow-ups that open or close can't make the line run backwards.
    let done = screening.protocol().position(id).unwrap_or_default();
    let all = screening.protocol().questions().len();
    let line = tag("progress", "progress")
        .set_to("value", done.to_string())
        .set_to("max", all.to_string())
        .set("aria-hidden", "true");
    tag("div", "topline")
        .add(back(frame, go))
        .add(tag("p", "topline__count").add(progress(frame, screening, id)))
        .add(line)
}

pub(super) fn back(frame: &Frame, go: &Callback<Move>) -> Tag {
    button("back", go, Move::Back).add(Icon::ArrowBack.draw()).say(frame, Phrase::Back)
}

/// Says that a choice is missing, and leads to the choices.
fn error_summary(frame: &Frame, question: &Question, go: &Callback<Move>) -> Tag {
    let title = tag("h3", "error-summary__title").set("id", "error-title");
    let to_choices = button("link", go, Move::ToChoices).add(error_message(frame, question));
    tag("div", "error-summary")
        .set("role", "alert")
        .set("tabindex", "-1")
        .set("aria-labelledby", "error-title")
        .set("part", "error")
        .add(title.add(Icon::Warning.draw()).say(frame, Phrase::ErrorHeading))
        .add(tag("p", "error-summary__text").add(to_choices))
}

/// The question itself, with its choices.
fn fields(frame: &Frame, question: &Question, state: &State, go: &Callback<Move>) -> Tag {
    let draft = &state.draft;
    let hint = hint(frame, question);
    let fields = tag("fieldset", "question__fields");
    let fields = match (hint.is_empty(), draft.error) {
        (true, false) => fields,
        (false, false) => fields.set("aria-describedby", "hint"),
        (true, true) => fields.set("aria-describedby", "error"),
        (false, true) => fields.set("aria-describedby", "hint error"),
    };
    let prefix = || unseen().say(frame, Phrase::ErrorPrefix).add(" ");
    let heading =
        heading("heading").add(draft.error.then(prefix)).add(frame.text().question(&question.id).ask.as_str());
    let error = || {
        let words = tag("span", "").add(prefix()).add(error_message(frame, question));
        tag("p", "error-message").set("id", "error").add(Icon::Warning.draw()).add(words)
    };
    let list = choices(frame, question, state, go);
    fields
        .add(tag("legend", "question__legend").add(heading))
        .add((!hint.is_empty()).then(|| tag("p", "question__hint").set("id", "hint").add(hint)))
        .add(draft.error.then(error))
        .add(match &question.map {
            Some(map) => with_map(frame, map, draft, go, list),
            None => list,
        })
}

fn why(frame: &Frame, question: &Question) -> Tag {
    let body = body()
        .add(tag("p", "").add(frame.text().question(&question.id).why.as_str()))
        .add(tag("p", "sources__title").say(frame, Phrase::Sources))
        .add(sources(frame, &question.sources));
    disclosure("disclosure", summary().say(frame, Phrase::WhyWeAsk), body)
}

fn actions(frame: &Frame, changing: bool, go: &Callback<Move>) -> Tag {
    let submit = if changing { Phrase::SaveChange } else { Phrase::Continue };
    tag("div", "actions")
        .add(primary(tag("button", "button button--primary")).set("type", "submit").say(frame, submit))
        .add(button("button button--quiet", go, Move::Skip).set("part", "button").say(frame, Phrase::Skip))
}

fn hint(frame: &Frame, question: &Question) -> String {
    let own = frame.text().question(&question.id).hint.clone();
    match question.kind {
        QuestionKind::Single => own.unwrap_or_default(),
        QuestionKind::Multiple => own.unwrap_or_else(|| frame.phrase(Phrase::ChooseAll).to_owned()),
    }
}

fn error_message(frame: &Frame, question: &Question) -> String {
    let Some(unsure) = question.unsure() else { return frame.phrase(Phrase::ErrorOptional).to_owned() };
    let phrase = match question.kind {
        QuestionKind::Single => Phrase::ErrorSingle,
        QuestionKind::Multiple => Phrase::ErrorMultiple,
    };
    frame.fill(phrase, &[("unsure", &frame.text().question(&question.id).choice(&unsure.id).label)])
}
