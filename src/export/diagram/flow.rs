//! What a picture of a protocol shows, before anyone draws it.

use crate::export::words::Clause;
use crate::protocol::{Condition, Disposition, Protocol, Question, QuestionId, Rule};

/// A protocol as a list of stations, in the order they are met.
#[derive(Clone, Debug)]
pub struct Flow<'p> {
    stations: Vec<Station<'p>>,
}

/// A question, and what depends on its answer.
#[derive(Clone, Debug)]
pub struct Station<'p> {
    /// Its place in the protocol, from 1.
    pub number: usize,
    /// The question.
    pub question: &'p Question,
    /// What opens it; `None`: it is always asked.
    pub opened_by: Option<Clause<'p>>,
    /// The rules of which this is the last question they look at. Each rule of the protocol has one such station.
    pub rules: Vec<&'p Rule>,
    /// The final rules that can fire on the answer to this question, and then end the questions here.
    pub stops: Vec<&'p Rule>,
}

/// An always-asked question, and the follow-ups that come before the next one.
#[derive(Clone, Copy, Debug)]
pub struct Band<'f, 'p> {
    /// The question that is always asked.
    pub always: &'f Station<'p>,
    /// What may be asked after it.
    pub follow_ups: &'f [Station<'p>],
}

/// How many rules lead to a disposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Where they lead.
    pub disposition: Disposition,
    /// How many there are: at least one.
    pub rules: usize,
}

impl<'p> Flow<'p> {
    /// The flow of a protocol.
    #[must_use]
    pub fn of(protocol: &'p Protocol) -> Self {
        let station = |(place, question): (usize, &'p Question)| {
            let ends_with = |rule: &&'p Rule| last_question(protocol, &rule.when) == Some(place);
            let stops_at = |rule: &&'p Rule| rule.is_final && can_fire_at(protocol, &rule.when, &question.id, place);
            Station {
                number: place + 1,
                question,
                opened_by: question.ask_when.as_ref().map(Clause::of),
                rules: protocol.rules().iter().filter(ends_with).collect(),
                stops: protocol.rules().iter().filter(stops_at).collect(),
            }
        };
        Self { stations: protocol.questions().iter().enumerate().map(station).collect() }
    }

    /// Every station, in the order of the questions.
    #[must_use]
    pub fn stations(&self) -> &[Station<'p>] {
        &self.stations
    }

    /// The stations by the always-asked question that they follow.
    pub fn bands(&self) -> impl Iterator<Item = Band<'_, 'p>> {
        let bands = self.stations.chunk_by(|_, next| next.opened_by.is_some());
        bands.filter_map(|band| band.split_first()).map(|(always, follow_ups)| Band { always, follow_ups })
    }
}

impl Station<'_> {
    /// Where its rules lead that let the questions go on, the most serious first.
    #[must_use]
    pub fn goes_on(&self) -> Vec<Outcome> {
        outcomes(self.rules.iter().copied().filter(|rule| !rule.is_final).collect())
    }

    /// Where the rules lead that can end the questions here, the most serious first.
    #[must_use]
    pub fn ends(&self) -> Vec<Outcome> {
        outcomes(self.stops.clone())
    }
}

fn outcomes(rules: Vec<&Rule>) -> Vec<Outcome> {
    let count = |disposition| rules.iter().filter(|rule| rule.disposition == disposition).count();
    let all = Disposition::ALL.into_iter().rev().map(|disposition| Outcome { disposition, rules: count(disposition) });
    all.filter(|outcome| outcome.rules > 0).collect()
}

fn last_question(protocol: &Protocol, condition: &Condition) -> Option<usize> {
    let mut last = None;
    condition.for_each_answer(&mut |question, _| last = last.max(protocol.position(question)));
    last
}

/// Whether the answer to the question at `place` can make the condition hold, when later ones are not yet answered.
/// Answers are taken as free of each other: this may say yes where the choices of one question exclude it.
fn can_fire_at(protocol: &Protocol, condition: &Condition, question: &QuestionId, place: usize) -> bool {
    let mut looked_at = false;
    condition.for_each_answer(&mut |seen, _| looked_at |= seen == question);
    looked_at && can_be(true, condition, &|id| protocol.position(id) <= Some(place))
}

/// Whether the condition can come out as `wanted`, when only these questions may have been answered.
fn can_be(wanted: bool, condition: &Condition, answered: &impl Fn(&QuestionId) -> bool) -> bool {
    let part = |part: &Condition| can_be(wanted, part, answered);
    match (condition, wanted) {
        (Condition::All(parts), true) | (Condition::Any(parts), false) => parts.iter().all(part),
        (Condition::All(parts), false) | (Condition::Any(parts), true) => parts.iter().any(part),
        (Condition::Not(inner), _) => can_be(!wanted, inner, answered),
        (Condition::Answer(id, _), true) => answered(id),
        (Condition::Answer(..), false) => true,
    }
}
