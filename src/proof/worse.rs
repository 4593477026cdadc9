//! A worse answer, or one more ticked, never gives a milder result, whatever else is answered.
//!
//! Ticking is worse than not ticking, and anything is worse than the exclusive "none of these". Which answer to a
//! single-choice question is worse than which, the [ladders](super::Ladder) beside the protocol say: the rules can't be
//! asked, since it is they that are on trial.

use super::guarantees::{Guarantees, Ladder};
use super::property::{Document, Failure, Property};
use super::space::{Asking, Space};
use super::walked::{self, Walked};
use crate::protocol::{Choice, ChoiceId, Disposition, Question, QuestionKind, Role};
use biodivine_lib_bdd::{Bdd, BddVariable};

pub(super) fn failures(space: &Space<'_>, guarantees: &Guarantees) -> Vec<Failure> {
    let law = Law::over(space);
    let asked = space.questions.iter().enumerate();
    let ticked = asked.flat_map(|(index, asking)| law.ticks(index, asking).chain(law.instead_of_none(index, asking)));
    let climbed = guarantees.worse.iter().enumerate().flat_map(|(index, ladder)| law.climbs(index, ladder));
    ticked.chain(climbed).chain(without_ladder(space, guarantees)).collect()
}

/// The law, over one protocol.
struct Law<'s> {
    space: &'s Space<'s>,
    /// The total answers that end in each disposition or worse, without the one that all of them reach.
    at_least: Vec<&'s Bdd>,
}

impl<'s> Law<'s> {
    fn over(space: &'s Space<'s>) -> Self {
        let at_least = Disposition::ALL.into_iter().skip(1).map(|least| space.at_least(least)).collect();
        Self { space, at_least }
    }

    /// One more choice ticked beside others.
    fn ticks(&self, index: usize, asking: &Asking<'_>) -> impl Iterator<Item = Failure> {
        let several = asking.question.kind == QuestionKind::Multiple;
        let ticked =
            asking.choices.iter().enumerate().filter(move |(_, (_, choice))| several && choice.role != Role::Exclusive);
        ticked.filter_map(move |(place, (variable, choice))| {
            let lowered = self.milder_when_ticked(asking, *variable);
            let walks = walked::shortest_tick(self.space, &lowered, *variable)?;
            let what = format!("ticking “{}” too gives a milder result; {MEND}", choice.id);
            Some(Failure::of_protocol(Property::Worse, format!("questions[{index}].choices[{place}]"), what, walks))
        })
    }

    /// The answers to this question and all others for which one more tick gives a milder result.
    fn milder_when_ticked(&self, asking: &Asking<'_>, variable: BddVariable) -> Bdd {
        let alone = asking.choices.iter().filter(|(_, choice)| choice.role == Role::Exclusive);
        let beside: Vec<_> = alone.map(|(exclusive, _)| (*exclusive, false)).chain([(variable, false)]).collect();
        let lowered = self.touched_by(&[variable]).fold(self.space.none(), |lowered, at_least| {
            let lost = at_least.var_restrict(variable, false).and_not(&at_least.var_restrict(variable, true));
            lowered.or(&lost)
        });
        lowered.and(&asking.when).and(&asking.valid.select(&beside))
    }

    /// The dispositions whose walks depend on one of these choices: the others can't be lowered by them.
    fn touched_by(&self, choices: &[BddVariable]) -> impl Iterator<Item = &'s Bdd> {
        let depends = |at_least: &Bdd| choices.iter().any(|choice| at_least.support_set_contains(choice));
        self.at_least.iter().copied().filter(move |at_least| depends(at_least))
    }

    /// Any one choice in place of "none of these".
    fn instead_of_none(&self, index: usize, asking: &Asking<'_>) -> impl Iterator<Item = Failure> {
        let exclusive = asking.choices.iter().filter(|(_, choice)| choice.role == Role::Exclusive);
        exclusive.flat_map(move |(none, milder)| {
            let others = asking.choices.iter().enumerate().filter(move |(_, (variable, _))| variable != none);
            others.filter_map(move |(place, (variable, worse))| {
                let (what, walks) = self.milder_instead(asking, (*none, milder), (*variable, worse))?;
                Some(Failure::of_protocol(Property::Worse, format!("questions[{index}].choices[{place}]"), what, walks))
            })
        })
    }

    /// Each answer of a ladder in place of each one below it.
    fn climbs(&self, index: usize, ladder: &Ladder) -> Vec<Failure> {
        let Some(asking) = self.space.asking(&ladder.question) else { return Vec::new() };
        let rung = |id: &ChoiceId| asking.choices.iter().find(|(_, choice)| choice.id == *id).copied();
        let rungs: Vec<_> = ladder.order.iter().filter_map(rung).collect();
        let mut failures = Vec::new();
        for (height, worse) in rungs.iter().enumerate() {
            for milder in rungs.iter().take(height) {
                let Some((what, walks)) = self.milder_instead(asking, *milder, *worse) else { continue };
                failures.push(Failure {
                    property: Property::Worse,
                    document: Document::Guarantees,
                    path: format!("worse[{index}].order[{height}]"),
                    what,
                    walks,
                });
            }
        }
        failures
    }

    /// Whether the worse of two choices, in place of the milder one, ever gives a milder result.
    fn milder_instead(
        &self,
        asking: &Asking<'_>,
        (before, milder): (BddVariable, &Choice),
        (after, worse): (BddVariable, &Choice),
    ) -> Option<(String, Vec<Walked>)> {
        let (with_before, with_after) = (asking.only(before), asking.only(after));
        let lowered = self.touched_by(&[before, after]).fold(self.space.none(), |lowered, at_least| {
            lowered.or(&at_least.restrict(&with_before).and_not(&at_least.restrict(&with_after)))
        });
        let lowered = lowered.and(&asking.when);
        let walks = walked::shortest_change(self.space, &lowered, asking, before, after)?;
        Some((format!("“{}” instead of “{}” gives a milder result; {MEND}", worse.id, milder.id), walks))
    }
}

const MEND: &str = "raise the rule that speaks of it, or ask the same follow-ups";

/// A single-choice question of which nobody has said which answers are worse.
fn without_ladder(space: &Space<'_>, guarantees: &Guarantees) -> Vec<Failure> {
    let has_ladder = |question: &Question| guarantees.worse.iter().any(|ladder| ladder.question == question.id);
    let questions = space.questions.iter().enumerate().map(|(index, asking)| (index, asking.question));
    let single = questions.filter(|(_, question)| question.kind == QuestionKind::Single && !has_ladder(question));
    single
        .map(|(index, question)| {
            let what = format!(
                "nothing says which answers to “{}” are worse; add {{ \"question\": \"{}\", \"order\": [mildest, …, worst] }} \
                 to \"worse\" of the guarantees",
                question.id, question.id
            );
            Failure::of_protocol(Property::Worse, format!("questions[{index}]"), what, Vec::new())
        })
        .collect()
}
