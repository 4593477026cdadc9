//! Dates that the browser has put into words before: it takes longer over one than over all the rest of a question.

use std::cell::RefCell;

/// Dates with their words, in one language: documents have a few.
#[derive(Debug, Default)]
pub(super) struct Said(RefCell<Vec<(String, String)>>);

impl Said {
    /// The words for a date, which are looked for only the first time.
    pub(super) fn once(&self, date: &str, say: impl FnOnce(&str) -> String) -> String {
        let before = self.0.borrow().iter().find(|(other, _)| other == date).map(|(_, words)| words.clone());
        before.unwrap_or_else(|| {
            let words = say(date);
            self.0.borrow_mut().push((date.to_owned(), words.clone()));
            words
        })
    }
}
