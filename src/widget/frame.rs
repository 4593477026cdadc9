//! What every screen shares: the protocol, its words, and what the clinic configured.

use super::intl;
use super::said::Said;
use super::settings::Settings;
use crate::protocol::{Country, Date, Length, Phrase, Protocol, SourceId, Text};
use std::rc::Rc;
use std::sync::Arc;

/// What every screen shares. Cheap to clone; two are equal when they are the same one.
#[derive(Clone, Debug)]
pub struct Frame(Rc<Parts>);

#[derive(Debug)]
struct Parts {
    protocol: Arc<Protocol>,
    text: Text,
    settings: Settings,
    said: Said,
}

impl PartialEq for Frame {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Frame {
    /// The protocol, its words in one locale, and the clinic's settings.
    #[must_use]
    pub fn new(protocol: Arc<Protocol>, text: Text, settings: Settings) -> Self {
        Self(Rc::new(Parts { protocol, text, settings, said: Said::default() }))
    }

    /// The protocol.
    #[must_use]
    pub fn protocol(&self) -> &Arc<Protocol> {
        &self.0.protocol
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.0.text
    }

    /// What the clinic configured.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    pub(super) fn phrase(&self, phrase: Phrase) -> &str {
        self.0.text.phrase(phrase)
    }

    pub(super) fn fill(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        self.0.text.fill(phrase, values)
    }

    pub(super) fn country(&self) -> Option<&Country> {
        self.0.settings.country.as_deref().and_then(|code| self.0.protocol.country(code))
    }

    /// The words of a rule, with the numbers of the visitor's country in them.
    pub(super) fn with_numbers(&self, words: &str) -> String {
        self.0.text.with_numbers(words, self.country())
    }

    /// A telephone number as it stands among the words.
    pub(super) fn telephone(&self, number: &str) -> String {
        self.0.text.telephone(number)
    }

    /// "A, B and C" in the visitor's language.
    pub(super) fn list(&self, items: &[String]) -> String {
        intl::list(self.0.text.locale(), items)
    }

    /// A number in the visitor's own digits.
    pub(super) fn number(&self, number: usize) -> String {
        intl::number(self.0.text.locale(), number)
    }

    /// A day in the visitor's language.
    pub(super) fn day(&self, date: Date) -> String {
        self.month_or_day(&date.to_string())
    }

    /// `YYYY-MM` or `YYYY-MM-DD` in the visitor's language.
    #[inline(never)]
    pub(super) fn month_or_day(&self, date: &str) -> String {
        self.0.said.once(date, |date| intl::date(self.0.text.locale(), date))
    }

    /// A number of days in the visitor's language, in the unit in which people say it.
    pub(super) fn length(&self, days: u32) -> String {
        intl::length(self.0.text.locale(), Length::of_days(days))
    }

    pub(super) fn source_line(&self, id: &SourceId) -> Option<(String, Option<String>, String)> {
        let source = self.0.protocol.source(id)?;
        let read = self.fill(source.read.phrase(), &[("date", &self.month_or_day(&source.retrieved))]);
        let organisation = source.organisation.as_str();
        let meta = match source.year {
            Some(year) => {
                let year = year.to_string();
                let values = [("organisation", organisation), ("year", year.as_str()), ("read", read.as_str())];
                self.fill(Phrase::SourceMetaYear, &values)
            }
            None => self.fill(Phrase::SourceMeta, &[("organisation", organisation), ("read", read.as_str())]),
        };
        Some((source.title.clone(), source.link.clone(), meta))
    }
}
