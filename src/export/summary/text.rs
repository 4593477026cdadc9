//! The summary as plain text, for a message or a note.

use super::summary::Summary;
use crate::protocol::{Phrase, direction};

impl Summary<'_> {
    /// The summary as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = Lines::of(self.text.locale());
        lines.add(&[self.title()]);
        lines.extend(&self.date);
        lines.add(&[self.phrase(Phrase::SummaryOrigin)]);
        lines.part(&[self.phrase(self.disposition.phrases().label), ": ", self.heading]);
        lines.extend(&self.advice);
        if !self.findings.is_empty() {
            lines.part(&[self.phrase(Phrase::LedHeading)]);
        }
        for found in &self.findings {
            lines.add(&["• ", found.title, " (", self.phrase(found.disposition.phrases().tag), ")"]);
            lines.add(&["  ", &found.reason]);
            for (name, words) in &found.facts {
                lines.add(&["  ", name, ": ", words]);
            }
        }
        lines.part(&[self.phrase(Phrase::YourAnswers)]);
        for given in &self.answers {
            lines.add(&["• ", given.question, ": ", &given.choices.join(" / ")]);
        }
        if !self.questions.is_empty() {
            lines.part(&[self.phrase(Phrase::ConsultQuestionsHeading)]);
        }
        for question in &self.questions {
            lines.add(&["• ", question]);
        }
        lines.part(&[&self.version.join(" ")]);
        lines.add(&[&self.about]);
        lines.written
    }
}

struct Lines {
    /// What every line begins with.
    mark: &'static str,
    written: String,
}

impl Lines {
    /// A message takes each line's direction from its first letter, which may be of a name in another script: so lines
    /// that run from right to left begin with a mark that says so.
    fn of(locale: &str) -> Self {
        Self { mark: if direction(locale) == "rtl" { "\u{200f}" } else { "" }, written: String::new() }
    }

    fn add(&mut self, pieces: &[&str]) {
        self.written.push_str(self.mark);
        for piece in pieces {
            self.written.push_str(piece);
        }
        self.written.push('\n');
    }

    fn extend<'l>(&mut self, lines: impl IntoIterator<Item = &'l String>) {
        for line in lines {
            self.add(&[line]);
        }
    }

    /// Begins another part, below an empty line.
    fn part(&mut self, pieces: &[&str]) {
        self.written.push('\n');
        self.add(pieces);
    }
}
