//! What a clinic is told of a colour that it set and does not get.

use super::colour::Colour;
use super::token::Token;
use super::uses::Ground;
use std::fmt;

/// A colour that a clinic set and does not get.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// It would not stand out from something that it is drawn on.
    Front {
        /// Which one.
        token: Token,
        /// What was set.
        wished: Colour,
        /// Whether it is something to read.
        is_text: bool,
        /// Where it stands out least.
        ground: Ground,
        /// The colour there.
        behind: Colour,
        /// What is used instead.
        used: Colour,
    },
    /// It would need other text than the surface does.
    Ground {
        /// Which one.
        token: Token,
        /// What was set.
        wished: Colour,
        /// The surface.
        surface: Colour,
        /// What is used instead.
        used: Colour,
    },
    /// The surface would let through what is behind it, which can't be known.
    Translucent {
        /// What is used instead.
        used: Colour,
    },
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Front { token, wished, is_text, ground, behind, used } => {
                let verb = if *is_text { "read" } else { "see" };
                let (before, after) = (wished.contrast(*behind), used.contrast(*behind));
                write!(
                    f,
                    "{token} {wished} would be hard to {verb} on {ground} {behind} ({before}); {used} is used instead ({after})"
                )
            }
            Self::Ground { token, wished, surface, used } => write!(
                f,
                "no text would be easy to read both on {token} {wished} and on {} {surface}; {used} is used instead",
                Token::Surface
            ),
            Self::Translucent { used } => {
                write!(f, "{} lets the page show through it; {used} is used instead", Token::Surface)
            }
        }
    }
}
