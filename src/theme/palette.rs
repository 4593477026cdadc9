//! A colour for each token; and the ones that ship, light and dark.

use super::colour::{Colour, Pole};
use super::token::Token;

/// Dark on light, or light on dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on light grounds.
    Light,
    /// Light text on dark grounds.
    Dark,
}

/// A colour for each token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette([Colour; Token::ALL.len()]);

impl Palette {
    /// What `styles/tokens.css` says, in the order of the tokens.
    #[must_use]
    pub fn shipped(scheme: Scheme) -> Self {
        let colours = match scheme {
            Scheme::Light => [
                0xfbfaf7, 0xffffff, 0xe3f1f1, 0x15242b, 0x3f4f56, 0x7a8a91, 0xdde3e4, 0x09565d, 0xffffff, 0x09565d,
                0x8a2a08,
            ],
            Scheme::Dark => [
                0x0f181b, 0x172327, 0x153436, 0xeef4f4, 0xb4c3c7, 0x8498a0, 0x2b3a3f, 0x7fd6d3, 0x06282b, 0x7fd6d3,
                0xffb596,
            ],
        };
        Self(colours.map(Colour::hex))
    }

    /// The colour of a token.
    #[must_use]
    pub fn get(&self, token: Token) -> Colour {
        // There is one for each token; black only satisfies the compiler.
        self.0.get(token as usize).copied().unwrap_or(Colour::hex(0))
    }

    /// Gives a token another colour.
    pub fn set(&mut self, token: Token, colour: Colour) {
        if let Some(place) = self.0.get_mut(token as usize) {
            *place = colour;
        }
    }
}

impl Scheme {
    /// The scheme in which a colour is a ground.
    #[must_use]
    pub fn of_ground(ground: Colour) -> Self {
        match ground.furthest() {
            Pole::Black => Self::Light,
            Pole::White => Self::Dark,
        }
    }

    /// The darkest or lightest that text can be in it.
    #[must_use]
    pub const fn text(self) -> Pole {
        match self {
            Self::Light => Pole::Black,
            Self::Dark => Pole::White,
        }
    }

    /// Its name in CSS.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}
