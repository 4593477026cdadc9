//! Which rules, questions and choices the stories reach.

use super::{Scenario, Scenarios};
use crate::protocol::{ChoiceId, Protocol, Question, QuestionId, Rule, RuleId};
use crate::screening::{Answered, walk};

/// What the stories reach of a protocol, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Every rule, with the stories that reach it.
    pub rules: Vec<RuleCoverage>,
    /// Questions that no story comes to.
    pub untouched_questions: Vec<QuestionId>,
    /// Choices that no story makes, of the questions that a story comes to.
    pub untouched_choices: Vec<(QuestionId, ChoiceId)>,
}

/// A rule, and the stories that reach it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCoverage {
    /// The rule.
    pub rule: RuleId,
    /// The places of the stories among [`Scenarios::scenarios`].
    pub scenarios: Vec<usize>,
}

impl Scenarios {
    /// What these stories reach of a protocol. A story whose answers are not taken reaches nothing.
    #[must_use]
    pub fn coverage(&self, protocol: &Protocol) -> Coverage {
        let stories: Vec<Reached> = self.scenarios.iter().map(|scenario| self.reached(protocol, scenario)).collect();
        let rule = |rule: &Rule| {
            let reaching = stories.iter().enumerate().filter(|(_, reached)| reached.rules.contains(&rule.id));
            RuleCoverage { rule: rule.id.clone(), scenarios: reaching.map(|(index, _)| index).collect() }
        };
        let is_met = |question: &Question| stories.iter().any(|reached| reached.questions.contains(&question.id));
        let is_made = |choice: &(QuestionId, ChoiceId)| stories.iter().any(|reached| reached.choices.contains(choice));
        let (met, unmet): (Vec<_>, Vec<_>) = protocol.questions().iter().partition(|question| is_met(question));
        let offered = met
            .iter()
            .flat_map(|question| question.choices.iter().map(|choice| (question.id.clone(), choice.id.clone())));
        Coverage {
            rules: protocol.rules().iter().map(rule).collect(),
            untouched_questions: unmet.iter().map(|question| question.id.clone()).collect(),
            untouched_choices: offered.filter(|choice| !is_made(choice)).collect(),
        }
    }

    fn reached(&self, protocol: &Protocol, scenario: &Scenario) -> Reached {
        let (answers, refused) = self.answers(protocol, scenario);
        if !refused.is_empty() {
            return Reached::default();
        }
        let walk = walk(protocol, &answers);
        let answered = walk.answered().iter();
        let made = answered.clone().flat_map(|Answered { question, answer }| {
            let made = question.choices.iter().filter(|choice| answer.counts_as(choice));
            made.map(|choice| (question.id.clone(), choice.id.clone()))
        });
        Reached {
            rules: walk.fired().map(|rule| rule.id.clone()).collect(),
            questions: answered.map(|answered| answered.question.id.clone()).collect(),
            choices: made.collect(),
        }
    }
}

/// What one story reaches.
#[derive(Default)]
struct Reached {
    rules: Vec<RuleId>,
    questions: Vec<QuestionId>,
    choices: Vec<(QuestionId, ChoiceId)>,
}
