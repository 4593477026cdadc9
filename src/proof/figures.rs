//! What there is to count.

use super::space::Space;
use super::walked::{self, Walked};
use crate::protocol::Disposition;
use num_bigint::BigUint;

/// Exact counts of a protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How many questions it has.
    pub questions: usize,
    /// How many choices they offer.
    pub choices: usize,
    /// How many rules it has.
    pub rules: usize,
    /// How many different complete walks there are. A skipped question counts as its "not sure".
    pub walks: BigUint,
    /// How many of them end in each disposition, mildest first.
    pub endings: Vec<Ending>,
    /// A walk with the fewest questions.
    pub shortest: Walked,
    /// A walk with the most questions.
    pub longest: Walked,
}

/// How many walks end in one disposition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Which.
    pub disposition: Disposition,
    /// How many walks.
    pub walks: BigUint,
    /// The shortest of them; `None` when there is none.
    pub shortest: Option<Walked>,
}

pub(super) fn of(space: &Space<'_>) -> Figures {
    let walks = space.walks();
    let at_least = Disposition::ALL.map(|disposition| space.at_least(disposition).and(walks));
    let more: Vec<_> = at_least.iter().skip(1).cloned().chain([space.none()]).collect();
    let endings = Disposition::ALL.into_iter().zip(at_least.iter().zip(&more)).map(|(disposition, (this, more))| {
        let exactly = this.and_not(more);
        Ending { disposition, walks: exactly.exact_cardinality(), shortest: walked::shortest(space, &exactly) }
    });
    let nowhere = || Walked { stops: Vec::new(), disposition: Disposition::NoFlags };
    Figures {
        questions: space.questions.len(),
        choices: space.questions.iter().map(|asking| asking.choices.len()).sum(),
        rules: space.protocol.rules().len(),
        walks: walks.exact_cardinality(),
        endings: endings.collect(),
        shortest: walked::shortest(space, walks).unwrap_or_else(nowhere),
        longest: walked::longest(space, walks).unwrap_or_else(nowhere),
    }
}
