//! Every question, choice, rule and note is met on some walk, and every disposition is reached.

use super::property::{Failure, Property};
use super::space::{Asking, Space};
use crate::protocol::{Condition, Disposition, Note};

pub(super) fn failures(space: &Space<'_>) -> Vec<Failure> {
    let mut reached = Reached { space, failures: Vec::new() };
    for (index, asking) in space.questions.iter().enumerate() {
        reached.question(index, asking);
    }
    for (index, rule) in space.protocol.rules().iter().enumerate() {
        reached.condition(format!("rules[{index}].when"), "rule", rule.id.as_str(), &rule.when);
    }
    reached.notes("expectations", space.protocol.expectations());
    reached.notes("consult_questions", space.protocol.consult_questions());
    reached.dispositions();
    reached.failures
}

struct Reached<'s> {
    space: &'s Space<'s>,
    failures: Vec<Failure>,
}

impl Reached<'_> {
    fn fail(&mut self, path: String, what: String) {
        self.failures.push(Failure::of_protocol(Property::Reached, path, what, Vec::new()));
    }

    fn question(&mut self, index: usize, asking: &Asking<'_>) {
        let id = &asking.question.id;
        if asking.when.and(self.space.walks()).is_false() {
            let path = format!("questions[{index}].ask_when");
            let why = match &asking.question.ask_when {
                Some(condition) if self.space.is_contradictory(condition) => "its condition contradicts itself",
                _ => "every walk on which its condition holds has ended before it",
            };
            self.fail(path, format!("“{id}” is never asked: {why}; correct the condition, or remove the question"));
            return;
        }
        for (place, (_, choice)) in asking.choices.iter().enumerate() {
            if self.space.chosen(id, &choice.id).and(self.space.walks()).is_false() {
                let path = format!("questions[{index}].choices[{place}]");
                self.fail(path, format!("“{}” can never be chosen; correct its role, or remove it", choice.id));
            }
        }
    }

    fn condition(&mut self, path: String, kind: &str, id: &str, condition: &Condition) {
        if self.space.holds(condition).and(self.space.walks()).is_false() {
            let why = if self.space.is_contradictory(condition) {
                "its condition contradicts itself"
            } else {
                "no walk leads to all that its condition looks at"
            };
            self.fail(
                path,
                format!("the {kind} “{id}” can never be shown: {why}; correct the condition, or remove it"),
            );
        }
    }

    fn notes(&mut self, list: &str, notes: &[Note]) {
        for (index, note) in notes.iter().enumerate() {
            if let Some(when) = &note.when {
                self.condition(format!("{list}[{index}].when"), "note", note.id.as_str(), when);
            }
        }
    }

    fn dispositions(&mut self) {
        let mut more = self.space.none();
        for disposition in Disposition::ALL.into_iter().rev() {
            let at_least = self.space.at_least(disposition).and(self.space.walks());
            if at_least.and_not(&more).is_false() {
                let what =
                    format!("no walk ends in {}; a protocol must know all six dispositions", disposition.as_str());
                self.fail("rules".to_owned(), what);
            }
            more = at_least;
        }
    }
}
