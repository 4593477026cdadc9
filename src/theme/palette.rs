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
    /// What `styles/tokens.css` says.
    #[must_use]
    pub const fn shipped(scheme: Scheme) -> Self {
        match scheme {
            Scheme::Light => LIGHT,
            Scheme::Dark => DARK,
        }
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
            (Pole::Black, _) => Self::Light,
            (Pole::White, _) => Self::Dark,
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

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Light,
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

// In the order of the tokens.
const LIGHT: Palette = Palette([
    Colour::hex(0xfbfaf7),
    Colour::hex(0xffffff),
    Colour::hex(0xe3f1f1),
    Colour::hex(0x15242b),
    Colour::hex(0x3f4f56),
    Colour::hex(0x7a8a91),
    Colour::hex(0xdde3e4),
    Colour::hex(0x09565d),
    Colour::hex(0xffffff),
    Colour::hex(0x09565d),
    Colour::hex(0x8a2a08),
]);

const DARK: Palette = Palette([
    Colour::hex(0x0f181b),
    Colour::hex(0x172327),
    Colour::hex(0x153436),
    Colour::hex(0xeef4f4),
    Colour::hex(0xb4c3c7),
    Colour::hex(0x8498a0),
    Colour::hex(0x2b3a3f),
    Colour::hex(0x7fd6d3),
    Colour::hex(0x06282b),
    Colour::hex(0x7fd6d3),
    Colour::hex(0xffb596),
]);
