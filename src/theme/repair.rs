//! A palette in which everything stands out, as near to what the clinic set as that allows.

use super::change::{Change, Fault};
use super::colour::{Colour, Pole};
use super::derive::derive;
use super::given::Given;
use super::palette::{Palette, Scheme};
use super::token::Token;
use super::uses::{READABLE, Use};

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
/// A ground stays as it is, unless it needs other text than the surface does: then it is the one that goes with the
/// surface. The surface, or else the card, decides whether the widget is light or dark; the page's scheme does where
/// neither is given.
#[must_use]
pub fn repair(given: &Given, page: Scheme) -> Repaired {
    let backdrop = Palette::shipped(page).get(Token::Surface);
    let scheme = scheme(given, page, backdrop);
    let mut palette = Palette::shipped(scheme);
    let mut changes = Vec::new();
    for &token in Token::ALL {
        let behind = if token == Token::Surface { backdrop } else { palette.get(Token::Surface) };
        let paint = given.get(token);
        let own = derive(token, given, scheme, &palette);
        let wished = paint.map_or(own, |paint| paint.over(behind));
        palette.set(token, wished);
        let mut fault = match Use::of(token) {
            Some(used) => settle(used, wished, &mut palette),
            None if matches!(token, Token::Card | Token::AccentSoft) && !is_readable(wished, scheme.text()) => {
                palette.set(token, own);
                Some(Fault::OtherText { surface: palette.get(Token::Surface) })
            }
            None => None,
        };
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

/// The scheme of the surface, or else of the card; the other one if only that suits every ground that is given.
fn scheme(given: &Given, page: Scheme, backdrop: Colour) -> Scheme {
    let Some(leading) = given.get(Token::Surface).or(given.get(Token::Card)) else { return page };
    let leading = leading.over(backdrop);
    let suits = |scheme: Scheme| {
        let holds = |ground| is_readable(ground, scheme.text());
        let holds_if_given = |token| given.get(token).is_none_or(|paint| holds(paint.over(leading)));
        holds(leading) && holds_if_given(Token::Card) && holds_if_given(Token::AccentSoft)
    };
    let scheme = Scheme::of_ground(leading);
    if !suits(scheme) && suits(scheme.other()) { scheme.other() } else { scheme }
}

/// Moves what is drawn to the nearest colour that stands out enough, and tells what was wrong with it.
fn settle(used: &Use, wished: Colour, palette: &mut Palette) -> Option<Fault> {
    let fault = used.fault(wished, palette)?;
    let colour = nearest(wished, used.pole(palette), |front| used.fault(front, palette).is_none());
    palette.set(used.front, colour);
    Some(fault)
}

/// Whether text that goes as far as that pole is readable on a ground.
pub(super) fn is_readable(ground: Colour, text: Pole) -> bool {
    ground.contrast(text.colour()) >= READABLE
}

fn nearest(wished: Colour, pole: Pole, is_right: impl Fn(Colour) -> bool) -> Colour {
    let mut colour = wished;
    let mut by = 0;
    while !is_right(colour) && by < 255 {
        by += 1;
        colour = wished.shifted(pole, by);
    }
    colour
}
