//! An overlay never gives a milder result than its base, whatever is answered.

use super::property::{Document, Failure, Property};
use super::space::Space;
use super::walked::{self, Walked};
use super::{looks, reached, unsure};
use crate::protocol::{Disposition, Overlay, Protocol, Rule};
use biodivine_lib_bdd::Bdd;

/// Every way in which an overlay would soften its protocol if it were applied to the letter, also where
/// [`Overlay::apply`] refuses to: with the walks that show it. Empty: in none.
#[must_use]
pub fn softened(base: &Protocol, overlay: &Overlay) -> Vec<Failure> {
    milder(base, &overlay.clone().merge(base.clone()))
}

/// What holds of a protocol alone and no longer with what an overlay adds: a question that is never asked, a choice that
/// can't be made, a rule or note that nobody is ever shown. Empty: nothing.
#[must_use]
pub fn idle(base: &Protocol, overlay: &Overlay) -> Vec<Failure> {
    let overlaid = overlay.clone().merge(base.clone());
    let known = alone(base);
    let new = alone(&overlaid).into_iter().filter(|failure| !known.iter().any(|other| other.what == failure.what));
    // A clinic may well have something to tell every visitor: then a disposition is no longer reached, on purpose.
    let own = new.filter(|failure| failure.path != "rules");
    own.map(|failure| {
        let path = path_in(overlay, &overlaid, &failure.path).unwrap_or_else(|| WHOLE.to_owned());
        Failure { document: Document::Overlay, path, ..failure }
    })
    .collect()
}

/// What is wrong with a protocol, whatever is guaranteed of it.
fn alone(protocol: &Protocol) -> Vec<Failure> {
    let space = Space::of(protocol);
    [unsure::failures, reached::failures, looks::failures].into_iter().flat_map(|failures| failures(&space)).collect()
}

/// Where an overlay adds what stands at `path` in the protocol with its additions.
fn path_in(overlay: &Overlay, overlaid: &Protocol, path: &str) -> Option<String> {
    let (list, rest) = path.split_once('[')?;
    let (index, rest) = rest.split_once(']')?;
    let index: usize = index.parse().ok()?;
    let own = match list {
        "questions" => {
            let id = &overlaid.questions().get(index)?.id;
            overlay.questions().iter().position(|question| question.id == *id)?
        }
        "rules" => {
            let id = &overlaid.rules().get(index)?.id;
            overlay.rules().iter().position(|rule| rule.id == *id)?
        }
        _ => return None,
    };
    Some(format!("{list}[{own}]{rest}"))
}

/// Every way in which `overlaid` is milder than `base`, with the walks through both that show it. Empty: in none.
///
/// The same answers go to the questions of both; what the overlay asks besides may be answered in any way.
///
/// # Examples
///
/// A protocol is never milder than itself:
///
/// ```
/// # use microneedling_screener::protocol::{Protocol, Tree};
/// # let json = include_str!("../../protocols/microneedling/protocol.json");
/// # let protocol = Protocol::read(&serde_json::from_str::<Tree>(json)?)?;
/// assert!(microneedling_screener::proof::milder(&protocol, &protocol).is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn milder(base: &Protocol, overlaid: &Protocol) -> Vec<Failure> {
    let wide = Space::of(overlaid);
    let Some(narrow) = wide.sharing(base) else {
        return vec![failure(
            "a question or choice of the base is gone; an overlay can only add".to_owned(),
            Vec::new(),
        )];
    };
    let both = Both { wide: &wide, narrow: &narrow };
    let softened = Disposition::ALL.into_iter().rev().find_map(|least| {
        let what = format!("what was at least {} is milder with the overlay", least.as_str());
        both.softened(narrow.at_least(least), wide.at_least(least), what)
    });
    let calmed = both.softened(
        &emergency(&narrow),
        &emergency(&wide),
        "what was an emergency is none with the overlay".to_owned(),
    );
    softened.into_iter().chain(calmed).chain(shortened(base, overlaid)).collect()
}

/// The base and the overlaid protocol, over the same answers.
struct Both<'s> {
    wide: &'s Space<'s>,
    narrow: &'s Space<'s>,
}

impl Both<'_> {
    fn softened(&self, before: &Bdd, after: &Bdd, what: String) -> Option<Failure> {
        let walks = walked::shortest_of_both(self.wide, self.narrow, &before.and_not(after))?;
        Some(failure(format!("{what}; an overlay can only tighten"), walks))
    }
}

fn emergency(space: &Space<'_>) -> Bdd {
    let rules = space.protocol.rules().iter().filter(|rule| rule.is_emergency);
    rules.fold(space.none(), |fired, rule| fired.or(&space.holds(&rule.when)))
}

/// Rules whose wait is shorter than in the base.
fn shortened(base: &Protocol, overlaid: &Protocol) -> Vec<Failure> {
    let days = |rule: &Rule| rule.wait.and_then(|wait| wait.default_days);
    let shorter = |rule: &&Rule| days(rule) > overlaid.rule(&rule.id).and_then(days);
    base.rules()
        .iter()
        .filter(shorter)
        .map(|rule| {
            failure(
                format!("the wait of “{}” is shorter with the overlay; it can only be lengthened", rule.id),
                Vec::new(),
            )
        })
        .collect()
}

/// The path to a document as a whole.
const WHOLE: &str = "the document";

fn failure(what: String, walks: Vec<Walked>) -> Failure {
    Failure { property: Property::Worse, document: Document::Overlay, path: WHOLE.to_owned(), what, walks }
}
