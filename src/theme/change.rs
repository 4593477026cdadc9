//! What a clinic is told of a colour that it set and does not get.

use super::colour::Colour;
use super::token::Token;
use super::uses::{Ground, Kind};
use std::fmt;

/// A colour that a clinic set and does not get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which one.
    pub token: Token,
    /// What was set.
    pub wished: Colour,
    /// Why it can't be used.
    pub fault: Fault,
    /// What is used instead.
    pub used: Colour,
}

/// Why a colour can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It would not stand out from something that it is drawn on.
    Faint {
        /// What it is drawn as.
        kind: Kind,
        /// Where.
        ground: Ground,
        /// The colour there.
        behind: Colour,
    },
    /// As a ground, it would need other text than the surface does.
    OtherText {
        /// The surface.
        surface: Colour,
    },
    /// What is behind the widget would show through it, and that can't be known.
    Translucent,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { token, wished, fault, used } = self;
        write!(f, "{token} {wished} ")?;
        match fault {
            Fault::Faint { kind, ground, behind } => {
                let verb = match kind {
                    Kind::Text => "read",
                    Kind::Control => "see",
                };
                let (before, after) = (wished.contrast(*behind), used.contrast(*behind));
                write!(f, "would be hard to {verb} on {ground} {behind} ({before}); {used} is used instead ({after})")
            }
            Fault::OtherText { surface } => {
                let ground = Token::Surface;
                write!(f, "can't have the same text on it as {ground} {surface}; {used} is used instead")
            }
            Fault::Translucent => write!(f, "would let the page show through it; {used} is used instead"),
        }
    }
}
