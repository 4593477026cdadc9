//! The rows of a question: native radios or checkboxes, each inside a label that is the whole row.

use super::frame::Frame;
use super::moves::Move;
use super::picture::thumbnails;
use super::state::State;
use super::tag::{On, Tag, tag};
use crate::protocol::{Choice, ChoiceId, Phrase, Question, QuestionKind, Role};
use yew::Callback;

pub(super) fn choices(frame: &Frame, question: &Question, state: &State, go: &Callback<Move>) -> Tag {
    let mut choices = tag("div", "choices");
    for choice in &question.choices {
        if choice.role == Role::Exclusive {
            choices = choices.add(tag("p", "choices__or").say(frame, Phrase::Or));
        }
        choices = choices.add(row(frame, question, choice, state, go));
    }
    choices
}

fn row(frame: &Frame, question: &Question, choice: &Choice, state: &State, go: &Callback<Move>) -> Tag {
    let words = frame.text().question(&question.id).choice(&choice.id);
    let kind = match question.kind {
        QuestionKind::Single => "radio",
        QuestionKind::Multiple => "checkbox",
    };
    let input = tag("input", "choice__input")
        .set("type", kind)
        .set_to("name", question.id.to_string())
        .set_to("id", format!("{}-{}", question.id, choice.id))
        .value(choice.id.to_string())
        .checked(state.draft.chosen.contains(&choice.id))
        .on(On::Change, go, Move::Toggle(choice.id.clone()));
    let label = tag("span", "choice__label").add(words.label.as_str());
    let hint = words.hint.as_deref().map(|hint| tag("span", "choice__hint").add(hint));
    tag("label", "choice")
        .set("part", "choice")
        .add(input)
        .add(tag("span", "choice__text").add(label).add(hint))
        .add(thumbnails(frame, choice, state.tone))
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
