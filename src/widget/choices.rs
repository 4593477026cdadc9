//! The rows of a question: native radios or checkboxes, each inside a label that is the whole row.

use super::frame::Frame;
use super::moves::{Move, on};
use super::picture::thumbnails;
use super::state::State;
use crate::protocol::{Choice, ChoiceId, Phrase, Question, QuestionKind, Role};
use yew::prelude::*;

pub(super) fn choices(frame: &Frame, question: &Question, state: &State, go: &Callback<Move>) -> Html {
    html! {
        <div class="choices">
            { for question.choices.iter().map(|choice| row(frame, question, choice, state, go)) }
        </div>
    }
}

fn row(frame: &Frame, question: &Question, choice: &Choice, state: &State, go: &Callback<Move>) -> Html {
    let words = frame.text().question(&question.id).choice(&choice.id);
    let kind = match question.kind {
        QuestionKind::Single => "radio",
        QuestionKind::Multiple => "checkbox",
    };
    html! {
        <>
            if choice.role == Role::Exclusive {
                <p class="choices__or">{ frame.say(Phrase::Or) }</p>
            }
            <label class="choice" part="choice">
                <input class="choice__input" type={kind} name={question.id.to_string()} value={choice.id.to_string()}
                    id={format!("{}-{}", question.id, choice.id)}
                    checked={state.draft.chosen.contains(&choice.id)}
                    onchange={on(go, Move::Toggle(choice.id.clone()))} />
                <span class="choice__text">
                    <span class="choice__label">{ &words.label }</span>
                    if let Some(hint) = &words.hint {
                        <span class="choice__hint">{ hint }</span>
                    }
                </span>
                { thumbnails(frame, choice, state.tone) }
            </label>
        </>
    }
}

/// The choices after one of them was toggled: a radio replaces, and "none of these" never stands beside another.
pub(super) fn toggled(question: &Question, chosen: &[ChoiceId], id: &ChoiceId) -> Vec<ChoiceId> {
    let role = |id: &ChoiceId| question.choice(id.as_str()).map(|choice| choice.role);
    let alone = question.kind == QuestionKind::Single || role(id) == Some(Role::Exclusive);
    if question.kind == QuestionKind::Multiple && chosen.contains(id) {
        return chosen.iter().filter(|other| *other != id).cloned().collect();
    }
    let kept = chosen.iter().filter(|other| !alone && role(other) != Some(Role::Exclusive));
    kept.chain([id]).cloned().collect()
}
