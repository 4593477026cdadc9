//! When an item is enabled, with `=` and `exists` alone.

use super::alternatives::Pick;
use super::coding::coding;
use super::flag::Flag;
use crate::protocol::{Object, Protocol, Tree};

/// Enabled when one of these holds; always, when there are none. One choice speaks for itself, several through their flag.
pub(super) fn any(item: Object, protocol: &Protocol, alternatives: &[Flag<'_>]) -> Object {
    let conditions = alternatives.iter().map(|flag| match flag.all.as_slice() {
        [only] => chosen(protocol, *only),
        _ => exists(&flag.link_id, true),
    });
    with(item, conditions.collect(), "any")
}

/// Enabled when all of these choices were made.
pub(super) fn all(item: Object, protocol: &Protocol, picks: &[Pick<'_>]) -> Object {
    with(item, picks.iter().map(|pick| chosen(protocol, *pick)).collect(), "all")
}

/// Enabled while none of these flags is.
pub(super) fn none(item: Object, flags: &[String]) -> Object {
    with(item, flags.iter().map(|link_id| exists(link_id, false)).collect(), "all")
}

/// The behaviour is named even where there is one condition: some clients don't know what it is without.
fn with(item: Object, conditions: Vec<Tree>, behaviour: &str) -> Object {
    if conditions.is_empty() { item } else { item.list("enableWhen", conditions).text("enableBehavior", behaviour) }
}

fn chosen(protocol: &Protocol, pick: Pick<'_>) -> Tree {
    let coding = coding(protocol, "choices", &format!("{}.{}", pick.question, pick.choice));
    condition(pick.question.as_str(), "=").put("answerCoding", coding.into()).into()
}

fn exists(link_id: &str, exists: bool) -> Tree {
    condition(link_id, "exists").flag("answerBoolean", exists).into()
}

fn condition(question: &str, operator: &str) -> Object {
    Object::default().text("question", question).text("operator", operator)
}
