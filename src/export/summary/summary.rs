//! A report in words that are ready to be read, and what they depend on.

use super::element::Element;
use super::sheet::Sheet;
use crate::protocol::{Country, Date, Phrase, Protocol, Text};
use crate::screening::Report;

/// A report in words.
#[derive(Clone, Debug)]
pub struct Summary<'a> {
    pub(super) text: &'a Text,
    pub(super) sheet: Element,
}

/// What a summary depends on beside the report and the words.
#[derive(Clone, Debug)]
pub struct Occasion<'a> {
    /// How the language writes days and lists.
    pub manner: Manner,
    /// The day on which it is made: it decides whether the protocol's review is overdue.
    pub today: Option<Date>,
    /// What it says of that day, if anything.
    pub dated: Option<String>,
    /// The country whose numbers to call.
    pub country: Option<&'a Country>,
    /// Whether the clinic wrote the protocol itself.
    pub own_protocol: bool,
    /// The version of the clinic's overlay, if it has one.
    pub overlay: Option<&'a str>,
}

/// How a language writes days and lists. A browser asks its own `Intl`.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// A day or a month: from a locale, and `YYYY-MM-DD` or `YYYY-MM`.
    pub date: fn(locale: &str, iso: &str) -> String,
    /// "A, B and C": from a locale and the items.
    pub list: fn(locale: &str, items: &[String]) -> String,
}

impl<'a> Summary<'a> {
    /// The summary of a report on a protocol.
    #[must_use]
    pub fn of(protocol: &Protocol, report: &Report<'_>, text: &'a Text, occasion: &Occasion<'_>) -> Self {
        Self { text, sheet: Sheet { protocol, report, text, occasion }.write() }
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &'a str {
        self.text.phrase(Phrase::SummaryTitle)
    }

    /// The summary as a sheet of paper. `styles/sheet.css` lays it out.
    #[must_use]
    pub const fn sheet(&self) -> &Element {
        &self.sheet
    }
}
