//! What a visitor has answered so far.

use crate::protocol::{Choice, ChoiceId, Question, QuestionId, QuestionKind, Role};
use std::fmt;

/// An answer to one question, checked against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer(Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    /// In the order of the question, each once.
    Chosen(Vec<ChoiceId>),
    Skipped,
}

/// Why a set of choices is not an answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// Nothing was chosen. (To leave a question unanswered on purpose, skip it.)
    Nothing,
    /// More than one choice, where only one can be chosen.
    MoreThanOne,
    /// "None of these" together with something else.
    ExclusiveWithOthers(ChoiceId),
    /// The question has no such choice.
    NoSuchChoice(ChoiceId),
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("nothing was chosen; choose something, or skip the question"),
            Self::MoreThanOne => f.write_str("more than one choice was made; this question takes one"),
            Self::ExclusiveWithOthers(id) => write!(f, "\"{id}\" can't be combined with another choice; keep one"),
            Self::NoSuchChoice(id) => write!(f, "the question has no choice \"{id}\"; check the id"),
        }
    }
}

impl std::error::Error for AnswerError {}

impl Answer {
    /// The visitor left the question out on purpose. Counts as its unsure choice.
    #[must_use]
    pub const fn skipped() -> Self {
        Self(Kind::Skipped)
    }

    /// The choices that a visitor made.
    ///
    /// # Errors
    ///
    /// Says why these choices are not an answer to this question.
    pub fn chosen(question: &Question, choices: impl IntoIterator<Item = ChoiceId>) -> Result<Self, AnswerError> {
        let named: Vec<ChoiceId> = choices.into_iter().collect();
        if let Some(unknown) = named.iter().find(|id| question.choice(id.as_str()).is_none()) {
            return Err(AnswerError::NoSuchChoice(unknown.clone()));
        }
        let chosen: Vec<&Choice> = question.choices.iter().filter(|choice| named.contains(&choice.id)).collect();
        if chosen.is_empty() {
            return Err(AnswerError::Nothing);
        }
        if let Some(exclusive) = chosen.iter().find(|choice| choice.role == Role::Exclusive && chosen.len() > 1) {
            return Err(AnswerError::ExclusiveWithOthers(exclusive.id.clone()));
        }
        if question.kind == QuestionKind::Single && chosen.len() > 1 {
            return Err(AnswerError::MoreThanOne);
        }
        let choices = chosen.into_iter().map(|choice| choice.id.clone()).collect();
        Ok(Self(Kind::Chosen(choices)))
    }

    /// Whether the question was left out on purpose.
    #[must_use]
    pub const fn is_skipped(&self) -> bool {
        matches!(self.0, Kind::Skipped)
    }

    /// Whether this choice was made. Skipping counts as the unsure choice.
    #[must_use]
    pub fn counts_as(&self, choice: &Choice) -> bool {
        match &self.0 {
            Kind::Chosen(choices) => choices.contains(&choice.id),
            Kind::Skipped => choice.role == Role::Unsure,
        }
    }

    /// The choices made, in the order the question lists them. Empty for a skipped question.
    pub fn choices<'a>(&'a self, question: &'a Question) -> impl Iterator<Item = &'a Choice> {
        let chosen = match &self.0 {
            Kind::Chosen(choices) => Some(choices),
            Kind::Skipped => None,
        };
        question.choices.iter().filter(move |choice| chosen.is_some_and(|ids| ids.contains(&choice.id)))
    }
}

/// The answers so far, whether or not they still lie on the visitor's path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(
    /// Sorted by question, each once. (A tree map would do the same for four times the code in the wasm.)
    Vec<(QuestionId, Answer)>,
);

impl Answers {
    /// No answers.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The answer to a question, if there is one.
    #[must_use]
    pub fn get(&self, question: &QuestionId) -> Option<&Answer> {
        let place = self.find(question).ok()?;
        self.0.get(place).map(|(_, answer)| answer)
    }

    /// These answers, with one added or changed.
    #[must_use]
    pub fn with(mut self, question: QuestionId, answer: Answer) -> Self {
        match self.find(&question) {
            Ok(place) => {
                if let Some((_, earlier)) = self.0.get_mut(place) {
                    *earlier = answer;
                }
            }
            Err(place) => self.0.insert(place, (question, answer)),
        }
        self
    }

    /// Whether nothing has been answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn find(&self, question: &QuestionId) -> Result<usize, usize> {
        self.0.binary_search_by(|(id, _)| id.cmp(question))
    }
}
