//! A palette in which everything stands out, as near to what the clinic set as that allows.

use super::change::Change;
use super::colour::{Colour, Contrast, Pole};
use super::derive::derive;
use super::given::{Given, Paint};
use super::palette::{Palette, Scheme};
use super::token::Token;
use super::uses::{Ground, Kind, Use, is_readable};

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
    for token in Token::ALL {
        let paint = given.get(token);
        let wished = match (paint, token) {
            (Some(paint), Token::Surface) => paint.over(backdrop),
            (Some(paint), _) => paint.over(palette.get(Token::Surface)),
            (None, _) => derive(token, given, scheme, &palette),
        };
        palette.set(token, wished);
        let used = match token {
            Token::Card | Token::AccentSoft => fit_ground(wished, scheme.text()),
            _ => Use::of(token).map_or(wished, |used| fit_front(wished, used, &palette)),
        };
        palette.set(token, used);
        if let Some(paint) = paint {
            changes.extend(change(token, paint, wished, &palette));
        }
    }
    Repaired { palette, scheme, changes }
}

/// The ground, or the nearest one on which text of the scheme can be read well.
fn fit_ground(wished: Colour, text: Pole) -> Colour {
    if is_readable(wished, text) {
        return wished;
    }
    nearest(wished, text.other(), |ground| ground.contrast(text.colour()) >= Contrast(7.0))
}

/// The colour, or the nearest one that stands out from everything it is drawn on.
fn fit_front(wished: Colour, used: &Use, palette: &Palette) -> Colour {
    let grounds: Vec<(Colour, Contrast)> =
        used.grounds.iter().map(|ground| ground.of(palette)).map(|ground| (ground, used.kind.least(ground))).collect();
    let holds = |front: Colour| grounds.iter().all(|(ground, least)| front.contrast(*ground) >= *least);
    if holds(wished) {
        return wished;
    }
    // One of the two is readable on every ground: `fit_ground` has seen to it.
    let is_for_black = grounds.iter().all(|(ground, _)| is_readable(*ground, Pole::Black));
    nearest(wished, if is_for_black { Pole::Black } else { Pole::White }, holds)
}

fn nearest(wished: Colour, pole: Pole, is_right: impl Fn(Colour) -> bool) -> Colour {
    (0..=255).map(|by| wished.shifted(pole, by)).find(|colour| is_right(*colour)).unwrap_or(pole.colour())
}

/// What to tell the clinic of a token that it set, once the token is settled.
fn change(token: Token, paint: Paint, wished: Colour, palette: &Palette) -> Option<Change> {
    let used = palette.get(token);
    if token == Token::Surface && paint.alpha < 255 {
        return Some(Change::Translucent { used });
    }
    if used == wished {
        return None;
    }
    let Some(Use { kind, grounds, .. }) = Use::of(token) else {
        return Some(Change::Ground { token, wished, surface: palette.get(Token::Surface), used });
    };
    let worst = grounds
        .iter()
        .map(|ground| (*ground, ground.of(palette)))
        .filter(|(_, colour)| !kind.holds(wished, *colour))
        .min_by(|(_, one), (_, two)| wished.contrast(*one).0.total_cmp(&wished.contrast(*two).0));
    let (ground, behind) = worst.unwrap_or((Ground::Token(Token::Surface), palette.get(Token::Surface)));
    let is_text = *kind == Kind::Text;
    Some(Change::Front { token, wished, is_text, ground, behind, used })
}
