//! The inside of a widget as a browser draws it.

use std::collections::BTreeMap;

use serde::Deserialize;

/// One screen.
#[derive(Clone, Debug, Deserialize)]
pub struct Measured {
    /// Where the widget stands.
    pub place: Place,
    /// Every element inside, in document order.
    pub elements: Vec<Drawn>,
}

/// What a widget takes from where it stands, on purpose.
#[derive(Clone, Debug, Deserialize)]
pub struct Place {
    /// How wide it is, in CSS pixels of its own.
    pub width: f64,
    /// How much the page zooms. Borders and glyphs are then rounded otherwise, and lines may end elsewhere.
    pub zoom: f64,
    /// The page's `font-family`.
    pub font: String,
    /// The page's `color-scheme`.
    pub scheme: String,
}

/// One element, or what is drawn before or after it.
#[derive(Clone, Debug, Deserialize)]
pub struct Drawn {
    /// The way to it.
    pub path: String,
    /// Left, top, width and height, relative to the widget.
    pub boxed: [f64; 4],
    /// The computed longhands that have other than their initial values.
    pub style: BTreeMap<String, String>,
}
