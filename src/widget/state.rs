//! What the screens are drawn from, and how each move changes it.

use super::choices::toggled;
use super::focus::Focus;
use super::moves::Move;
use super::tone::Tone;
use crate::protocol::{ChoiceId, Protocol, Question};
use crate::screening::{Answer, Screening, Step};
use std::sync::Arc;

/// What the screens are drawn from.
pub(super) struct State {
    pub screening: Screening,
    pub tone: Tone,
    /// Whether the last move forgot all answers: it is announced.
    pub cleared: bool,
    pub draft: Draft,
}

/// What is forgotten when another screen comes.
#[derive(Default)]
pub(super) struct Draft {
    /// The choices ticked.
    pub chosen: Vec<ChoiceId>,
    /// Whether Continue found none.
    pub error: bool,
    /// The choice in the list beside a map that has the focus.
    pub pointed: Option<ChoiceId>,
    /// What became of the last copy.
    pub copied: Option<bool>,
    pub code_shows: bool,
    /// Whether the visitor is asked once more before the answers are cleared.
    pub asks_to_clear: bool,
}

impl State {
    pub(super) fn new(protocol: Arc<Protocol>) -> Self {
        Self { screening: Screening::new(protocol), tone: Tone::default(), cleared: false, draft: Draft::default() }
    }

    /// Makes a move, and says what gets the focus after it.
    pub(super) fn make(&mut self, what: Move) -> Option<Focus> {
        self.cleared = matches!(what, Move::Clear);
        let (draft, screening) = (&mut self.draft, self.screening.clone());
        let screening = match what {
            Move::Start => screening.start(),
            Move::Continue => match answer(&screening, &draft.chosen) {
                Some(answer) => screening.answer(answer),
                None => {
                    draft.error = true;
                    return Some(Focus::Error);
                }
            },
            Move::Skip => screening.answer(Answer::skipped()),
            Move::Back => screening.back(),
            Move::Change(id) => screening.change(&id),
            Move::Review => screening.review(),
            Move::Conclude => screening.conclude(),
            Move::Clear => {
                self.tone = Tone::default();
                screening.clear()
            }
            Move::AskToClear(asks) => {
                draft.asks_to_clear = asks;
                return Some(if asks { Focus::ClearQuestion } else { Focus::Clear });
            }
            Move::ToChoices => return Some(Focus::Choice),
            Move::Toggle(id) => {
                draft.chosen = toggled(asked(&screening)?, &draft.chosen, &id);
                draft.error = false;
                screening
            }
            Move::Point(choice) => {
                draft.pointed = choice;
                screening
            }
            Move::Tone(tone) => {
                self.tone = tone;
                screening
            }
            Move::Copied(well) => {
                draft.copied = Some(well);
                screening
            }
            Move::Code => {
                draft.code_shows = !draft.code_shows;
                screening
            }
        };
        self.show(screening)
    }

    /// Shows the step of this screening; whatever belonged to another one is forgotten.
    fn show(&mut self, screening: Screening) -> Option<Focus> {
        let is_another = screening.step() != self.screening.step();
        self.screening = screening;
        if !is_another {
            return None;
        }
        self.draft = Draft { chosen: given(&self.screening), ..Draft::default() };
        Some(Focus::Heading)
    }
}

/// The choices as an answer to the question that shows; nothing if they are none.
fn answer(screening: &Screening, chosen: &[ChoiceId]) -> Option<Answer> {
    let question = asked(screening)?;
    Answer::chosen(question, chosen.iter().cloned()).ok()
}

/// What was chosen before, when the visitor comes back to a question.
fn given(screening: &Screening) -> Vec<ChoiceId> {
    let question = asked(screening);
    let answer = question.and_then(|question| screening.answers().get(&question.id));
    question
        .zip(answer)
        .map(|(question, answer)| answer.choices(question).map(|choice| choice.id.clone()).collect())
        .unwrap_or_default()
}

/// The question that shows.
fn asked(screening: &Screening) -> Option<&Question> {
    match screening.step() {
        Step::Question { id, .. } => screening.protocol().question(id),
        Step::Intro | Step::Review | Step::Result => None,
    }
}
