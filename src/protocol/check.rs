//! What must hold between the parts of a protocol once each part is well formed.

use super::condition::Condition;
use super::disposition::Disposition;
use super::document::Protocol;
use super::id::SourceId;
use super::problem::{Problem, ProblemKind};
use super::question::{Question, QuestionKind, Role};
use super::rule::Note;
use std::fmt::Display;

/// The most choices a question may offer: more would not be read on a phone.
const MAX_CHOICES: usize = 24;

/// Every problem between the parts, in the order of the document.
pub(super) fn problems(protocol: &Protocol) -> Vec<Problem> {
    let mut check = Check { protocol, found: Vec::new(), asked: &[] };
    if protocol.review_by <= protocol.published {
        check.wrong("review_by", ProblemKind::ReviewBeforePublication);
    }
    check.distinct("questions", protocol.questions.iter().map(|question| question.id.as_str()));
    for (index, question) in protocol.questions.iter().enumerate() {
        check.asked = protocol.questions.get(..index).unwrap_or_default();
        check.question(&format!("questions[{index}]"), question);
    }
    check.asked = &protocol.questions;
    check.distinct("rules", protocol.rules.iter().map(|rule| rule.id.as_str()));
    for (index, rule) in protocol.rules.iter().enumerate() {
        let path = format!("rules[{index}]");
        check.condition(&format!("{path}.when"), &rule.when);
        if rule.disposition == Disposition::Defer && rule.wait.is_none() {
            check.wrong(&path, ProblemKind::NoWait);
        }
        if rule.is_emergency && rule.disposition != Disposition::UrgentCare {
            check.wrong(format!("{path}.emergency"), ProblemKind::EmergencyNotUrgent);
        }
        check.sources(&path, &rule.sources);
    }
    check.notes("expectations", &protocol.expectations);
    check.notes("consult_questions", &protocol.consult_questions);
    check.distinct("countries", protocol.countries.iter().map(|country| country.code.as_str()));
    for (index, country) in protocol.countries.iter().enumerate() {
        check.sources(&format!("countries[{index}]"), &country.sources);
    }
    check.distinct("sources", protocol.sources.iter().map(|source| source.id.as_str()));
    check.found
}

/// What a condition outside the protocol looks at that the protocol doesn't have.
#[cfg(feature = "proof")]
pub(crate) fn unknown_answers(protocol: &Protocol, path: &str, condition: &Condition) -> Vec<Problem> {
    let mut check = Check { protocol, found: Vec::new(), asked: &protocol.questions };
    check.condition(path, condition);
    check.found
}

struct Check<'p> {
    protocol: &'p Protocol,
    found: Vec<Problem>,
    /// The questions that a condition at this place may look at.
    asked: &'p [Question],
}

impl Check<'_> {
    fn wrong(&mut self, path: impl Display, kind: ProblemKind) {
        self.found.push(Problem { path: path.to_string(), kind });
    }

    fn question(&mut self, path: &str, question: &Question) {
        if let Some(ask_when) = &question.ask_when {
            self.condition(&format!("{path}.ask_when"), ask_when);
        }
        self.choices(&format!("{path}.choices"), question);
        self.sources(path, &question.sources);
    }

    fn choices(&mut self, path: &str, question: &Question) {
        if question.choices.len() > MAX_CHOICES {
            self.wrong(path, ProblemKind::TooManyItems(MAX_CHOICES));
        }
        self.distinct(path, question.choices.iter().map(|choice| choice.id.as_str()));
        let (mut exclusive, mut unsure) = (false, false);
        for (index, choice) in question.choices.iter().enumerate() {
            let path = format!("{path}[{index}].role");
            match choice.role {
                Role::Ordinary => {}
                Role::Exclusive if question.kind == QuestionKind::Single => {
                    self.wrong(path, ProblemKind::ExclusiveInSingle);
                }
                Role::Exclusive if exclusive => self.wrong(path, ProblemKind::SecondOfRole("exclusive")),
                Role::Exclusive => exclusive = true,
                Role::Unsure if unsure => self.wrong(path, ProblemKind::SecondOfRole("unsure")),
                Role::Unsure => unsure = true,
            }
        }
        if !unsure && !question.optional {
            self.wrong(path, ProblemKind::NoUnsure);
        }
    }

    /// A condition may look only at the questions met so far: all of them once the last has been met.
    fn condition(&mut self, path: &str, condition: &Condition) {
        match condition {
            Condition::All(parts) => self.conditions(path, "all", parts),
            Condition::Any(parts) => self.conditions(path, "any", parts),
            Condition::Not(part) => self.condition(&format!("{path}.not"), part),
            Condition::Answer(question, choice) => {
                let with_id = |asked: &&Question| asked.id == *question;
                let kind = match self.asked.iter().find(with_id) {
                    Some(asked) if asked.choice(choice.as_str()).is_some() => return,
                    Some(_) => ProblemKind::NoSuchChoice(question.to_string(), choice.to_string()),
                    None if self.protocol.questions.iter().any(|later| later.id == *question) => {
                        ProblemKind::LaterQuestion(question.to_string())
                    }
                    None => ProblemKind::NoSuchQuestion(question.to_string()),
                };
                self.wrong(format!("{path}.answer"), kind);
            }
        }
    }

    fn conditions(&mut self, path: &str, key: &str, parts: &[Condition]) {
        for (index, part) in parts.iter().enumerate() {
            self.condition(&format!("{path}.{key}[{index}]"), part);
        }
    }

    fn notes(&mut self, list: &str, notes: &[Note]) {
        self.distinct(list, notes.iter().map(|note| note.id.as_str()));
        for (index, note) in notes.iter().enumerate() {
            let path = format!("{list}[{index}]");
            if let Some(when) = &note.when {
                self.condition(&format!("{path}.when"), when);
            }
            self.sources(&path, &note.sources);
        }
    }

    fn sources(&mut self, path: &str, ids: &[SourceId]) {
        for (index, id) in ids.iter().enumerate() {
            if self.protocol.source(id).is_none() {
                self.wrong(format!("{path}.sources[{index}]"), ProblemKind::NoSuchSource(id.to_string()));
            }
        }
    }

    fn distinct<'i>(&mut self, list: &str, ids: impl Iterator<Item = &'i str>) {
        let ids: Vec<&str> = ids.collect();
        for (index, id) in ids.iter().enumerate() {
            if ids.iter().take(index).any(|earlier| earlier == id) {
                self.wrong(format!("{list}[{index}].id"), ProblemKind::RepeatedId((*id).to_owned()));
            }
        }
    }
}
