//! One question: its choices, why it is asked, and what happens when Continue finds nothing chosen.

use super::choices::choices;
use super::focus;
use super::frame::Frame;
use super::icon::Icon;
use super::map::with_map;
use super::picture::pictures;
use super::screener::{Move, progress};
use super::sources::sources;
use super::tone::Tone;
use crate::protocol::{ChoiceId, Phrase, Question, QuestionId, QuestionKind};
use crate::screening::{Answer, Screening};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct QuestionProps {
    pub frame: Frame,
    pub screening: Screening,
    pub id: QuestionId,
    /// Whether the visitor came from the list of answers and goes back there.
    pub changing: bool,
    /// The skin tone of the drawings.
    pub tone: Tone,
    pub go: Callback<Move>,
}

#[component]
pub(super) fn QuestionScreen(props: &QuestionProps) -> Html {
    let QuestionProps { frame, screening, id, changing, tone, go } = props;
    let section = use_node_ref();
    let draft = use_state(|| given(screening, id));
    let error = use_state(|| false);
    // One at most; a list, since a state of another kind than `draft` would be a kilobyte more of wasm.
    let focused = use_state(Vec::new);
    {
        let section = section.clone();
        use_effect_with(*error, move |shown| {
            if *shown {
                focus::first(&section, ".error-summary");
            }
        });
    }
    let Some(question) = screening.protocol().question(id) else { return Html::default() };

    let onsubmit = {
        let answer = Answer::chosen(question, draft.iter().cloned());
        let (error, go, section) = (error.clone(), go.clone(), section.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match &answer {
                Ok(answer) => go.emit(Move::Answer(answer.clone())),
                Err(_) if *error => focus::first(&section, ".error-summary"),
                Err(_) => error.set(true),
            }
        })
    };
    let on_choose = {
        let (draft, error) = (draft.clone(), error.clone());
        Callback::from(move |chosen: Vec<ChoiceId>| {
            error.set(false);
            draft.set(chosen);
        })
    };
    let to_first_choice = {
        let section = section.clone();
        Callback::from(move |_: MouseEvent| focus::first(&section, ".choice__input"))
    };

    let words = frame.text().question(id);
    let hint = hint(frame, question);
    let described_by = match (hint.is_empty(), *error) {
        (true, false) => None,
        (false, false) => Some("hint"),
        (true, true) => Some("error"),
        (false, true) => Some("hint error"),
    };
    let list = choices(frame, question, &draft, *tone, &on_choose);
    let message = error_message(frame, question);
    let prefix = html! { <span class="visually-hidden">{ frame.say(Phrase::ErrorPrefix) }{ " " }</span> };
    html! {
        <section class="screen" aria-labelledby="heading" ref={section}>
            { top_line(frame, screening, id, go) }
            if *error {
                <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-title" part="error">
                    <h3 class="error-summary__title" id="error-title">
                        { Icon::Warning.draw() }{ frame.say(Phrase::ErrorHeading) }
                    </h3>
                    <p class="error-summary__text">
                        <button class="link" type="button" onclick={to_first_choice}>{ message.clone() }</button>
                    </p>
                </div>
            }
            <form class="question" data-error={error.then_some("")} method="dialog" novalidate=true autocomplete="off"
                {onsubmit}>
                <fieldset class="question__fields" aria-describedby={described_by}>
                    <legend class="question__legend">
                        <h2 class="heading" id="heading" tabindex="-1" part="heading">
                            if *error { { prefix.clone() } }
                            { &words.ask }
                        </h2>
                    </legend>
                    if !hint.is_empty() {
                        <p class="question__hint" id="hint">{ hint }</p>
                    }
                    if *error {
                        <p class="error-message" id="error">
                            { Icon::Warning.draw() }<span>{ prefix }{ message }</span>
                        </p>
                    }
                    { match &question.map {
                        Some(map) => with_map(frame, question, map, &draft, &focused, &on_choose, list),
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
                { actions(frame, *changing, go) }
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
        <button class="back" type="button" onclick={go.reform(|_| Move::Back)}>
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
                onclick={go.reform(|_| Move::Answer(Answer::skipped()))}>
                { frame.say(Phrase::Skip) }
            </button>
        </div>
    }
}

/// What was chosen before, when the visitor comes back to a question.
fn given(screening: &Screening, id: &QuestionId) -> Vec<ChoiceId> {
    let question = screening.protocol().question(id);
    let answer = screening.answers().get(id);
    question
        .zip(answer)
        .map(|(question, answer)| answer.choices(question).map(|choice| choice.id.clone()).collect())
        .unwrap_or_default()
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
