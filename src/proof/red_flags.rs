//! Signs that call for care come before everything else.
//!
//! Nothing is asked after a sign of an emergency, and no milder reason ends the questions once a visitor has been asked
//! about such signs: what they have not yet said could be worse.

use super::property::{Failure, Property};
use super::space::Space;
use super::walked;
use crate::protocol::{Disposition, Protocol, QuestionId, Rule};
use biodivine_lib_bdd::Bdd;

pub(super) fn failures(space: &Space<'_>) -> Vec<Failure> {
    let rules = space.protocol.rules().iter().enumerate();
    rules
        .filter_map(|(index, rule)| match (rule.disposition == Disposition::UrgentCare, rule.is_final) {
            (true, false) => keeps_asking(space, index, rule),
            (false, true) => cuts_off(space, index, rule),
            (true, true) | (false, false) => None,
        })
        .collect()
}

fn keeps_asking(space: &Space<'_>, index: usize, rule: &Rule) -> Option<Failure> {
    let walk = walked::shortest(space, &space.asked_after(&rule.when))?;
    let what = format!("more questions follow “{}”; care comes before more questions: add \"final\": true", rule.id);
    Some(Failure::of_protocol(Property::RedFlags, format!("rules[{index}].final"), what, vec![walk]))
}

fn cuts_off(space: &Space<'_>, index: usize, rule: &Rule) -> Option<Failure> {
    let signs = asked_about_signs(space.protocol);
    let asked = space.questions.iter().filter(|asking| signs.contains(&&asking.question.id));
    let about_signs = asked.fold(space.none(), |asked, asking| asked.or(&asking.when));
    let ended = ended_by(space, rule).and(&about_signs);
    let walk = walked::shortest(space, &ended)?;
    let what = format!(
        "“{}” ends the questions after the visitor was asked about signs that call for care, and before all was said; \
         remove \"final\", or ask about it first",
        rule.id
    );
    Some(Failure::of_protocol(Property::RedFlags, format!("rules[{index}].final"), what, vec![walk]))
}

/// The total answers on which the rule holds at the end, without anything urgent.
fn ended_by(space: &Space<'_>, rule: &Rule) -> Bdd {
    space.holds(&rule.when).and_not(space.at_least(Disposition::UrgentCare))
}

/// The questions that rules of care look at.
fn asked_about_signs(protocol: &Protocol) -> Vec<&QuestionId> {
    let mut found = Vec::new();
    for rule in protocol.rules().iter().filter(|rule| rule.disposition >= Disposition::ReviewSoon) {
        rule.when.for_each_answer(&mut |question, _| found.push(question));
    }
    found
}
