//! A palette in which everything stands out, as near to what the clinic set as that allows.

use super::change::{Change, Fault};
use super::colour::{Colour, Contrast, Pole};
use super::derive::derive;
use super::given::Given;
use super::palette::{Palette, Scheme};
use super::token::Token;
use super::uses::{READABLE, Use, WELL_READABLE};

/// A palette in which every pair of [`USES`](super::USES) holds.
#[derive(Clone, Debug)]
pub struct Repaired {
    /// The colours to use.
    pub palette: Palette,
    /// Whether they are dark on light or light on dark.
    pub scheme: Scheme,
    /// What the clinic set and does not get.
    pub changes: Vec<Change>,
}

/// Completes what a clinic set, for a page in that scheme, and moves what would be hard to read.
///
/// A ground stays as it is, unless it needs other text than the surface does. The surface, or else the card, decides
/// whether the widget is light or dark; the page's scheme does where neither is given.
#[must_use]
pub fn repair(given: &Given, page: Scheme) -> Repaired {
    let backdrop = Palette::shipped(page).get(Token::Surface);
    let leading = given.get(Token::Surface).or(given.get(Token::Card));
    let scheme = leading.map_or(page, |paint| Scheme::of_ground(paint.over(backdrop)));
    let mut palette = Palette::shipped(scheme);
    let mut changes = Vec::new();
    for &token in Token::ALL {
        let behind = if token == Token::Surface { backdrop } else { palette.get(Token::Surface) };
        let paint = given.get(token);
        let wished = match paint {
            Some(paint) => paint.over(behind),
            None => derive(token, given, scheme, &palette),
        };
        palette.set(token, wished);
        let mut fault = settle(token, wished, scheme, &mut palette);
        let Some(paint) = paint else { continue };
        if token == Token::Surface && paint.alpha < 255 {
            fault = Some(Fault::Translucent);
        }
        if let Some(fault) = fault {
            changes.push(Change { token, wished, fault, used: palette.get(token) });
        }
    }
    Repaired { palette, scheme, changes }
}

/// Moves a token to the nearest colour that has no fault, and tells the fault that it had.
fn settle(token: Token, wished: Colour, scheme: Scheme, palette: &mut Palette) -> Option<Fault> {
    let text = scheme.text();
    let fault;
    let used = match Use::of(token) {
        Some(used) => {
            fault = used.fault(wished, palette)?;
            nearest(wished, used.pole(palette), &|front| used.fault(front, palette).is_none())
        }
        None if matches!(token, Token::Card | Token::AccentSoft) && !is(wished, READABLE, text) => {
            fault = Fault::OtherText { surface: palette.get(Token::Surface) };
            nearest(wished, text.other(), &|ground| is(ground, WELL_READABLE, text))
        }
        None => return None,
    };
    palette.set(token, used);
    Some(fault)
}

/// Whether text that goes as far as that pole is so readable on a ground.
pub(super) fn is(ground: Colour, least: Contrast, text: Pole) -> bool {
    ground.contrast(text.colour()) >= least
}

fn nearest(wished: Colour, pole: Pole, is_right: &dyn Fn(Colour) -> bool) -> Colour {
    let mut colour = wished;
    let mut by = 0;
    while !is_right(colour) && by < 255 {
        by += 1;
        colour = wished.shifted(pole, by);
    }
    colour
}
