//! How scenarios are read from their document.

use super::{Given, Outcome, Scenario, Scenarios};
use crate::protocol::read_document::{belongs_to, format, only};
use crate::protocol::reader::Place;
use crate::protocol::{Disposition, Problem, ProblemKind, Problems, Protocol, QuestionId, RuleId, Tree, is_id};

impl Scenarios {
    /// Reads the scenarios of a protocol.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the document, each with its path and how to mend it.
    pub fn read(tree: &Tree, protocol: &Protocol) -> Result<Self, Problems> {
        let scenarios = Place::reading(tree, |place| {
            only(place, &["format", "protocol", "baseline", "scenarios"]);
            format(place);
            belongs_to(place, protocol);
            Self { baseline: answers(&place.get("baseline")), scenarios: place.get("scenarios").list(1, scenario) }
        })?;
        Problems::none_or_err(scenarios.strangers(protocol))?;
        Ok(scenarios)
    }

    /// Whatever the protocol doesn't have.
    fn strangers(&self, protocol: &Protocol) -> Vec<Problem> {
        let mut found = unknown(protocol, "baseline", &self.baseline);
        for (index, scenario) in self.scenarios.iter().enumerate() {
            let path = format!("scenarios[{index}]");
            found.extend(unknown(protocol, &format!("{path}.answers"), &scenario.answers));
            match &scenario.outcome {
                Outcome::Report { findings, .. } => found.extend(unknown_rules(protocol, &path, findings)),
                Outcome::Refused(id) if scenario.answers.iter().any(|(answered, _)| answered == id) => {}
                Outcome::Refused(id) => {
                    let kind = ProblemKind::MissingKey(id.to_string());
                    found.push(Problem { path: format!("{path}.answers"), kind });
                }
            }
        }
        found
    }
}

fn unknown(protocol: &Protocol, path: &str, answers: &[(QuestionId, Given)]) -> Vec<Problem> {
    let mut found = Vec::new();
    for (id, given) in answers {
        let path = format!("{path}.{id}");
        let Some(question) = protocol.question(id) else {
            found.push(Problem { path, kind: ProblemKind::NoSuchQuestion(id.to_string()) });
            continue;
        };
        let Given::Chosen(choices) = given else { continue };
        let strange = choices.iter().enumerate().filter(|(_, choice)| question.choice(choice.as_str()).is_none());
        found.extend(strange.map(|(index, choice)| Problem {
            path: format!("{path}[{index}]"),
            kind: ProblemKind::NoSuchChoice(id.to_string(), choice.to_string()),
        }));
    }
    found
}

fn unknown_rules(protocol: &Protocol, path: &str, findings: &[RuleId]) -> Vec<Problem> {
    let strange = findings.iter().enumerate().filter(|(_, rule)| protocol.rule(rule).is_none());
    let problem = |(index, rule): (usize, &RuleId)| Problem {
        path: format!("{path}.findings[{index}]"),
        kind: ProblemKind::NoSuchRule(rule.to_string()),
    };
    strange.map(problem).collect()
}

fn scenario(place: &Place<'_>) -> Scenario {
    let refused = place.optional("refused");
    let outcome: &[&str] = if refused.is_some() { &["refused"] } else { &["disposition", "findings", "emergency"] };
    only(place, &[&["story", "basis", "answers"], outcome].concat());
    Scenario {
        story: place.get("story").owned(),
        basis: place.get("basis").owned(),
        answers: answers(&place.get("answers")),
        outcome: refused.map_or_else(|| report(place), |question| Outcome::Refused(question.id())),
    }
}

fn report(place: &Place<'_>) -> Outcome {
    const WORDS: &[&str] = &["no-flags", "discuss", "defer", "see-doctor", "review-soon", "urgent-care"];
    Outcome::Report {
        disposition: place.get("disposition").one_of(WORDS, &Disposition::ALL, Disposition::NoFlags),
        findings: place.get("findings").list(0, |place| place.id()),
        is_emergency: place.optional("emergency").is_some_and(|place| place.flag()),
    }
}

fn answers(place: &Place<'_>) -> Vec<(QuestionId, Given)> {
    let ids = place.keys(is_id, ProblemKind::NotAnId);
    ids.into_iter().map(|id| (id.into(), given(&place.required(id, ProblemKind::MissingKey)))).collect()
}

fn given(place: &Place<'_>) -> Given {
    if place.is_text() {
        place.one_of(&["skipped"], &[()], ());
        return Given::Skipped;
    }
    Given::Chosen(place.list(1, |place| place.id()))
}
