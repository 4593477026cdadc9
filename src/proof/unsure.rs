//! "Not sure" and a skipped question never end with nothing to tell.

use super::property::{Failure, Property};
use super::space::{Asking, Space};
use super::walked;
use crate::protocol::{Disposition, Rule};
use biodivine_lib_bdd::Bdd;

pub(super) fn failures(space: &Space<'_>) -> Vec<Failure> {
    let nothing = space.walks().and_not(space.at_least(Disposition::Discuss));
    let unsure = |(index, asking): (usize, &Asking<'_>)| match asking.question.unsure() {
        Some(choice) => failure(space, index, &nothing.and(&space.chosen(&asking.question.id, &choice.id))),
        None => left_empty(space, index, asking, &nothing),
    };
    space.questions.iter().enumerate().filter_map(unsure).collect()
}

/// A question that can be left empty without consequence must carry no health factor: no rule may look at it.
fn left_empty(space: &Space<'_>, index: usize, asking: &Asking<'_>, nothing: &Bdd) -> Option<Failure> {
    if !space.protocol.rules().iter().any(|rule| looks_at(rule, asking)) {
        return None;
    }
    let empty = asking
        .choices
        .iter()
        .fold(asking.when.clone(), |empty, (variable, _)| empty.and(&space.literal(*variable, false)));
    failure(space, index, &nothing.and(&empty))
}

fn looks_at(rule: &Rule, asking: &Asking<'_>) -> bool {
    let mut found = false;
    rule.when.for_each_answer(&mut |question, _| found |= *question == asking.question.id);
    found
}

fn failure(space: &Space<'_>, index: usize, walks: &Bdd) -> Option<Failure> {
    let walk = walked::shortest(space, walks)?;
    let what =
        "leaving this question unanswered, or “not sure”, ends with nothing to tell; remove \"optional\", or add a \
                rule for it"
            .to_owned();
    Some(Failure::of_protocol(Property::Unsure, format!("questions[{index}]"), what, vec![walk]))
}
