//! What holds of every palette, whatever a clinic set: over random colours, by a contrast formula and a list of pairs of
//! the tests' own.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

mod contrast;

use contrast::contrast;
use microneedling_screener::theme::{Colour, Given, Paint, Palette, Scheme, Token, repair};
use proptest::prelude::*;

/// Text on a ground, as a visitor meets it.
const TEXT: [(Token, Token); 12] = [
    (Token::Ink, Token::Surface),
    (Token::Ink, Token::Card),
    (Token::Ink, Token::AccentSoft),
    (Token::Muted, Token::Surface),
    (Token::Muted, Token::Card),
    (Token::Muted, Token::AccentSoft),
    (Token::Accent, Token::Surface),
    (Token::Accent, Token::Card),
    (Token::Accent, Token::AccentSoft),
    (Token::OnAccent, Token::Accent),
    (Token::Error, Token::Surface),
    (Token::Error, Token::Card),
];

/// The edge of a control, or the focus, on a ground.
const CONTROLS: [(Token, Token); 6] = [
    (Token::Line, Token::Surface),
    (Token::Line, Token::Card),
    (Token::Line, Token::AccentSoft),
    (Token::Focus, Token::Surface),
    (Token::Focus, Token::Card),
    (Token::Focus, Token::AccentSoft),
];

/// Colours where things go wrong: extremes, near misses, and the greys on which neither black nor white is easy.
fn colour() -> impl Strategy<Value = Colour> {
    let known = [
        0x000000, 0xffffff, 0x767676, 0x777777, 0x757575, 0x808080, 0x949494, 0x595959, 0xffff00, 0x0000ff, 0xff0000,
        0x00ff00, 0xffd54a, 0xf8c8dc, 0x09565d, 0x7fd6d3, 0x222222, 0xfbfaf7,
    ];
    prop_oneof![
        any::<[u8; 3]>().prop_map(Colour::new),
        prop::sample::select(known.to_vec()).prop_map(Colour::hex),
        (105..140_u8).prop_map(|grey| Colour::new([grey; 3])),
    ]
}

fn paint() -> impl Strategy<Value = Paint> {
    let alpha = prop_oneof![3 => Just(255), 1 => any::<u8>(), 1 => Just(0)];
    (colour(), alpha).prop_map(|(colour, alpha)| Paint { colour, alpha })
}

/// Any subset of the tokens; sometimes the same colour for all of them.
fn given() -> impl Strategy<Value = Given> {
    let apart = prop::array::uniform11(prop::option::of(paint()));
    let alike = (paint(), prop::array::uniform11(any::<bool>()))
        .prop_map(|(paint, chosen)| chosen.map(|chosen| chosen.then_some(paint)));
    prop_oneof![9 => apart, 1 => alike].prop_map(|paints| {
        let mut given = Given::default();
        for (token, paint) in Token::ALL.iter().zip(paints) {
            if let Some(paint) = paint {
                given.set(*token, paint);
            }
        }
        given
    })
}

fn scheme() -> impl Strategy<Value = Scheme> {
    prop::sample::select(vec![Scheme::Light, Scheme::Dark])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn everything_can_be_read_and_seen(given in given(), scheme in scheme()) {
        let broken = broken(&repair(&given, scheme).palette);
        prop_assert!(broken.is_empty(), "{broken:?}");
    }

    #[test]
    fn what_is_repaired_stays_as_it_is(given in given(), scheme in scheme()) {
        let once = repair(&given, scheme);
        let twice = repair(&all_of(&once.palette), scheme);
        prop_assert_eq!(twice.palette, once.palette);
        prop_assert_eq!(twice.scheme, once.scheme);
        prop_assert_eq!(twice.changes, []);
    }

    #[test]
    fn what_holds_already_is_left_alone(given in given(), scheme in scheme()) {
        let mut wished = repair(&given, scheme).palette;
        // As it was, but for what is not drawn on anything: whether that holds, the list of pairs knows.
        for &token in Token::ALL {
            if let Some(paint) = given.get(token).filter(|paint| paint.alpha == 255) {
                wished.set(token, paint.colour);
            }
        }
        let again = repair(&all_of(&wished), scheme);
        if broken(&wished).is_empty() {
            prop_assert_eq!(again.palette, wished);
        } else {
            prop_assert_ne!(again.palette, wished);
        }
    }

    #[test]
    fn the_surface_stays_and_every_other_change_is_told(given in given(), scheme in scheme()) {
        let repaired = repair(&given, scheme);
        let surface = repaired.palette.get(Token::Surface);
        for &token in Token::ALL {
            let Some(paint) = given.get(token) else { continue };
            let wished = match token {
                Token::Surface => paint.over(Palette::shipped(scheme).get(Token::Surface)),
                _ => paint.over(surface),
            };
            let told = repaired.changes.iter().any(|change| change.token == token);
            let changed = repaired.palette.get(token) != wished;
            prop_assert_eq!(told, changed || (token == Token::Surface && paint.alpha < 255), "{}", token);
            prop_assert!(!(changed && matches!(token, Token::Surface | Token::Hairline)), "{} changed", token);
        }
    }

    #[test]
    fn a_repaired_colour_keeps_its_hue(wished in any::<[u8; 3]>(), scheme in scheme()) {
        let mut given = Given::default();
        given.set(Token::Accent, Paint::opaque(Colour::new(wished)));
        let used = repair(&given, scheme).palette.get(Token::Accent).channels();
        // Two channels never change places.
        for (one, two) in [(0, 1), (1, 2), (0, 2)] {
            if wished[one] >= wished[two] {
                prop_assert!(used[one] >= used[two], "{wished:?} {used:?}");
            }
        }
    }
}

#[test]
fn what_ships_holds_in_both_schemes() {
    for scheme in [Scheme::Light, Scheme::Dark] {
        let shipped = Palette::shipped(scheme);
        assert_eq!(broken(&shipped), [] as [String; 0]);
        let repaired = repair(&Given::default(), scheme);
        assert_eq!(repaired.palette, shipped);
        assert_eq!(repaired.changes, []);
    }
}

fn all_of(palette: &Palette) -> Given {
    let mut given = Given::default();
    for &token in Token::ALL {
        given.set(token, Paint::opaque(palette.get(token)));
    }
    given
}

/// The pairs that fall short.
fn broken(palette: &Palette) -> Vec<String> {
    let colour = |token| palette.get(token).channels().map(f64::from);
    let text = TEXT.map(|(front, ground)| (format!("{front} on {ground}"), colour(front), colour(ground), None));
    let controls =
        CONTROLS.map(|(front, ground)| (format!("{front} on {ground}"), colour(front), colour(ground), Some(3.0)));
    // A button under the pointer, as `styles/button.css` mixes it. In whole numbers, as it is computed.
    let (accent, ink) = (colour(Token::Accent), colour(Token::Ink));
    let hovered = [0, 1, 2].map(|index| ((accent[index] * 219.0 + ink[index] * 36.0) / 255.0).round());
    let hover = ("on-accent under the pointer".to_owned(), colour(Token::OnAccent), hovered, None);
    text.into_iter()
        .chain(controls)
        .chain([hover])
        .filter_map(|(pair, front, ground, least)| {
            let best = contrast(ground, [0.0; 3]).max(contrast(ground, [255.0; 3]));
            let least = least.unwrap_or(if best >= 7.0 { 7.0 } else { 4.5 });
            let found = contrast(front, ground);
            (found < least - 1e-9).then(|| format!("{pair}: {found}, not {least}"))
        })
        .collect()
}
