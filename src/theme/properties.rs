//! What a page may set and style: the one list of it. Names in it stay as long as the major version does.

use super::token::Token;

/// A custom property that a page may set.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// Its name.
    pub name: &'static str,
    /// What kind of value it takes, as CSS calls it.
    pub syntax: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// The colour that it is, if it is one.
    pub token: Option<Token>,
}

/// Every custom property.
pub const PROPERTIES: [Property; 16] = [
    colour("--screener-accent", Token::Accent, "your brand: buttons, links, what is chosen"),
    colour("--screener-on-accent", Token::OnAccent, "text on the accent"),
    colour("--screener-accent-soft", Token::AccentSoft, "the ground of a chosen row, of notices and of the next step"),
    colour("--screener-surface", Token::Surface, "the ground of the whole widget"),
    colour("--screener-card", Token::Card, "the ground of rows and cards"),
    colour("--screener-ink", Token::Ink, "text"),
    colour("--screener-muted", Token::Muted, "text of second rank"),
    colour("--screener-line", Token::Line, "the borders of rows and buttons"),
    colour("--screener-hairline", Token::Hairline, "lines between things, for decoration only"),
    colour("--screener-focus", Token::Focus, "the ring around what has the keyboard's focus"),
    colour("--screener-error", Token::Error, "what is missing, when an answer is"),
    other("--screener-font", "<family-name>#", "the typeface; your page's own where you set none"),
    other("--screener-radius", "<length>", "how round cards are"),
    other(
        "--screener-radius-small",
        "<length>",
        "how round rows and buttons are; never rounder than cards, unless set",
    ),
    other("--screener-space", "<number>", "how much room is left: 1 as drawn, from 0.75 (close) to 1.5 (airy)"),
    other("--screener-width", "<length>", "how wide the column of text may be"),
];

/// Every part, for `::part()`.
pub const PARTS: [(&str, &str); 8] = [
    ("container", "the whole widget"),
    ("heading", "the heading of a screen"),
    ("choice", "a row with a choice"),
    ("button", "every button, and every link that looks like one"),
    ("button-primary", "the one button that leads on"),
    ("error", "the box that says what is missing"),
    ("banner", "the head of a result"),
    ("result", "the whole result"),
];

const fn colour(name: &'static str, token: Token, about: &'static str) -> Property {
    Property { name, syntax: "<color>", about, token: Some(token) }
}

const fn other(name: &'static str, syntax: &'static str, about: &'static str) -> Property {
    Property { name, syntax, about, token: None }
}
