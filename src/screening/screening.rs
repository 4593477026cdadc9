//! One visitor's walk: the answers so far and the step they stand on. Every move gives a new screening.

use super::answers::{Answer, Answers};
use super::report::Report;
use super::walk::{End, Walk, walk};
use crate::protocol::{Protocol, QuestionId};
use std::sync::Arc;

/// One visitor's walk through a protocol.
#[derive(Clone, Debug, PartialEq)]
pub struct Screening {
    protocol: Arc<Protocol>,
    answers: Answers,
    step: Step,
    dropped: Vec<QuestionId>,
}

/// The screen a visitor is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// What this is, and Start.
    Intro,
    /// One question.
    Question {
        /// Which.
        id: QuestionId,
        /// Whether the visitor came from the list of answers, to change one, and goes back there after it.
        changing: bool,
    },
    /// Check your answers.
    Review,
    /// The report.
    Result,
}

impl Screening {
    /// A screening at its intro, with nothing answered.
    #[must_use]
    pub const fn new(protocol: Arc<Protocol>) -> Self {
        Self { protocol, answers: Answers::new(), step: Step::Intro, dropped: Vec::new() }
    }

    /// The protocol it walks through.
    #[must_use]
    pub fn protocol(&self) -> &Protocol {
        &self.protocol
    }

    /// The answers so far.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The screen to show.
    #[must_use]
    pub const fn step(&self) -> &Step {
        &self.step
    }

    /// Questions whose answers stopped counting with the last answer, because the path no longer leads to them.
    #[must_use]
    pub fn dropped(&self) -> &[QuestionId] {
        &self.dropped
    }

    /// The path that the answers lead along.
    #[must_use]
    pub fn walk(&self) -> Walk<'_> {
        walk(&self.protocol, &self.answers)
    }

    /// The report, once every question on the path is answered.
    #[must_use]
    pub fn report(&self) -> Option<Report<'_>> {
        Report::of(&self.walk())
    }

    /// Leaves the intro for the first question that is open.
    #[must_use]
    pub fn start(self) -> Self {
        self.open_question_or(Step::Review)
    }

    /// Answers the question on the screen and moves on. On any other screen nothing changes.
    #[must_use]
    pub fn answer(self, answer: Answer) -> Self {
        let Step::Question { id, changing } = self.step.clone() else { return self };
        let before = on_path(&self.walk());
        let next = Self { answers: self.answers.with(id.clone(), answer), ..self };
        let after = next.walk();
        let dropped = before.into_iter().filter(|id| !after.has_answered(id)).collect();
        let step = step_after(&after, &id, changing);
        Self { dropped, ..next.at(step) }
    }

    /// Goes back one screen: to the question before, or to the list for an answer under change. Answers are kept.
    #[must_use]
    pub fn back(self) -> Self {
        let asked = on_path(&self.walk());
        let step = match &self.step {
            Step::Intro => Step::Intro,
            Step::Question { changing: true, .. } if self.report().is_some() => Step::Review,
            Step::Question { id, .. } => {
                asked.iter().take_while(|asked| *asked != id).last().map_or(Step::Intro, asking)
            }
            Step::Review => asked.last().map_or(Step::Intro, asking),
            Step::Result => Step::Review,
        };
        self.at(step)
    }

    /// Opens a question on the path to change its answer. For any other question nothing changes.
    #[must_use]
    pub fn change(self, id: &QuestionId) -> Self {
        if !self.walk().has_answered(id) {
            return self;
        }
        self.at(Step::Question { id: id.clone(), changing: true })
    }

    /// Shows the list of answers, or the next question if one is open.
    #[must_use]
    pub fn review(self) -> Self {
        self.open_question_or(Step::Review)
    }

    /// Shows the report, or the next question if one is open.
    #[must_use]
    pub fn conclude(self) -> Self {
        self.open_question_or(Step::Result)
    }

    /// Forgets every answer and starts over.
    #[must_use]
    pub fn clear(self) -> Self {
        Self::new(self.protocol)
    }

    fn open_question_or(self, step: Step) -> Self {
        let step = match self.walk().end() {
            End::Ask(question) => asking(&question.id),
            End::Stopped | End::Finished => step,
        };
        self.at(step)
    }

    fn at(self, step: Step) -> Self {
        Self { step, dropped: Vec::new(), ..self }
    }
}

fn step_after(walk: &Walk<'_>, id: &QuestionId, changing: bool) -> Step {
    let following = walk.answered().iter().map(|answered| &answered.question.id).skip_while(|asked| *asked != id);
    match (walk.end(), following.skip(1).find(|_| !changing)) {
        (End::Stopped, None) => Step::Result,
        (_, Some(next)) => asking(next),
        (End::Ask(question), None) => Step::Question { id: question.id.clone(), changing },
        (End::Finished, None) => Step::Review,
    }
}

fn asking(id: &QuestionId) -> Step {
    Step::Question { id: id.clone(), changing: false }
}

fn on_path(walk: &Walk<'_>) -> Vec<QuestionId> {
    walk.answered().iter().map(|answered| answered.question.id.clone()).collect()
}
