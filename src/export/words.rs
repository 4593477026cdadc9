//! Conditions in words, so that someone who has never seen a document can check when a question is asked and when a
//! rule fires. The sentences are English; what they quote is in the locale of the text.

use crate::protocol::{ChoiceId, Condition, Phrase, Protocol, QuestionId, QuestionKind, Text};

/// A condition as a person would put it: choices of one question stand together, and nothing is nested without need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clause<'p> {
    /// At least one of these choices of this question was made.
    Chosen(&'p QuestionId, Vec<&'p ChoiceId>),
    /// Every one of these holds.
    All(Vec<Self>),
    /// At least one of these holds.
    Any(Vec<Self>),
    /// This doesn't hold.
    Not(Box<Self>),
}

impl<'p> Clause<'p> {
    /// The clause that says the same as a condition.
    #[must_use]
    pub fn of(condition: &'p Condition) -> Self {
        match condition {
            Condition::Answer(question, choice) => Self::Chosen(question, vec![choice]),
            Condition::All(parts) => alone_or(Self::All, parts.iter().map(Self::of).fold(Vec::new(), and)),
            Condition::Any(parts) => alone_or(Self::Any, parts.iter().map(Self::of).fold(Vec::new(), or)),
            Condition::Not(part) => match Self::of(part) {
                Self::Not(inner) => *inner,
                clause => Self::Not(Box::new(clause)),
            },
        }
    }
}

/// Puts clauses into sentences.
#[derive(Clone, Copy, Debug)]
pub struct Wording<'p> {
    /// Says which questions are checklists, and which are not always asked.
    pub protocol: &'p Protocol,
    /// Says what questions and choices are called.
    pub text: &'p Text,
}

impl Wording<'_> {
    /// The clause as one sentence, without a capital or a full stop. Brackets keep its parts apart.
    #[must_use]
    pub fn sentence(&self, clause: &Clause<'_>) -> String {
        self.said(clause, None)
    }

    /// As [`Self::sentence`], where everybody knows which question is meant: its choices stand alone, without its name.
    #[must_use]
    pub fn sentence_about(&self, question: &QuestionId, clause: &Clause<'_>) -> String {
        self.said(clause, Some(question))
    }

    /// Words in the quotation marks of the locale.
    #[must_use]
    pub fn quoted(&self, words: &str) -> String {
        self.text.fill(Phrase::Quoted, &[("words", words)])
    }

    fn said(&self, clause: &Clause<'_>, known: Option<&QuestionId>) -> String {
        match clause {
            Clause::Chosen(question, choices) if known == Some(*question) => self.listed(question, choices, "or"),
            Clause::Chosen(question, choices) => self.chosen(question, choices),
            Clause::All(parts) => self.joined(parts, " and ", known),
            Clause::Any(parts) => self.joined(parts, " or ", known),
            Clause::Not(part) => match part.as_ref() {
                Clause::Chosen(question, choices) => self.not_chosen(question, choices),
                clause => format!("this is not so: ({})", self.said(clause, known)),
            },
        }
    }

    fn chosen(&self, question: &QuestionId, choices: &[&ChoiceId]) -> String {
        let name = self.quoted(&self.text.question(question).name);
        let labels = self.listed(question, choices, "or");
        if self.is_checklist(question) {
            format!("{name} has {labels} ticked")
        } else {
            format!("the answer to {name} is {labels}")
        }
    }

    /// A question that was not asked has no answer, so no choice of it was made.
    fn not_chosen(&self, question: &QuestionId, choices: &[&ChoiceId]) -> String {
        let name = self.quoted(&self.text.question(question).name);
        let labels = self.listed(question, choices, "nor");
        let said = match (self.is_checklist(question), choices.len() > 1) {
            (true, true) => format!("{name} has neither {labels} ticked"),
            (true, false) => format!("{name} does not have {labels} ticked"),
            (false, true) => format!("the answer to {name} is neither {labels}"),
            (false, false) => format!("the answer to {name} is not {labels}"),
        };
        let always_asked = self.protocol.question(question).is_some_and(|question| question.ask_when.is_none());
        if always_asked { said } else { format!("{said} (or it was not asked)") }
    }

    fn joined(&self, parts: &[Clause<'_>], word: &str, known: Option<&QuestionId>) -> String {
        let in_brackets = |part: &Clause<'_>| match part {
            Clause::Chosen(_, choices) if choices.len() == 1 => self.said(part, known),
            _ => format!("({})", self.said(part, known)),
        };
        parts.iter().map(in_brackets).collect::<Vec<_>>().join(word)
    }

    fn listed(&self, question: &QuestionId, choices: &[&ChoiceId], word: &str) -> String {
        let words = self.text.question(question);
        let mut labels: Vec<String> = choices.iter().map(|choice| self.quoted(&words.choice(choice).label)).collect();
        let Some(last) = labels.pop() else { return String::new() };
        if labels.is_empty() { last } else { format!("{} {word} {last}", labels.join(", ")) }
    }

    fn is_checklist(&self, question: &QuestionId) -> bool {
        self.protocol.question(question).is_some_and(|question| question.kind == QuestionKind::Multiple)
    }
}

fn and<'p>(mut parts: Vec<Clause<'p>>, next: Clause<'p>) -> Vec<Clause<'p>> {
    match next {
        Clause::All(inner) => parts.extend(inner),
        clause => parts.push(clause),
    }
    parts
}

fn or<'p>(mut parts: Vec<Clause<'p>>, next: Clause<'p>) -> Vec<Clause<'p>> {
    match next {
        Clause::Any(inner) => return inner.into_iter().fold(parts, or),
        Clause::Chosen(question, choices) => {
            let same = parts.iter_mut().find_map(|part| match part {
                Clause::Chosen(known, choices) if *known == question => Some(choices),
                _ => None,
            });
            match same {
                Some(known) => known.extend(choices),
                None => parts.push(Clause::Chosen(question, choices)),
            }
        }
        clause => parts.push(clause),
    }
    parts
}

fn alone_or<'p>(join: fn(Vec<Clause<'p>>) -> Clause<'p>, mut parts: Vec<Clause<'p>>) -> Clause<'p> {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            join(parts)
        }
        None => join(parts),
    }
}
