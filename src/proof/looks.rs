//! No rule fires because a question was *not* asked, unless the rule says so.
//!
//! A question that was not asked has no answer, so `not` of an answer to it holds. That is seldom what an author meant:
//! a rule says so by looking also at the answer that opens the question.

use super::property::{Failure, Property};
use super::space::Space;
use super::walked;
use crate::protocol::Condition;
use biodivine_lib_bdd::Bdd;

pub(super) fn failures(space: &Space<'_>) -> Vec<Failure> {
    let protocol = space.protocol;
    let asked =
        protocol.questions().iter().enumerate().filter_map(|(index, question)| {
            Some((format!("questions[{index}].ask_when"), question.ask_when.as_ref()?))
        });
    let rules = protocol.rules().iter().enumerate().map(|(index, rule)| (format!("rules[{index}].when"), &rule.when));
    asked.chain(rules).filter_map(|(path, condition)| failure(space, path, condition)).collect()
}

fn failure(space: &Space<'_>, path: String, condition: &Condition) -> Option<Failure> {
    let by_silence = space.holds(condition).and_not(&asked_for(space, condition, true)).and(space.walks());
    let walk = walked::shortest(space, &by_silence)?;
    let what = "this holds although a question that it negates was never asked; look also at the answer that opens \
                that question"
        .to_owned();
    Some(Failure::of_protocol(Property::Looks, path, what, vec![walk]))
}

/// Where the condition holds if an answer that was never asked for neither is the case nor isn't.
fn asked_for(space: &Space<'_>, condition: &Condition, wanted: bool) -> Bdd {
    let parts = |parts: &[Condition], all: bool| {
        let parts = parts.iter().map(|part| asked_for(space, part, wanted));
        if all {
            parts.fold(space.all(), |so_far, part| so_far.and(&part))
        } else {
            parts.fold(space.none(), |so_far, part| so_far.or(&part))
        }
    };
    match condition {
        Condition::All(inner) => parts(inner, wanted),
        Condition::Any(inner) => parts(inner, !wanted),
        Condition::Not(part) => asked_for(space, part, !wanted),
        Condition::Answer(question, choice) => {
            let chosen = space.chosen(question, choice);
            let asked = space.asking(question).map_or_else(|| space.none(), |asking| asking.when.clone());
            if wanted { chosen } else { asked.and_not(&chosen) }
        }
    }
}
