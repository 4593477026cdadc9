//! The guarantees written down beside the protocol are kept.

use super::guarantees::{AtLeast, Guarantees, NothingMore, WaitAtLeast};
use super::property::{Document, Failure, Property};
use super::space::Space;
use super::walked::{self, Walked};
use crate::protocol::Protocol;

pub(super) fn failures(space: &Space<'_>, guarantees: &Guarantees) -> Vec<Failure> {
    let dispositions = guarantees.at_least.iter().enumerate().filter_map(|(index, guarantee)| {
        let (what, walk) = milder(space, guarantee)?;
        Some(failure(format!("at_least[{index}]"), what, walk))
    });
    let waits = guarantees.waits.iter().enumerate().filter_map(|(index, guarantee)| {
        Some(failure(format!("waits[{index}]"), shorter(space.protocol, guarantee)?, None))
    });
    let ends = guarantees.nothing_more.iter().enumerate().filter_map(|(index, guarantee)| {
        let (what, walk) = more(space, guarantee)?;
        Some(failure(format!("nothing_more[{index}]"), what, Some(walk)))
    });
    dispositions.chain(waits).chain(ends).collect()
}

/// What breaks a guarantee of a disposition: a milder walk, or that no walk ever comes to it.
fn milder(space: &Space<'_>, guarantee: &AtLeast) -> Option<(String, Option<Walked>)> {
    let meant = space.holds(&guarantee.when).and(space.walks());
    if meant.is_false() {
        return Some((
            "no walk ever comes to this; correct the condition, or the protocol lost a path".to_owned(),
            None,
        ));
    }
    let walk = walked::shortest(space, &meant.and_not(space.at_least(guarantee.disposition)))?;
    let found = walk.disposition.as_str();
    let what =
        format!("{}: at least {} is guaranteed, {found} is given", guarantee.says, guarantee.disposition.as_str());
    Some((what, Some(walk)))
}

fn shorter(protocol: &Protocol, guarantee: &WaitAtLeast) -> Option<String> {
    let wait = protocol.rule(&guarantee.rule)?.wait;
    let days = wait.and_then(|wait| wait.default_days);
    match days {
        Some(days) if days >= guarantee.days => None,
        Some(days) => {
            Some(format!("{}: at least {} days are guaranteed, {days} are given", guarantee.says, guarantee.days))
        }
        None => Some(format!("{}: at least {} days are guaranteed, none are given", guarantee.says, guarantee.days)),
    }
}

fn more(space: &Space<'_>, guarantee: &NothingMore) -> Option<(String, Walked)> {
    let walk = walked::shortest(space, &space.asked_after(&guarantee.when))?;
    Some((format!("{}: more questions follow; add \"final\" to the rule", guarantee.says), walk))
}

fn failure(path: String, what: String, walk: Option<Walked>) -> Failure {
    Failure {
        property: Property::Guarantees,
        document: Document::Guarantees,
        path,
        what,
        walks: walk.into_iter().collect(),
    }
}
