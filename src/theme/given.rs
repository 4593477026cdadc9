//! What a clinic set, as its page's browser reads it.

use super::colour::Colour;
use super::token::Token;

/// A colour that may let something through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint {
    /// The colour.
    pub colour: Colour,
    /// How much it covers: 0 is nothing, 255 all.
    pub alpha: u8,
}

/// What a clinic set; the rest is up to the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given([Option<Paint>; Token::ALL.len()]);

impl Paint {
    /// A colour that lets nothing through.
    #[must_use]
    pub const fn opaque(colour: Colour) -> Self {
        Self { colour, alpha: 255 }
    }

    /// What one sees of it on a ground.
    #[must_use]
    pub fn over(self, ground: Colour) -> Colour {
        ground.mixed(self.colour, self.alpha)
    }
}

impl Given {
    /// What was set for a token.
    #[must_use]
    pub fn get(&self, token: Token) -> Option<Paint> {
        self.0.get(token as usize).copied().flatten()
    }

    /// Sets a token.
    pub fn set(&mut self, token: Token, paint: Paint) {
        if let Some(place) = self.0.get_mut(token as usize) {
            *place = Some(paint);
        }
    }
}
