//! Whether each story comes to what it tells.

use super::{Given, Outcome, Scenario, Scenarios};
use crate::protocol::{Protocol, QuestionId, RuleId};
use crate::screening::{Answer, Answers, End, Report, Walk, walk};
use std::fmt;

/// A story that comes to something else than it tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Where it stands: `scenarios[12]`.
    pub path: String,
    /// The story.
    pub story: String,
    /// What it tells, in words.
    pub expected: String,
    /// What it comes to, in words.
    pub found: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, story, expected, found } = self;
        write!(f, "{path}: {story}\n  expected: {expected}\n  found:    {found}")
    }
}

impl Scenarios {
    /// Walks through every story. Gives those that don't come to what they tell, in the order of the document.
    #[must_use]
    pub fn check(&self, protocol: &Protocol) -> Vec<Mismatch> {
        let mismatch = |(index, scenario): (usize, &Scenario)| {
            let (expected, found) = self.told_before(index).or_else(|| self.difference(protocol, scenario))?;
            Some(Mismatch { path: format!("scenarios[{index}]"), story: scenario.story.clone(), expected, found })
        };
        self.scenarios.iter().enumerate().filter_map(mismatch).collect()
    }

    /// The answers of a story, and the questions that don't take theirs.
    pub(super) fn answers(&self, protocol: &Protocol, scenario: &Scenario) -> (Answers, Vec<QuestionId>) {
        let mut answers = Answers::new();
        let mut refused = Vec::new();
        let is_changed = |id: &QuestionId| scenario.answers.iter().any(|(changed, _)| changed == id);
        let unchanged = self.baseline.iter().filter(|(id, _)| !is_changed(id));
        for (id, given) in unchanged.chain(&scenario.answers) {
            let Some(question) = protocol.question(id) else { continue };
            let answer = match given {
                Given::Skipped => Ok(Answer::skipped()),
                Given::Chosen(choices) => Answer::chosen(question, choices.iter().cloned()),
            };
            match answer {
                Ok(answer) => answers = answers.with(id.clone(), answer),
                Err(_) => refused.push(id.clone()),
            }
        }
        (answers, refused)
    }

    fn told_before(&self, index: usize) -> Option<(String, String)> {
        let story = &self.scenarios.get(index)?.story;
        let first = self.scenarios.iter().position(|scenario| scenario.story == *story)?;
        (first < index).then(|| ("a story told once".to_owned(), format!("the story of scenarios[{first}] again")))
    }

    fn difference(&self, protocol: &Protocol, scenario: &Scenario) -> Option<(String, String)> {
        let expected = sorted(scenario.outcome.clone());
        match self.outcome(protocol, scenario).map(sorted) {
            Ok(found) if found == expected => None,
            Ok(found) => Some((expected.to_string(), found.to_string())),
            Err(found) => Some((expected.to_string(), found)),
        }
    }

    /// What comes of a story, or why nothing does.
    fn outcome(&self, protocol: &Protocol, scenario: &Scenario) -> Result<Outcome, String> {
        let (answers, refused) = self.answers(protocol, scenario);
        match refused.as_slice() {
            [] => {}
            [one] => return Ok(Outcome::Refused(one.clone())),
            [first, second, ..] => return Err(format!("the answers to \"{first}\" and \"{second}\" are not taken")),
        }
        let walk = walk(protocol, &answers);
        if let Some(id) = never_asked(scenario, &walk) {
            return Err(format!("\"{id}\" is answered, but never asked on this walk"));
        }
        if let End::Ask(question) = walk.end() {
            return Err(format!("\"{}\" is still open", question.id));
        }
        let report = Report::of(&walk).ok_or("no report")?;
        Ok(Outcome::Report {
            disposition: report.disposition,
            findings: report.findings.iter().map(|finding| finding.rule.id.clone()).collect(),
            is_emergency: report.is_emergency(),
        })
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(question) => write!(f, "the answer to \"{question}\" is not taken"),
            Self::Report { disposition, findings, is_emergency } => {
                let findings: Vec<&str> = findings.iter().map(RuleId::as_str).collect();
                let emergency = if *is_emergency { ", an emergency" } else { "" };
                let findings = if findings.is_empty() { "nothing".to_owned() } else { findings.join(", ") };
                write!(f, "{}{emergency}, for {findings}", disposition.as_str())
            }
        }
    }
}

/// Findings stand in any order.
fn sorted(mut outcome: Outcome) -> Outcome {
    if let Outcome::Report { findings, .. } = &mut outcome {
        findings.sort();
    }
    outcome
}

/// A question that the story answers although this walk doesn't lead to it.
fn never_asked<'s>(scenario: &'s Scenario, walk: &Walk<'_>) -> Option<&'s QuestionId> {
    let is_asked = |id: &QuestionId| walk.answered().iter().any(|answered| answered.question.id == *id);
    scenario.answers.iter().map(|(id, _)| id).find(|id| !is_asked(id))
}
