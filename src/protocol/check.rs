//! What must hold between the parts of a protocol once each part is well formed.

use super::condition::Condition;
use super::disposition::Disposition;
use super::document::{Content, Protocol};
use super::id::SourceId;
use super::problem::{Problem, ProblemKind};
use super::question::{Question, QuestionKind, Role};
use super::rule::{Note, Rule};
use std::fmt::Display;
use std::ptr;

/// The most choices a question may offer: more would not be read on a phone.
const MAX_CHOICES: usize = 24;

/// Every problem between the parts of a protocol.
pub(super) fn problems(protocol: &Protocol) -> Vec<Problem> {
    let questions = protocol.questions().iter().collect();
    let mut check = Check::new(questions, vec![&protocol.content]);
    if protocol.review_by <= protocol.published {
        check.wrong("review_by", ProblemKind::ReviewBeforePublication);
    }
    check.content(&protocol.content);
    for (index, country) in protocol.countries.iter().enumerate() {
        check.cited(&format!("countries[{index}]"), &country.sources);
    }
    check.found
}

/// What a condition outside the protocol looks at that the protocol doesn't have.
#[cfg(feature = "proof")]
pub(crate) fn unknown_answers(protocol: &Protocol, path: &str, condition: &Condition) -> Vec<Problem> {
    let mut check = Check::new(protocol.questions().iter().collect(), vec![&protocol.content]);
    check.asked = protocol.questions().len();
    check.condition(path, condition);
    check.found
}

/// Gathers the problems of a document.
pub(super) struct Check<'p> {
    /// Every question that can be asked, in the order asked.
    pub(super) questions: Vec<&'p Question>,
    /// What can be cited and shown: of this document, and of the one it adds to.
    pub(super) known: Vec<&'p Content>,
    pub(super) found: Vec<Problem>,
    /// How many of the questions a condition at this place may look at.
    asked: usize,
}

impl<'p> Check<'p> {
    pub(super) const fn new(questions: Vec<&'p Question>, known: Vec<&'p Content>) -> Self {
        Self { questions, known, found: Vec::new(), asked: 0 }
    }

    pub(super) fn wrong(&mut self, path: impl Display, kind: ProblemKind) {
        self.found.push(Problem { path: path.to_string(), kind });
    }

    /// Notes a problem at a key of an object in a list.
    pub(super) fn wrong_at(&mut self, list: &str, index: usize, key: &str, kind: ProblemKind) {
        self.wrong(format!("{list}[{index}].{key}"), kind);
    }

    /// The content of a document, whose questions are among those that can be asked.
    pub(super) fn content(&mut self, content: &Content) {
        for (index, question) in content.questions.iter().enumerate() {
            self.asked = self.questions.iter().take_while(|other| !ptr::eq(**other, question)).count();
            self.question(&format!("questions[{index}]"), question);
        }
        self.asked = self.questions.len();
        for (index, rule) in content.rules.iter().enumerate() {
            self.rule(&format!("rules[{index}]"), rule);
        }
        self.notes("expectations", &content.expectations);
        self.notes("consult_questions", &content.consult_questions);
        self.shown(content);
    }

    fn rule(&mut self, path: &str, rule: &Rule) {
        self.condition(&format!("{path}.when"), &rule.when);
        if rule.disposition == Disposition::Defer && rule.wait.is_none() {
            self.wrong(path, ProblemKind::NoWait);
        }
        if rule.is_emergency && rule.disposition != Disposition::UrgentCare {
            self.wrong(format!("{path}.emergency"), ProblemKind::EmergencyNotUrgent);
        }
        self.cited(path, &rule.sources);
    }

    fn notes(&mut self, list: &str, notes: &[Note]) {
        for (index, note) in notes.iter().enumerate() {
            let path = format!("{list}[{index}]");
            if let Some(when) = &note.when {
                self.condition(&format!("{path}.when"), when);
            }
            self.cited(&path, &note.sources);
        }
    }

    fn question(&mut self, path: &str, question: &Question) {
        if let Some(ask_when) = &question.ask_when {
            self.condition(&format!("{path}.ask_when"), ask_when);
        }
        self.choices(&format!("{path}.choices"), question);
        self.drawn(path, question);
        self.cited(path, &question.sources);
    }

    fn choices(&mut self, path: &str, question: &Question) {
        if question.choices.len() > MAX_CHOICES {
            self.wrong(path, ProblemKind::TooManyItems(MAX_CHOICES));
        }
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
                let kind = match self.questions.iter().enumerate().find(|(_, other)| other.id == *question) {
                    None => ProblemKind::NoSuchQuestion(question.to_string()),
                    Some((place, _)) if place >= self.asked => ProblemKind::LaterQuestion(question.to_string()),
                    Some((_, asked)) if asked.choice(choice.as_str()).is_some() => return,
                    Some(_) => ProblemKind::NoSuchChoice(question.to_string(), choice.to_string()),
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

    fn cited(&mut self, path: &str, ids: &[SourceId]) {
        for (index, id) in ids.iter().enumerate() {
            if self.known.iter().all(|content| content.sources.iter().all(|source| source.id != *id)) {
                self.wrong(format!("{path}.sources[{index}]"), ProblemKind::NoSuchSource(id.to_string()));
            }
        }
    }
}
