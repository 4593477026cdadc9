//! One question: its choices, why it is asked, and what happens when Continue finds nothing chosen.

use super::choices::choices;
use super::frame::Frame;
use super::icon::Icon;
use super::map::with_map;
use super::moves::{Move, on};
use super::picture::pictures;
use super::screener::progress;
use super::sources::sources;
use super::state::State;
use crate::protocol::{Phrase, Question, QuestionId, QuestionKind};
use crate::screening::Screening;
use yew::prelude::*;

/// `changing`: whether the visitor came from the list of answers and goes back there.
pub(super) fn question(frame: &Frame, state: &State, id: &QuestionId, changing: bool, go: &Callback<Move>) -> Html {
    let State { screening, tone, draft, .. } = state;
    let Some(question) = screening.protocol().question(id) else { return Html::default() };
    let onsubmit = go.reform(|event: SubmitEvent| {
        event.prevent_default();
        Move::Continue
    });
    let words = frame.text().question(id);
    let hint = hint(frame, question);
    let described_by = match (hint.is_empty(), draft.error) {
        (true, false) => None,
        (false, false) => Some("hint"),
        (true, true) => Some("error"),
        (false, true) => Some("hint error"),
    };
    let list = choices(frame, question, state, go);
    let message = error_message(frame, question);
    let prefix = html! { <span class="visually-hidden">{ frame.say(Phrase::ErrorPrefix) }{ " " }</span> };
    html! {
        <section key={id.as_str()} class="screen" aria-labelledby="heading">
            { top_line(frame, screening, id, go) }
            if draft.error {
                <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-title" part="error">
                    <h3 class="error-summary__title" id="error-title">
                        { Icon::Warning.draw() }{ frame.say(Phrase::ErrorHeading) }
                    </h3>
                    <p class="error-summary__text">
                        <button class="link" type="button" onclick={on(go, Move::ToChoices)}>
                            { message.clone() }
                        </button>
                    </p>
                </div>
            }
            <form class="question" data-error={draft.error.then_some("")} method="dialog" novalidate=true autocomplete="off"
                {onsubmit}>
                <fieldset class="question__fields" aria-describedby={described_by}>
                    <legend class="question__legend">
                        <h2 class="heading" id="heading" tabindex="-1" part="heading">
                            if draft.error { { prefix.clone() } }
                            { &words.ask }
                        </h2>
                    </legend>
                    if !hint.is_empty() {
                        <p class="question__hint" id="hint">{ hint }</p>
                    }
                    if draft.error {
                        <p class="error-message" id="error">
                            { Icon::Warning.draw() }<span>{ prefix }{ message }</span>
                        </p>
                    }
                    { match &question.map {
                        Some(map) => with_map(frame, map, draft, go, list),
                        None => list,
                    } }
                </fieldset>
                { pictures(frame, question, *tone, go) }
                <details class="disclosure">
                    <summary class="disclosure__summary">{ frame.say(Phrase::WhyWeAsk) }</summary>
                    <div class="disclosure__body">
                        <p>{ &words.why }</p>
                        <p class="sources__title">{ frame.say(Phrase::Sources) }</p>
                        { sources(frame, &question.sources) }
                    </div>
                </details>
                { actions(frame, changing, go) }
            </form>
        </section>
    }
}

fn top_line(frame: &Frame, screening: &Screening, id: &QuestionId, go: &Callback<Move>) -> Html {
    // The place in the document, not on the path: follow-ups that open or close can't make the line run backwards.
    let done = screening.protocol().position(id).unwrap_or_default();
    let all = screening.protocol().questions().len();
    html! {
        <div class="topline">
            { back(frame, go) }
            <p class="topline__count">{ progress(frame, screening, id) }</p>
            <progress class="progress" value={done.to_string()} max={all.to_string()} aria-hidden="true" />
        </div>
    }
}

pub(super) fn back(frame: &Frame, go: &Callback<Move>) -> Html {
    html! {
        <button class="back" type="button" onclick={on(go, Move::Back)}>
            { Icon::ArrowBack.draw() }{ frame.say(Phrase::Back) }
        </button>
    }
}

fn actions(frame: &Frame, changing: bool, go: &Callback<Move>) -> Html {
    let submit = if changing { Phrase::SaveChange } else { Phrase::Continue };
    html! {
        <div class="actions">
            <button class="button button--primary" part="button button-primary" type="submit">
                { frame.say(submit) }
            </button>
            <button class="button button--quiet" part="button" type="button"
                onclick={on(go, Move::Skip)}>
                { frame.say(Phrase::Skip) }
            </button>
        </div>
    }
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
