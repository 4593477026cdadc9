//! The colours of the widget, by name.

use std::fmt;

/// A colour of the widget. A page sets it as `--screener-<name>`.
///
/// In the order in which they are settled: grounds first, then what is drawn on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Token {
    /// The ground of the whole widget.
    Surface,
    /// The ground of cards and rows.
    Card,
    /// The ground of a chosen row, of notices and of the next step.
    AccentSoft,
    /// Text.
    Ink,
    /// Text of second rank.
    Muted,
    /// The borders of controls.
    Line,
    /// Decoration: lines between things.
    Hairline,
    /// The brand: buttons, links, what is chosen.
    Accent,
    /// Text on the accent.
    OnAccent,
    /// The ring around what has the keyboard's focus.
    Focus,
    /// What is missing, and the borders of the rows where it is.
    Error,
}

impl Token {
    /// All of them, in order.
    pub const ALL: &[Self] = &[
        Self::Surface,
        Self::Card,
        Self::AccentSoft,
        Self::Ink,
        Self::Muted,
        Self::Line,
        Self::Hairline,
        Self::Accent,
        Self::OnAccent,
        Self::Focus,
        Self::Error,
    ];

    /// Its name in the style sheet, without `--`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Surface => "surface",
            Self::Card => "card",
            Self::AccentSoft => "accent-soft",
            Self::Ink => "ink",
            Self::Muted => "muted",
            Self::Line => "line",
            Self::Hairline => "hairline",
            Self::Accent => "accent",
            Self::OnAccent => "on-accent",
            Self::Focus => "focus",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Token {
    /// As a page writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "--screener-{}", self.name())
    }
}
