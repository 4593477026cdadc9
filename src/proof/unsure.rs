//! "Not sure" and a skipped question never end with nothing to tell.
//!
//! A question that may be skipped without consequence carries no health factor: no rule looks at it.

use super::property::{Failure, Property};
use super::space::{Asking, Space};
use super::walked;
use crate::protocol::{Disposition, Rule};
use biodivine_lib_bdd::Bdd;

pub(super) fn failures(space: &Space<'_>) -> Vec<Failure> {
    let nothing = space.walks().and_not(space.at_least(Disposition::Discuss));
    space.questions.iter().enumerate().flat_map(|(index, asking)| of_question(space, index, asking, &nothing)).collect()
}

fn of_question(space: &Space<'_>, index: usize, asking: &Asking<'_>, nothing: &Bdd) -> Option<Failure> {
    let id = &asking.question.id;
    let unsure = match asking.question.unsure() {
        Some(choice) => nothing.and(&space.chosen(id, &choice.id)),
        None => space.none(),
    };
    let path = format!("questions[{index}].optional");
    if let Some(walk) = walked::shortest(space, &unsure) {
        let what =
            format!("“not sure” about “{id}” ends with nothing to tell; remove \"optional\", or add a rule for it");
        return Some(Failure::of_protocol(Property::Unsure, path, what, vec![walk]));
    }
    let rule = space.protocol.rules().iter().find(|rule| looks_at(rule, asking));
    let rule = rule.filter(|_| asking.question.optional)?;
    let what = format!(
        "“{id}” can be skipped without consequence, though the rule “{}” looks at it; remove \"optional\"",
        rule.id
    );
    Some(Failure::of_protocol(Property::Unsure, path, what, Vec::new()))
}

fn looks_at(rule: &Rule, asking: &Asking<'_>) -> bool {
    let mut found = false;
    rule.when.for_each_answer(&mut |question, _| found |= *question == asking.question.id);
    found
}
