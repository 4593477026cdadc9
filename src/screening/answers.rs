//! What a visitor has answered so far.

use crate::protocol::{Choice, ChoiceId, Question, QuestionId, QuestionKind, Role};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// An answer to one question, checked against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer(Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Chosen(BTreeSet<ChoiceId>),
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
        let choices: BTreeSet<ChoiceId> = choices.into_iter().collect();
        if choices.is_empty() {
            return Err(AnswerError::Nothing);
        }
        if question.kind == QuestionKind::Single && choices.len() > 1 {
            return Err(AnswerError::MoreThanOne);
        }
        for id in &choices {
            match question.choice(id.as_str()) {
                None => return Err(AnswerError::NoSuchChoice(id.clone())),
                Some(choice) if choice.role == Role::Exclusive && choices.len() > 1 => {
                    return Err(AnswerError::ExclusiveWithOthers(id.clone()));
                }
                Some(_) => {}
            }
        }
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
pub struct Answers(BTreeMap<QuestionId, Answer>);

impl Answers {
    /// No answers.
    #[must_use]
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// The answer to a question, if there is one.
    #[must_use]
    pub fn get(&self, question: &QuestionId) -> Option<&Answer> {
        self.0.get(question)
    }

    /// These answers, with one added or changed.
    #[must_use]
    pub fn with(mut self, question: QuestionId, answer: Answer) -> Self {
        self.0.insert(question, answer);
        self
    }

    /// Whether nothing has been answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
