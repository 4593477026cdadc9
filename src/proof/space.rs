//! Every way of answering a protocol, at once: sets of walks as binary decision diagrams.
//!
//! One variable stands for each choice ("it is chosen"), one for each question ("it is asked"). A choice of a question
//! that is not asked may have any value in a *total* set, as if the visitor had the answer ready; in [`Space::walks`] it
//! is false, so that each walk is there exactly once.

use crate::protocol::{Choice, ChoiceId, Condition, Disposition, Protocol, Question, QuestionId, QuestionKind, Role};
use biodivine_lib_bdd::{Bdd, BddVariable, BddVariableSet};
use std::cell::OnceCell;

/// The most questions and choices that one protocol may have together: the diagrams know no more variables.
pub(super) const MOST: u16 = 65_000;

/// All walks of one protocol.
pub(super) struct Space<'p> {
    pub protocol: &'p Protocol,
    pub questions: Vec<Asking<'p>>,
    variables: BddVariableSet,
    walks: OnceCell<Bdd>,
    /// For each disposition, mildest first.
    at_least: [OnceCell<Bdd>; Disposition::ALL.len()],
}

/// One question within the space.
pub(super) struct Asking<'p> {
    pub question: &'p Question,
    /// "It is asked."
    pub asked: BddVariable,
    /// "This choice is made", in the order of the question.
    pub choices: Vec<(BddVariable, &'p Choice)>,
    /// The answers that it takes, over its own choices alone.
    pub valid: Bdd,
    /// The answers to earlier questions with which it is asked.
    pub when: Bdd,
}

/// Which questions a condition may see as answered.
#[derive(Clone, Copy)]
enum Seen {
    /// Those before this position, where they are asked.
    Before(usize),
    /// All that are asked.
    All,
    /// All, as if every one were asked.
    EvenUnasked,
}

impl<'p> Space<'p> {
    pub fn of(protocol: &'p Protocol) -> Self {
        let count: usize = protocol.questions().iter().map(|question| 1 + question.choices.len()).sum();
        // What has too many is not looked at in part: see `is_whole`.
        let variables =
            BddVariableSet::new_anonymous(u16::try_from(count).ok().filter(|count| *count <= MOST).unwrap_or(0));
        let mut left = variables.variables().into_iter();
        let mut questions = Vec::new();
        for question in protocol.questions() {
            let Some(asked) = left.next() else { break };
            let choices: Vec<_> = left.by_ref().take(question.choices.len()).zip(&question.choices).collect();
            let valid = valid(&variables, question, &choices);
            questions.push(Asking { question, asked, choices, valid, when: variables.mk_false() });
        }
        let mut space = Self { protocol, questions, variables, walks: OnceCell::new(), at_least: Default::default() };
        space.find_when_asked();
        space
    }

    /// The walks of another protocol over the same variables; `None` when it has a question or choice that this one lacks.
    pub fn sharing<'o>(&self, other: &'o Protocol) -> Option<Space<'o>> {
        let questions = other.questions().iter().map(|question| {
            let same = self.asking(&question.id)?;
            let choices = question.choices.iter().map(|choice| Some((same.variable(&choice.id)?, choice)));
            let choices = choices.collect::<Option<Vec<_>>>()?;
            let valid = valid(&self.variables, question, &choices);
            Some(Asking { question, asked: same.asked, choices, valid, when: self.none() })
        });
        let mut space = Space {
            protocol: other,
            questions: questions.collect::<Option<_>>()?,
            variables: self.variables.clone(),
            walks: OnceCell::new(),
            at_least: Default::default(),
        };
        space.find_when_asked();
        Some(space)
    }

    /// Follows the questions in their order, keeping the answers with which the walk is still going on.
    fn find_when_asked(&mut self) {
        let mut going_on = self.all();
        for position in 0..self.questions.len() {
            let Some(asking) = self.questions.get(position) else { break };
            let opened = match &asking.question.ask_when {
                Some(condition) => self.condition(condition, Seen::Before(position)),
                None => self.all(),
            };
            let when = going_on.and(&opened);
            if let Some(asking) = self.questions.get_mut(position) {
                asking.when = when.clone();
            }
            let mut ended = self.none();
            for rule in self.protocol.rules().iter().filter(|rule| rule.is_final) {
                ended = ended.or(&self.condition(&rule.when, Seen::Before(position + 1)));
            }
            going_on = going_on.and_not(&when.and(&ended));
        }
    }

    /// Whether every question has its variables; otherwise none has.
    pub fn is_whole(&self) -> bool {
        self.questions.len() == self.protocol.questions().len()
    }

    pub fn all(&self) -> Bdd {
        self.variables.mk_true()
    }

    pub fn none(&self) -> Bdd {
        self.variables.mk_false()
    }

    pub fn variable(&self, variable: BddVariable) -> Bdd {
        self.variables.mk_var(variable)
    }

    pub fn literal(&self, variable: BddVariable, value: bool) -> Bdd {
        self.variables.mk_literal(variable, value)
    }

    pub fn asking(&self, id: &QuestionId) -> Option<&Asking<'p>> {
        self.questions.get(self.protocol.position(id)?)
    }

    /// The total answers with which a condition holds at the end of the walk.
    pub fn holds(&self, condition: &Condition) -> Bdd {
        self.condition(condition, Seen::All)
    }

    /// The total answers with which a question is asked although a condition holds already.
    pub fn asked_after(&self, condition: &Condition) -> Bdd {
        self.questions.iter().enumerate().fold(self.none(), |asked, (position, asking)| {
            asked.or(&self.condition(condition, Seen::Before(position)).and(&asking.when))
        })
    }

    /// Whether no answers at all, even to questions that are never asked together, fulfil a condition.
    pub fn is_contradictory(&self, condition: &Condition) -> bool {
        self.condition(condition, Seen::EvenUnasked).and(&self.valid()).is_false()
    }

    /// The total answers in which every question is validly answered, asked or not.
    pub fn valid(&self) -> Bdd {
        self.questions.iter().rev().fold(self.all(), |valid, asking| valid.and(&asking.valid))
    }

    /// The total answers with which a choice is made on the walk.
    pub fn chosen(&self, question: &QuestionId, choice: &ChoiceId) -> Bdd {
        self.seen_chosen(question, choice, Seen::All)
    }

    fn condition(&self, condition: &Condition, seen: Seen) -> Bdd {
        match condition {
            Condition::All(parts) => {
                parts.iter().fold(self.all(), |holds, part| holds.and(&self.condition(part, seen)))
            }
            Condition::Any(parts) => {
                parts.iter().fold(self.none(), |holds, part| holds.or(&self.condition(part, seen)))
            }
            Condition::Not(part) => self.condition(part, seen).not(),
            Condition::Answer(question, choice) => self.seen_chosen(question, choice, seen),
        }
    }

    fn seen_chosen(&self, question: &QuestionId, choice: &ChoiceId, seen: Seen) -> Bdd {
        let Some(position) = self.protocol.position(question) else { return self.none() };
        let Some(asking) = self.questions.get(position) else { return self.none() };
        let Some(variable) = asking.variable(choice) else { return self.none() };
        match seen {
            Seen::Before(limit) if position >= limit => self.none(),
            Seen::Before(_) | Seen::All => asking.when.and(&self.variable(variable)),
            Seen::EvenUnasked => self.variable(variable),
        }
    }

    /// The total answers that end in `least` or in something more urgent.
    pub fn at_least(&self, least: Disposition) -> &Bdd {
        let [no_flags, discuss, defer, see_doctor, review_soon, urgent_care] = &self.at_least;
        let known = match least {
            Disposition::NoFlags => no_flags,
            Disposition::Discuss => discuss,
            Disposition::Defer => defer,
            Disposition::SeeDoctor => see_doctor,
            Disposition::ReviewSoon => review_soon,
            Disposition::UrgentCare => urgent_care,
        };
        known.get_or_init(|| self.find_at_least(least))
    }

    fn find_at_least(&self, least: Disposition) -> Bdd {
        if least == Disposition::NoFlags {
            return self.all();
        }
        let rules = self.protocol.rules().iter().filter(|rule| rule.disposition >= least);
        let fired = rules.fold(self.none(), |fired, rule| fired.or(&self.holds(&rule.when)));
        if least == Disposition::Discuss { fired.or(&self.unsure()) } else { fired }
    }

    /// The total answers with a "not sure" to a question about health: a report never ignores one.
    pub fn unsure(&self) -> Bdd {
        let questions = self.questions.iter().filter(|asking| !asking.question.optional);
        questions.fold(self.none(), |unsure, asking| match asking.question.unsure() {
            Some(choice) => unsure.or(&self.chosen(&asking.question.id, &choice.id)),
            None => unsure,
        })
    }

    /// Each walk exactly once.
    pub fn walks(&self) -> &Bdd {
        self.walks.get_or_init(|| self.seen_from(self.all(), |asking| asking.when.clone()))
    }

    /// `total` with every question that isn't asked emptied of its answer, and every other one validly answered.
    pub fn seen_from(&self, total: Bdd, asked: impl Fn(&Asking<'p>) -> Bdd) -> Bdd {
        if total.is_false() {
            return total;
        }
        // From the last question to the first: each step then joins a diagram below with one above.
        self.questions.iter().rev().fold(total, |walks, asking| {
            let answered = self.variable(asking.asked).and(&asking.valid);
            let empty =
                asking.variables().fold(self.all(), |empty, variable| empty.and(&self.literal(variable, false)));
            walks.and(&Bdd::if_then_else(&asked(asking), &answered, &empty))
        })
    }
}

impl<'p> Asking<'p> {
    /// The variable of a choice.
    pub fn variable(&self, choice: &ChoiceId) -> Option<BddVariable> {
        self.choices.iter().find_map(|(variable, known)| (known.id == *choice).then_some(*variable))
    }

    /// Its own variables: that it is asked, then its choices.
    pub fn variables(&self) -> impl Iterator<Item = BddVariable> {
        std::iter::once(self.asked).chain(self.choices.iter().map(|(variable, _)| *variable))
    }

    /// The values of its choices when only this one is made.
    pub fn only(&self, chosen: BddVariable) -> Vec<(BddVariable, bool)> {
        self.choices.iter().map(|(variable, _)| (*variable, *variable == chosen)).collect()
    }
}

/// One choice, or several of a checklist without its exclusive one. Skipping counts as "not sure"; a question without
/// that choice can be left empty.
fn valid(variables: &BddVariableSet, question: &Question, choices: &[(BddVariable, &Choice)]) -> Bdd {
    let all: Vec<BddVariable> = choices.iter().map(|(variable, _)| *variable).collect();
    let several = match question.kind {
        QuestionKind::Single => variables.mk_sat_up_to_k(1, &all),
        QuestionKind::Multiple => {
            let exclusive = choices.iter().filter(|(_, choice)| choice.role == Role::Exclusive);
            exclusive.fold(variables.mk_true(), |several, (variable, _)| {
                let alone = variables.mk_sat_up_to_k(1, &all);
                several.and(&variables.mk_var(*variable).imp(&alone))
            })
        }
    };
    match question.unsure() {
        Some(_) => several.and_not(&variables.mk_sat_up_to_k(0, &all)),
        None => several,
    }
}
