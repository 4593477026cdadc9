//! The rows of a question: native radios or checkboxes, each inside a label that is the whole row.

use super::frame::Frame;
use crate::protocol::{Choice, ChoiceId, Phrase, Question, QuestionKind, Role};
use std::collections::BTreeSet;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct ChoicesProps {
    pub frame: Frame,
    pub question: Question,
    pub chosen: BTreeSet<ChoiceId>,
    pub on_toggle: Callback<ChoiceId>,
}

#[component]
pub(super) fn Choices(props: &ChoicesProps) -> Html {
    html! {
        <div class="choices">
            { for props.question.choices.iter().map(|choice| row(props, choice)) }
        </div>
    }
}

fn row(props: &ChoicesProps, choice: &Choice) -> Html {
    let question = &props.question;
    let words = props.frame.text().question(&question.id).choice(&choice.id);
    let kind = match question.kind {
        QuestionKind::Single => "radio",
        QuestionKind::Multiple => "checkbox",
    };
    let id = choice.id.clone();
    let onchange = props.on_toggle.reform(move |_| id.clone());
    html! {
        <>
            if choice.role == Role::Exclusive {
                <p class="choices__or">{ props.frame.say(Phrase::Or) }</p>
            }
            <label class="choice" part="choice">
                <input class="choice__input" type={kind} name={question.id.to_string()} value={choice.id.to_string()}
                    id={format!("{}-{}", question.id, choice.id)} checked={props.chosen.contains(&choice.id)}
                    {onchange} />
                <span class="choice__text">
                    <span class="choice__label">{ &words.label }</span>
                    if let Some(hint) = &words.hint {
                        <span class="choice__hint">{ hint }</span>
                    }
                </span>
            </label>
        </>
    }
}

/// The choices after one of them was toggled: a radio replaces, and "none of these" never stands beside another.
pub(super) fn toggled(question: &Question, chosen: &BTreeSet<ChoiceId>, id: &ChoiceId) -> BTreeSet<ChoiceId> {
    let role = |id: &ChoiceId| question.choice(id.as_str()).map(|choice| choice.role);
    let alone = question.kind == QuestionKind::Single || role(id) == Some(Role::Exclusive);
    if question.kind == QuestionKind::Multiple && chosen.contains(id) {
        return chosen.iter().filter(|other| *other != id).cloned().collect();
    }
    let kept = chosen.iter().filter(|other| !alone && role(other) != Some(Role::Exclusive));
    kept.chain([id]).cloned().collect()
}
