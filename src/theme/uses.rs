//! What is drawn on what, and how much it must stand out there.

use super::change::Fault;
use super::colour::{Colour, Contrast, Pole};
use super::palette::Palette;
use super::token::Token;
use std::fmt;

/// A colour that is drawn, and everything that it is drawn on.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    /// What is drawn.
    pub front: Token,
    /// As what.
    pub kind: Kind,
    /// On what.
    pub grounds: &'static [Ground],
}

/// What something is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something to read.
    Text,
    /// The edge of a control, or the ring of the focus.
    Control,
}

/// Something that is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// A colour of the palette.
    Token(Token),
    /// The accent with some ink in it: a button under the pointer.
    Hovered,
}

/// Every pair that is on screen, as `styles/` draws it. A disposition's own colours bring their own ground.
pub const USES: [Use; 7] = [
    Use { front: Token::Ink, kind: Kind::Text, grounds: EVERYWHERE },
    Use { front: Token::Muted, kind: Kind::Text, grounds: EVERYWHERE },
    Use { front: Token::Line, kind: Kind::Control, grounds: EVERYWHERE },
    Use { front: Token::Accent, kind: Kind::Text, grounds: EVERYWHERE },
    Use { front: Token::OnAccent, kind: Kind::Text, grounds: &[Ground::Token(Token::Accent), Ground::Hovered] },
    Use { front: Token::Focus, kind: Kind::Control, grounds: EVERYWHERE },
    Use {
        front: Token::Error,
        kind: Kind::Text,
        grounds: &[Ground::Token(Token::Surface), Ground::Token(Token::Card)],
    },
];

const EVERYWHERE: &[Ground] =
    &[Ground::Token(Token::Surface), Ground::Token(Token::Card), Ground::Token(Token::AccentSoft)];

/// How much ink a button under the pointer has in it: 14 %, as in `styles/button.css`.
const INK_WHEN_HOVERED: u8 = 36;

impl Use {
    /// How a token is used; `None` for what only decorates or only is drawn on.
    #[must_use]
    pub fn of(front: Token) -> Option<&'static Self> {
        USES.iter().find(|used| used.front == front)
    }

    /// The first of what a colour would be drawn on from which it would not stand out enough.
    pub(super) fn fault(&self, colour: Colour, palette: &Palette) -> Option<Fault> {
        for &ground in self.grounds {
            let behind = ground.of(palette);
            if !self.kind.holds(colour, behind) {
                return Some(Fault::Faint { kind: self.kind, ground, behind });
            }
        }
        None
    }

    /// Black or white: the one that stands out enough from all that this is drawn on. A palette's grounds are such that
    /// one of them does.
    pub(super) fn pole(&self, palette: &Palette) -> Pole {
        let is_black = self.fault(Pole::Black.colour(), palette).is_none();
        if is_black { Pole::Black } else { Pole::White }
    }
}

impl Kind {
    /// How much it must stand out from a ground: text 7:1 where black or white does, else 4.5:1; a control 3:1.
    #[must_use]
    pub fn least(self, ground: Colour) -> Contrast {
        match self {
            Self::Control => Contrast(3.0),
            Self::Text if ground.furthest().1 >= WELL_READABLE => WELL_READABLE,
            Self::Text => READABLE,
        }
    }

    /// Whether a colour stands out enough from a ground.
    #[must_use]
    pub fn holds(self, front: Colour, ground: Colour) -> bool {
        front.contrast(ground) >= self.least(ground)
    }
}

/// The least that text must stand out: WCAG's AA.
pub(super) const READABLE: Contrast = Contrast(4.5);
/// How much it should: AAA.
const WELL_READABLE: Contrast = Contrast(7.0);

impl Ground {
    /// Its colour in a palette.
    #[must_use]
    pub fn of(self, palette: &Palette) -> Colour {
        match self {
            Self::Token(token) => palette.get(token),
            Self::Hovered => palette.get(Token::Accent).mixed(palette.get(Token::Ink), INK_WHEN_HOVERED),
        }
    }
}

impl fmt::Display for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Token(token) => write!(f, "{token}"),
            Self::Hovered => f.write_str("a button under the pointer,"),
        }
    }
}
