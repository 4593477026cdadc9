//! A colour: how much it stands out from another, and how to make it darker or lighter without losing its hue.

use std::fmt::{self, Write};

/// An opaque colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// Where a colour goes when it gets darker and darker, or lighter and lighter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pole {
    /// Darker.
    Black,
    /// Lighter.
    White,
}

/// How much two colours stand out from each other, by WCAG 2: from 1 (not at all) to 21 (black on white).
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Contrast(pub f64);

impl Colour {
    /// From red, green and blue.
    #[must_use]
    pub const fn new(channels: [u8; 3]) -> Self {
        Self(channels)
    }

    /// From `0xrrggbb`.
    #[must_use]
    pub const fn hex(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Self([red, green, blue])
    }

    /// Red, green and blue.
    #[must_use]
    pub const fn channels(self) -> [u8; 3] {
        self.0
    }

    /// How much it stands out from another.
    #[must_use]
    pub fn contrast(self, other: Self) -> Contrast {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        Contrast(if one > two { one / two } else { two / one })
    }

    /// Black or white, whichever stands out more from it, and how much.
    #[must_use]
    pub fn furthest(self) -> (Pole, Contrast) {
        let (black, white) = (self.contrast(Pole::Black.colour()), self.contrast(Pole::White.colour()));
        if black >= white { (Pole::Black, black) } else { (Pole::White, white) }
    }

    /// With some of another colour in it: a `share` of 0 is none of it, 255 nothing else. As CSS mixes `in srgb`.
    #[must_use]
    pub fn mixed(self, other: Self, share: u8) -> Self {
        let ([r, g, b], [red, green, blue]) = (self.0, other.0);
        let mix = |own: u8, other: u8| {
            let sum = u32::from(own) * u32::from(255 - share) + u32::from(other) * u32::from(share);
            // At most 255.
            ((sum + 127) / 255) as u8
        };
        Self([mix(r, red), mix(g, green), mix(b, blue)])
    }

    /// Darker or lighter `by` so much, in the same hue; by 255 it is black or white.
    #[must_use]
    pub fn shifted(self, pole: Pole, by: u8) -> Self {
        match pole {
            Pole::Black => Self(darker(self.0, by)),
            Pole::White => self.inverse().shifted(Pole::Black, by).inverse(),
        }
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    const fn inverse(self) -> Self {
        let [red, green, blue] = self.0;
        Self([255 - red, 255 - green, 255 - blue])
    }
}

impl Pole {
    /// Black or white itself.
    #[must_use]
    pub const fn colour(self) -> Colour {
        match self {
            Self::Black => Colour::hex(0),
            Self::White => Colour::hex(0x00ff_ffff),
        }
    }
}

impl fmt::Display for Colour {
    /// `#rrggbb`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        let mut rgb = u32::from_be_bytes([red, green, blue, 0]);
        f.write_char('#')?;
        for _ in 0..6 {
            rgb = rgb.rotate_left(4);
            f.write_char(char::from_digit(rgb & 15, 16).unwrap_or_default())?;
        }
        Ok(())
    }
}

impl fmt::Display for Contrast {
    /// `7.1:1`. Rounded down, so that it never looks better than it is; without the code that prints real numbers,
    /// which is large.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 * 10.0) as u32;
        write!(f, "{}.{}:1", tenths / 10, tenths % 10)
    }
}

/// Takes the same from each channel while there is something left in each, which keeps hue and strength; then takes in
/// proportion, which keeps the hue and makes it as strong as it can be.
fn darker(channels: [u8; 3], by: u8) -> [u8; 3] {
    let [red, green, blue] = channels;
    let (least, most) = (red.min(green).min(blue), red.max(green).max(blue));
    let step = by.min(least);
    let before = u32::from(most - step).max(1);
    let after = u32::from(most.saturating_sub(by));
    // At most what it was.
    let scale = |channel: u8| (u32::from(channel - step) * after / before) as u8;
    [scale(red), scale(green), scale(blue)]
}

/// How much light a channel gives, from 0 to 1.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 {
        return value / 12.92;
    }
    let value = (value + 0.055) / 1.055;
    let square = value * value;
    // The power 2.4 is the square times the square's fifth root, found by Newton's method: `powf` is a kilobyte of wasm.
    let mut root = 0.4 + 0.6 * value;
    for _ in 0..5 {
        root = (4.0 * root + square / (root * root * root * root)) / 5.0;
    }
    square * root
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;

    #[test]
    fn light_is_what_the_power_gives() {
        for channel in 11..=255_u8 {
            let exact = ((f64::from(channel) / 255.0 + 0.055) / 1.055).powf(2.4);
            assert!((linear(channel) - exact).abs() < 1e-12, "{channel}");
        }
    }

    #[test]
    fn contrast_is_the_known_one() {
        for (one, two, expected) in [
            (0, 0xff_ffff, "21.0:1"),
            (0x76_7676, 0xff_ffff, "4.5:1"),
            (0x77_7777, 0xff_ffff, "4.4:1"),
            (7, 7, "1.0:1"),
        ] {
            assert_eq!(Colour::hex(one).contrast(Colour::hex(two)).to_string(), expected);
        }
    }

    #[test]
    fn darker_keeps_the_hue_and_ends_in_black() {
        let yellow = Colour::hex(0xff_d54a);
        let shades = [0, 74, 140, 255].map(|by| yellow.shifted(Pole::Black, by).to_string());
        assert_eq!(shades, ["#ffd54a", "#b58b00", "#735800", "#000000"]);
    }

    #[test]
    fn lighter_is_darker_the_other_way_round() {
        let navy = Colour::hex(0x00_0080);
        let tints = [0, 127, 200, 255].map(|by| navy.shifted(Pole::White, by).to_string());
        assert_eq!(tints, ["#000080", "#7f7fff", "#c8c8ff", "#ffffff"]);
    }

    #[test]
    fn grey_stays_grey() {
        for by in 0..=255 {
            let [red, green, blue] = Colour::hex(0x80_8080).shifted(Pole::Black, by).channels();
            assert!(red == green && green == blue);
        }
    }

    #[test]
    fn mixing_goes_from_one_to_the_other() {
        let (one, two) = (Colour::hex(0x10_20ff), Colour::hex(0xf0_2000));
        assert_eq!(one.mixed(two, 0), one);
        assert_eq!(one.mixed(two, 255), two);
        assert_eq!(one.mixed(two, 128).to_string(), "#80207f");
    }
}
