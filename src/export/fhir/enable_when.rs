//! When an item is enabled, with `=` and `exists` alone.

use super::alternatives::Pick;
use super::coding::url;
use super::outline::Trigger;
use crate::protocol::{Protocol, Tree};

/// Enabled when one of these has happened; always, when there are none.
pub(super) fn any(protocol: &Protocol, triggers: &[Trigger<'_>]) -> Vec<(&'static str, Tree)> {
    let conditions = triggers.iter().map(|trigger| match trigger {
        Trigger::Choice(pick) => chosen(protocol, *pick),
        Trigger::Flag(link_id) => exists(link_id, true),
    });
    entries(conditions.collect(), "any")
}

/// Enabled when all of these choices were made.
pub(super) fn all(protocol: &Protocol, picks: &[Pick<'_>]) -> Vec<(&'static str, Tree)> {
    entries(picks.iter().map(|pick| chosen(protocol, *pick)).collect(), "all")
}

/// Enabled while none of these flags is.
pub(super) fn none(flags: &[String]) -> Vec<(&'static str, Tree)> {
    entries(flags.iter().map(|link_id| exists(link_id, false)).collect(), "all")
}

/// The behaviour is named even where there is one condition: some clients don't know what it is without.
fn entries(conditions: Vec<Tree>, behaviour: &str) -> Vec<(&'static str, Tree)> {
    if conditions.is_empty() {
        return Vec::new();
    }
    vec![("enableWhen", conditions.into()), ("enableBehavior", behaviour.into())]
}

fn chosen(protocol: &Protocol, pick: Pick<'_>) -> Tree {
    let coding = Tree::map(vec![
        ("system", format!("{}/choices", url(protocol)).into()),
        ("code", format!("{}.{}", pick.question, pick.choice).into()),
    ]);
    condition(pick.question.as_str(), "=", ("answerCoding", coding))
}

fn exists(link_id: &str, exists: bool) -> Tree {
    condition(link_id, "exists", ("answerBoolean", exists.into()))
}

fn condition(question: &str, operator: &str, answer: (&str, Tree)) -> Tree {
    Tree::map(vec![("question", question.into()), ("operator", operator.into()), answer])
}
