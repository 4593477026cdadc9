//! What must hold between the parts of a protocol once each part is well formed.

use super::condition::Condition;
use super::disposition::Disposition;
use super::document::Protocol;
use super::id::{ChoiceId, QuestionId, SourceId};
use super::problem::{Problem, ProblemKind};
use super::question::{Question, QuestionKind, Role};
use super::rule::Note;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// The most choices a question may offer: more would not be read on a phone.
const MAX_CHOICES: usize = 24;

/// Every problem between the parts, in the order of the document.
pub(super) fn problems(protocol: &Protocol) -> Vec<Problem> {
    let mut check = Check {
        found: Vec::new(),
        asked: BTreeMap::new(),
        exists: protocol.questions.iter().map(|question| &question.id).collect(),
        sources: protocol.sources.iter().map(|source| &source.id).collect(),
    };
    if protocol.review_by <= protocol.published {
        check.wrong("review_by", ProblemKind::ReviewBeforePublication);
    }
    for (index, question) in protocol.questions.iter().enumerate() {
        check.question(&format!("questions[{index}]"), question);
    }
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

struct Check<'p> {
    found: Vec<Problem>,
    /// The choices of every question met so far.
    asked: BTreeMap<&'p QuestionId, BTreeSet<&'p ChoiceId>>,
    exists: BTreeSet<&'p QuestionId>,
    sources: BTreeSet<&'p SourceId>,
}

impl<'p> Check<'p> {
    fn wrong(&mut self, path: impl Display, kind: ProblemKind) {
        self.found.push(Problem { path: path.to_string(), kind });
    }

    fn question(&mut self, path: &str, question: &'p Question) {
        if let Some(ask_when) = &question.ask_when {
            self.condition(&format!("{path}.ask_when"), ask_when);
        }
        if self.asked.contains_key(&question.id) {
            self.wrong(format!("{path}.id"), ProblemKind::RepeatedId(question.id.to_string()));
        }
        self.choices(&format!("{path}.choices"), question);
        self.sources(path, &question.sources);
        self.asked.insert(&question.id, question.choices.iter().map(|choice| &choice.id).collect());
    }

    fn choices(&mut self, path: &str, question: &'p Question) {
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
                let kind = match self.asked.get(question) {
                    Some(choices) if choices.contains(choice) => return,
                    Some(_) => ProblemKind::NoSuchChoice(question.to_string(), choice.to_string()),
                    None if self.exists.contains(question) => ProblemKind::LaterQuestion(question.to_string()),
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
            if !self.sources.contains(id) {
                self.wrong(format!("{path}.sources[{index}]"), ProblemKind::NoSuchSource(id.to_string()));
            }
        }
    }

    fn distinct<'i>(&mut self, list: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.wrong(format!("{list}[{index}].id"), ProblemKind::RepeatedId(id.to_owned()));
            }
        }
    }
}
