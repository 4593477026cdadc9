//! What a finished walk concludes. The disposition is the highest of the findings: more trouble never gives a milder result.

use super::answers::Answers;
use super::walk::{Answered, End, Walk, walk};
use crate::protocol::{Choice, Condition, Disposition, Note, Protocol, Question, Rule};

/// What a finished screening concluded.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    /// What to do next: the highest disposition of all findings.
    pub disposition: Disposition,
    /// Every finding, most serious first, then in the order of the protocol.
    pub findings: Vec<Finding<'a>>,
    /// Questions answered "not sure" or skipped to which no finding refers. They never end in [`Disposition::NoFlags`].
    pub unsure: Vec<&'a Question>,
    /// The questions on the path and their answers, in the order asked.
    pub answered: Vec<Answered<'a>>,
    /// What to expect, as far as it concerns this visitor.
    pub expectations: Vec<&'a Note>,
    /// Questions to take to the consult.
    pub consult_questions: Vec<&'a Note>,
    /// Whether a final rule ended the questions early.
    pub stopped_early: bool,
}

/// A rule that fired, and the answers that made it.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The answers that its condition rests on, in the order asked.
    pub because: Vec<Because<'a>>,
}

/// An answer that a finding rests on.
#[derive(Clone, Copy, Debug)]
pub struct Because<'a> {
    /// The question answered.
    pub question: &'a Question,
    /// The choice made; `None` when the question was skipped.
    pub choice: Option<&'a Choice>,
}

/// The report on a protocol and a set of answers; `None` while a question on their path is unanswered.
#[must_use]
pub fn evaluate<'a>(protocol: &'a Protocol, answers: &'a Answers) -> Option<Report<'a>> {
    Report::of(&walk(protocol, answers))
}

impl<'a> Report<'a> {
    /// The report on a walk; `None` while it is unfinished.
    #[must_use]
    pub fn of(walk: &Walk<'a>) -> Option<Self> {
        if matches!(walk.end(), End::Ask(_)) {
            return None;
        }
        let fired: Vec<&'a Rule> = walk.fired().collect();
        let mut findings = Vec::with_capacity(fired.len());
        for disposition in Disposition::ALL.into_iter().rev() {
            let of_this = fired.iter().copied().filter(|rule| rule.disposition == disposition);
            findings.extend(of_this.map(|rule| Finding { rule, because: because(&rule.when, walk) }));
        }
        let unsure = unsure(walk, &findings);
        let floor = if unsure.is_empty() { Disposition::NoFlags } else { Disposition::Discuss };
        let highest = findings.first().map_or(Disposition::NoFlags, |finding| finding.rule.disposition);
        let protocol = walk.protocol();
        let shown = |notes: &'a [Note]| {
            notes.iter().filter(|note| note.when.as_ref().is_none_or(|when| walk.holds(when))).collect()
        };
        Some(Self {
            disposition: highest.max(floor),
            findings,
            unsure,
            answered: walk.answered().to_vec(),
            expectations: shown(protocol.expectations()),
            consult_questions: shown(protocol.consult_questions()),
            stopped_early: matches!(walk.end(), End::Stopped),
        })
    }

    /// Whether a finding calls for the emergency number.
    #[must_use]
    pub fn is_emergency(&self) -> bool {
        self.findings.iter().any(|finding| finding.rule.is_emergency)
    }

    /// Whether it leads on towards a treatment: not whoever should get care first, and not who is too young.
    #[must_use]
    pub fn leads_on(&self) -> bool {
        self.disposition != Disposition::UrgentCare && !self.stopped_early
    }
}

/// The choices made that a condition looks at.
fn because<'a>(condition: &Condition, walk: &Walk<'a>) -> Vec<Because<'a>> {
    let mut looked_at = Vec::new();
    condition.for_each_answer(&mut |question, choice| looked_at.push((question, choice)));
    let mut found = Vec::new();
    for answered in walk.answered() {
        let question = answered.question;
        found.extend(
            question
                .choices
                .iter()
                .filter(|choice| answered.answer.counts_as(choice))
                .filter(|choice| looked_at.contains(&(&question.id, &choice.id)))
                .map(|choice| Because { question, choice: (!answered.answer.is_skipped()).then_some(choice) }),
        );
    }
    found
}

/// Questions about health answered "not sure" or skipped, to which no finding refers.
fn unsure<'a>(walk: &Walk<'a>, findings: &[Finding<'a>]) -> Vec<&'a Question> {
    let explained = |question: &Question| {
        let unsure = question.unsure().map(|choice| &choice.id);
        findings.iter().flat_map(|finding| &finding.because).any(|because| {
            because.question.id == question.id && because.choice.is_none_or(|choice| Some(&choice.id) == unsure)
        })
    };
    walk.answered()
        .iter()
        .filter(|answered| !answered.question.optional)
        .filter(|answered| answered.question.unsure().is_some_and(|choice| answered.answer.counts_as(choice)))
        .map(|answered| answered.question)
        .filter(|question| !explained(question))
        .collect()
}
