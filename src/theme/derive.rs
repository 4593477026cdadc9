//! What a colour is that the clinic left to the widget: made from those that it set.

use super::colour::{Colour, Pole};
use super::given::Given;
use super::palette::{Palette, Scheme};
use super::repair::is_readable;
use super::token::Token;
use super::uses::{Ground, USES};

/// The colour of a token that is not given, from given ones and from those that are settled already. The shipped one
/// where nothing that it is made from was given.
pub(super) fn derive(token: Token, given: &Given, scheme: Scheme, palette: &Palette) -> Colour {
    let is_given = |token| given.get(token).is_some();
    let surface = palette.get(Token::Surface);
    let has_own_text = is_given(Token::Surface) || is_given(Token::Ink);
    match token {
        Token::Card if is_given(Token::Surface) => {
            let share = if scheme == Scheme::Light { 128 } else { 14 };
            tinted(surface, Pole::White.colour(), share, given, scheme)
        }
        Token::AccentSoft if is_given(Token::Surface) || is_given(Token::Accent) => {
            let accent = given.get(Token::Accent).map_or(palette.get(Token::Accent), |paint| paint.over(surface));
            tinted(surface, accent, 36, given, scheme)
        }
        Token::Muted if has_own_text => palette.get(Token::Ink).mixed(surface, 56),
        Token::Line if has_own_text => palette.get(Token::Ink).mixed(surface, 128),
        Token::Hairline if has_own_text => surface.mixed(palette.get(Token::Ink), 36),
        Token::OnAccent if is_given(Token::Accent) => palette.get(Token::Card),
        Token::Focus => palette.get(Token::Accent),
        _ => palette.get(token),
    }
}

/// A ground between the surface and another colour, as near to that as `share` says; nearer to the surface where
/// something that is given, and stands out enough from the surface, would not stand out from it.
fn tinted(surface: Colour, other: Colour, mut share: u8, given: &Given, scheme: Scheme) -> Colour {
    let keeps_what_holds = |ground: Colour| {
        USES.iter().filter(|used| used.grounds.contains(&Ground::Token(Token::Surface))).all(|used| {
            let Some(front) = given.get(used.front).map(|paint| paint.over(surface)) else { return true };
            used.kind.holds(front, ground) || !used.kind.holds(front, surface)
        })
    };
    loop {
        let ground = surface.mixed(other, share);
        if share == 0 || (is_readable(ground, scheme.text()) && keeps_what_holds(ground)) {
            return ground;
        }
        share -= 1;
    }
}
