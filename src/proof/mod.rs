//! The exhaustive check of a protocol: what must hold is established for every way of answering it, exactly.
//!
//! All walks are held at once, as binary decision diagrams: nothing is sampled and nothing is left out. The widget never
//! calls this; authors do, before a protocol is published.
//!
//! Beside it stand the [`lint`]s, for what a reader would object to, [`parity`], for what a translation must not change, and
//! the [`scenario`]s, for what a story must come to.
//!
//! ```
//! # use microneedling_screener::protocol::{Protocol, Tree};
//! use microneedling_screener::proof::{Guarantees, prove};
//!
//! # let json = include_str!("../../protocols/microneedling/protocol.json");
//! # let protocol = Protocol::read(&serde_json::from_str::<Tree>(json)?)?;
//! # let json = include_str!("../../protocols/microneedling/guarantees.json");
//! let guarantees = Guarantees::read(&serde_json::from_str::<Tree>(json)?, &protocol)?;
//! let proof = prove(&protocol, &guarantees, &mut |_property| ());
//! assert!(proof.failures.is_empty());
//! println!("{} walks, the longest with {} questions", proof.figures.walks, proof.figures.longest.questions());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod ends;
mod figures;
mod guarantees;
mod kept;
pub mod lint;
mod looks;
mod overlaid;
pub mod parity;
mod property;
mod reached;
mod red_flags;
pub mod scenario;
mod space;
mod unsure;
mod walked;
mod worse;

pub use figures::{Ending, Figures};
pub use guarantees::{AtLeast, Guarantees, Ladder, NothingMore, WaitAtLeast};
pub use overlaid::{idle, milder, softened};
pub use property::{Document, Failure, Property};
pub use walked::{Stop, Walked};

use crate::protocol::Protocol;
use space::Space;

/// What is known of a protocol once every way of answering it has been looked at.
#[derive(Clone, Debug)]
pub struct Proof {
    /// Counts.
    pub figures: Figures,
    /// Every property that does not hold, with a walk that shows it. Empty: all hold.
    pub failures: Vec<Failure>,
}

/// Establishes every [`Property`] of a protocol. `begins` is called with each one as its turn comes.
#[must_use]
pub fn prove(protocol: &Protocol, guarantees: &Guarantees, begins: &mut dyn FnMut(Property)) -> Proof {
    let space = Space::of(protocol);
    let failures = failures(&space, guarantees, begins).collect();
    Proof { figures: figures::of(&space), failures }
}

/// The first property found not to hold; `None` when all hold. Quicker than [`prove`] where only that matters.
#[must_use]
pub fn refute(protocol: &Protocol, guarantees: &Guarantees) -> Option<Failure> {
    failures(&Space::of(protocol), guarantees, &mut |_| ()).next()
}

/// Property by property, as far as the caller wants to know.
fn failures<'s>(
    space: &'s Space<'_>,
    guarantees: &'s Guarantees,
    begins: &'s mut dyn FnMut(Property),
) -> impl Iterator<Item = Failure> + 's {
    Property::ALL.into_iter().flat_map(move |property| {
        begins(property);
        match property {
            Property::Ends => ends::failures(space),
            Property::RedFlags => red_flags::failures(space),
            Property::Unsure => unsure::failures(space),
            Property::Reached => reached::failures(space),
            Property::Looks => looks::failures(space),
            Property::Worse => worse::failures(space, guarantees),
            Property::Guarantees => kept::failures(space, guarantees),
        }
    })
}
