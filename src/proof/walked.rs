//! One walk, told: what a failure shows.

use super::space::{Asking, Space};
use crate::protocol::{ChoiceId, Disposition, QuestionId, Role, Text};
use crate::screening::{Answer, Answers, Report, walk};
use biodivine_lib_bdd::{Bdd, BddPointer, BddVariable};
use std::fmt;

/// A walk as the engine itself walks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walked {
    /// The questions asked, in their order.
    pub stops: Vec<Stop>,
    /// Where it ends.
    pub disposition: Disposition,
}

/// A question on a walk, and what was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The question.
    pub question: QuestionId,
    /// The choices; none when it was skipped.
    pub choices: Vec<ChoiceId>,
}

impl Walked {
    /// How many questions were asked.
    #[must_use]
    pub const fn questions(&self) -> usize {
        self.stops.len()
    }

    /// The walk in the words of a text: one line for each question, with what it is called and what was chosen.
    #[must_use]
    pub fn in_words(&self, text: &Text) -> Vec<String> {
        let line = |stop: &Stop| {
            let words = text.question(&stop.question);
            let chosen: Vec<&str> = stop.choices.iter().map(|choice| words.choice(choice).label.as_str()).collect();
            format!("{}: {}", words.name, if chosen.is_empty() { "(skipped)".to_owned() } else { chosen.join("; ") })
        };
        self.stops.iter().map(line).collect()
    }

    /// The walk along which these variables are true.
    fn along(space: &Space<'_>, is_true: &dyn Fn(BddVariable) -> bool) -> Option<Self> {
        let mut answers = Answers::new();
        for asking in &space.questions {
            let chosen: Vec<ChoiceId> = asking
                .choices
                .iter()
                .filter(|(variable, _)| is_true(*variable))
                .map(|(_, choice)| choice.id.clone())
                .collect();
            let answer =
                if chosen.is_empty() { Answer::skipped() } else { Answer::chosen(asking.question, chosen).ok()? };
            answers = answers.with(asking.question.id.clone(), answer);
        }
        let walk = walk(space.protocol, &answers);
        let disposition = Report::of(&walk)?.disposition;
        let stops = walk.answered().iter().map(|answered| Stop {
            question: answered.question.id.clone(),
            choices: answered.answer.choices(answered.question).map(|choice| choice.id.clone()).collect(),
        });
        Some(Self { stops: stops.collect(), disposition })
    }
}

impl fmt::Display for Walked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for stop in &self.stops {
            let chosen: Vec<&str> = stop.choices.iter().map(ChoiceId::as_str).collect();
            let chosen = if chosen.is_empty() { "(skipped)".to_owned() } else { chosen.join(" + ") };
            write!(f, "{}: {chosen} → ", stop.question)?;
        }
        f.write_str(self.disposition.as_str())
    }
}

/// The walk with the fewest questions, and among those the fewest ticks, that lies in a set of total answers.
pub(super) fn shortest(space: &Space<'_>, total: &Bdd) -> Option<Walked> {
    let walks = space.seen_from(total.clone(), |asking| asking.when.clone());
    extreme(space, &walks, 1)
}

/// The walk with the most questions in a set of walks, and among those with the fewest ticks.
pub(super) fn longest(space: &Space<'_>, walks: &Bdd) -> Option<Walked> {
    extreme(space, walks, -1)
}

fn extreme(space: &Space<'_>, walks: &Bdd, question: i64) -> Option<Walked> {
    if walks.is_false() {
        return None;
    }
    let lightest = Lightest::of(walks, &weights(space, question));
    Walked::along(space, &|variable| lightest.is_true(variable))
}

/// The walks before and after one more choice is ticked that ask the fewest questions between them.
pub(super) fn shortest_tick(space: &Space<'_>, total: &Bdd, ticked: BddVariable) -> Option<Vec<Walked>> {
    let when =
        |asking: &Asking<'_>| asking.when.var_restrict(ticked, false).or(&asking.when.var_restrict(ticked, true));
    let both = space.seen_from(total.var_select(ticked, false), when);
    if both.is_false() {
        return None;
    }
    let lightest = Lightest::of(&both, &weights(space, 1));
    let before = Walked::along(space, &|variable| lightest.is_true(variable));
    let after = Walked::along(space, &|variable| variable == ticked || lightest.is_true(variable));
    Some(before.into_iter().chain(after).collect())
}

/// The walks before and after one choice of a question takes the place of another that ask the fewest questions between
/// them. `total` says nothing of the question's own choices.
pub(super) fn shortest_change(
    space: &Space<'_>,
    total: &Bdd,
    changed: &Asking<'_>,
    before: BddVariable,
    after: BddVariable,
) -> Option<Vec<Walked>> {
    let (own, other) = (changed.only(before), changed.only(after));
    let when = |asking: &Asking<'_>| asking.when.restrict(&own).or(&asking.when.restrict(&other));
    let both = space.seen_from(total.select(&own), when);
    if both.is_false() {
        return None;
    }
    let lightest = Lightest::of(&both, &weights(space, 1));
    let with = |chosen: BddVariable| {
        Walked::along(space, &|variable| match own.iter().any(|(own, _)| *own == variable) {
            true => variable == chosen,
            false => lightest.is_true(variable),
        })
    };
    Some(with(before).into_iter().chain(with(after)).collect())
}

/// The walks through two protocols over the same variables, with the same answers, that ask the fewest questions between them.
pub(super) fn shortest_of_both(wide: &Space<'_>, narrow: &Space<'_>, total: &Bdd) -> Option<Vec<Walked>> {
    let both = wide.seen_from(total.clone(), |asking| match narrow.asking(&asking.question.id) {
        Some(there) => asking.when.or(&there.when),
        None => asking.when.clone(),
    });
    if both.is_false() {
        return None;
    }
    let lightest = Lightest::of(&both, &weights(wide, 1));
    let along = |space| Walked::along(space, &|variable| lightest.is_true(variable));
    Some(along(narrow).into_iter().chain(along(wide)).collect())
}

/// What each variable weighs when it is true: a question far more than a tick, and of those a plain
/// "none of these" least.
fn weights(space: &Space<'_>, question: i64) -> Vec<i64> {
    let mut weights = Vec::new();
    for asking in &space.questions {
        weights.push(question * 1_000_000);
        weights.extend((0..).zip(&asking.choices).map(|(place, (_, choice))| match choice.role {
            Role::Exclusive => 100,
            Role::Ordinary => 200 + place,
            Role::Unsure => 300,
        }));
    }
    weights
}

/// The lightest member of a set. Variables that the diagram leaves open are false; those of questions never are open in
/// a set of walks, so that weighing less than nothing is theirs alone.
struct Lightest {
    truths: Vec<bool>,
}

impl Lightest {
    fn of(set: &Bdd, weights: &[i64]) -> Self {
        let mut known = vec![None; set.size()];
        let mut truths = vec![false; weights.len()];
        let mut node = set.root_pointer();
        weigh(set, node, weights, &mut known);
        while !node.is_one() && !node.is_zero() {
            let (low, high) = branches(set, node, weights, &mut known);
            let takes_high = low.is_none_or(|low| high.is_some_and(|high| high < low));
            if takes_high && let Some(truth) = truths.get_mut(set.var_of(node).to_index()) {
                *truth = true;
            }
            node = if takes_high { set.high_link_of(node) } else { set.low_link_of(node) };
        }
        Self { truths }
    }

    fn is_true(&self, variable: BddVariable) -> bool {
        self.truths.get(variable.to_index()).copied().unwrap_or(false)
    }
}

type Known = Option<Option<i64>>;

/// The least weight below a node; `None` where nothing lies below it.
fn weigh(set: &Bdd, node: BddPointer, weights: &[i64], known: &mut Vec<Known>) -> Option<i64> {
    if node.is_zero() {
        return None;
    }
    if node.is_one() {
        return Some(0);
    }
    if let Some(Some(weight)) = known.get(node.to_index()) {
        return *weight;
    }
    let (low, high) = branches(set, node, weights, known);
    let least = [low, high].into_iter().flatten().min();
    if let Some(place) = known.get_mut(node.to_index()) {
        *place = Some(least);
    }
    least
}

fn branches(set: &Bdd, node: BddPointer, weights: &[i64], known: &mut Vec<Known>) -> (Option<i64>, Option<i64>) {
    let own = weights.get(set.var_of(node).to_index()).copied().unwrap_or(0);
    let low = weigh(set, set.low_link_of(node), weights, known);
    let high = weigh(set, set.high_link_of(node), weights, known).map(|weight| weight + own);
    (low, high)
}
