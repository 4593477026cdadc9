//! The moves a visitor makes. Each screen offers some; [`State`](super::state::State) says what they change.

use super::tone::Tone;
use crate::protocol::{ChoiceId, QuestionId};

/// A move that the visitor makes. Public as the message of a public component; nothing outside can name it.
#[derive(Clone, Debug)]
pub enum Move {
    /// Leaves the intro.
    Start,
    /// Ticks a choice, or unticks it.
    Toggle(ChoiceId),
    /// Brings the focus to a choice in the list beside a map, or away from that list.
    Point(Option<ChoiceId>),
    /// Answers with what is ticked.
    Continue,
    /// Leaves the question out.
    Skip,
    /// Goes from what says that a choice is missing to the choices.
    ToChoices,
    /// Goes one screen back.
    Back,
    /// Opens a question from the list of answers.
    Change(QuestionId),
    /// Shows the list of answers.
    Review,
    /// Shows the result.
    Conclude,
    /// Gives the drawings another skin tone.
    Tone(Tone),
    /// Has tried to copy, and knows whether it went well.
    Copied(bool),
    /// Shows the code, or hides it.
    Code,
    /// Is about to clear the answers, or not after all.
    AskToClear(bool),
    /// Forgets every answer.
    Clear,
}
