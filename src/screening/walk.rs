//! The path through a protocol, derived from the answers each time and never stored.
//!
//! Because it is derived, a changed answer can't leave a stale branch behind: an answer counts only while its question
//! lies on the path.

use super::answers::{Answer, Answers};
use crate::protocol::{ChoiceId, Condition, Protocol, Question, QuestionId, Rule};

/// Where a set of answers leads.
#[derive(Clone, Debug)]
pub struct Walk<'a> {
    protocol: &'a Protocol,
    answered: Vec<Answered<'a>>,
    /// For each question of the protocol, in its order: the answer, if it lies on the path.
    on_path: Vec<Option<&'a Answer>>,
    end: End<'a>,
}

/// A question on the path, with its answer.
#[derive(Clone, Copy, Debug)]
pub struct Answered<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its answer.
    pub answer: &'a Answer,
}

/// What comes after the answered questions.
#[derive(Clone, Copy, Debug)]
pub enum End<'a> {
    /// This question is next.
    Ask(&'a Question),
    /// A final rule fired: no more questions.
    Stopped,
    /// Every question on the path is answered.
    Finished,
}

/// Follows the answers from the first question on.
#[must_use]
pub fn walk<'a>(protocol: &'a Protocol, answers: &'a Answers) -> Walk<'a> {
    let mut walk = Walk { protocol, answered: Vec::new(), on_path: Vec::new(), end: End::Finished };
    // Asked after every answer, so told apart only once.
    let final_rules: Vec<&Rule> = protocol.rules().iter().filter(|rule| rule.is_final).collect();
    for question in protocol.questions() {
        let asked = walk.asks(question);
        let answer = if asked { answers.get(&question.id) } else { None };
        walk.on_path.push(answer);
        let Some(answer) = answer else {
            if asked {
                walk.end = End::Ask(question);
                break;
            }
            continue;
        };
        walk.answered.push(Answered { question, answer });
        if final_rules.iter().any(|rule| walk.holds(&rule.when)) {
            walk.end = End::Stopped;
            break;
        }
    }
    walk
}

impl<'a> Walk<'a> {
    /// The questions on the path that have an answer, in the order asked.
    #[must_use]
    pub fn answered(&self) -> &[Answered<'a>] {
        &self.answered
    }

    /// What comes after them.
    #[must_use]
    pub const fn end(&self) -> End<'a> {
        self.end
    }

    /// The protocol it leads through.
    #[must_use]
    pub const fn protocol(&self) -> &'a Protocol {
        self.protocol
    }

    /// Whether the condition holds on this path.
    #[must_use]
    pub fn holds(&self, condition: &Condition) -> bool {
        condition.holds(&|question, choice| self.chose(question, choice))
    }

    /// Whether a question on this path was answered with this choice.
    #[must_use]
    pub fn chose(&self, question: &QuestionId, choice: &ChoiceId) -> bool {
        let found = self.protocol.position(question).and_then(|position| {
            let answer = self.answer_at(Some(position))?;
            let choice = self.protocol.questions().get(position)?.choice(choice.as_str())?;
            Some(answer.counts_as(choice))
        });
        found == Some(true)
    }

    /// Whether a question on this path has an answer.
    #[must_use]
    pub fn has_answered(&self, question: &QuestionId) -> bool {
        self.answer_at(self.protocol.position(question)).is_some()
    }

    /// The rules that fire on this path, in the order of the protocol.
    pub fn fired(&self) -> impl Iterator<Item = &'a Rule> {
        self.protocol.rules().iter().filter(|rule| self.holds(&rule.when))
    }

    /// Which question this is, counted from 1, and how many there will be if nothing else opens a follow-up.
    /// `None` for a question that is not on the path.
    #[must_use]
    pub fn count(&self, id: &QuestionId) -> Option<Count> {
        let later = match self.end {
            End::Ask(next) => self
                .protocol
                .questions()
                .iter()
                .skip_while(|question| question.id != next.id)
                .skip(1)
                .filter(|question| self.asks(question))
                .count(),
            End::Stopped | End::Finished => 0,
        };
        let next = match self.end {
            End::Ask(question) => Some(question),
            End::Stopped | End::Finished => None,
        };
        let mut path = self.answered.iter().map(|answered| answered.question).chain(next);
        let number = path.position(|question| question.id == *id)? + 1;
        Some(Count { number, total: number + path.count() + later })
    }

    fn answer_at(&self, position: Option<usize>) -> Option<&'a Answer> {
        *self.on_path.get(position?)?
    }

    fn asks(&self, question: &Question) -> bool {
        question.ask_when.as_ref().is_none_or(|condition| self.holds(condition))
    }
}

/// "Question 3 of about 12".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Which question on the path, from 1.
    pub number: usize,
    /// How many there will be, as far as the answers so far tell.
    pub total: usize,
}
