//! The sheet as plain text: a line for each of its headings, paragraphs and rows.

use super::element::Element;
use super::summary::Summary;
use crate::protocol::{Phrase, direction};

impl Summary<'_> {
    /// The summary as plain text, for a message or a note.
    #[must_use]
    pub fn text(&self) -> String {
        // A message takes each line's direction from its first letter, which may be of a name in another script: so lines
        // that run from right to left begin with a mark that says so.
        let mark = if direction(self.text.locale()) == "rtl" { "\u{200f}" } else { "" };
        let mut text = String::new();
        lines(&self.sheet, false, &mut |line| {
            if !line.is_empty() {
                text.push_str(mark);
            }
            text.push_str(line);
            text.push('\n');
        });
        text
    }

    /// The summary in at most `limit` bytes: whole lines, without details. If lines had to be left out, the last one
    /// says so.
    #[must_use]
    pub fn short_text(&self, limit: usize) -> String {
        let mut short = String::new();
        // How far the lines go that leave room for the last one.
        let mut kept = 0;
        let last = self.text.phrase(Phrase::QrShort);
        lines(&self.sheet, true, &mut |line| {
            short.push_str(line);
            short.push('\n');
            if short.len() + last.len() <= limit {
                kept = short.len();
            }
        });
        if short.len() > limit {
            short.truncate(kept);
            short.push_str(last);
        }
        short
    }
}

/// Says each line of an element; when short, without its details.
fn lines(element: &Element, is_short: bool, say: &mut dyn FnMut(&str)) {
    if element.class == "sheet__notes" || (is_short && element.is_detail) {
        return;
    }
    let begin = match element.tag {
        "h3" | "li" => "• ",
        "h1" | "h2" | "p" | "footer" => "",
        // A row of a list of answers.
        "div" if element.class.is_empty() => "",
        _ => {
            for child in &element.children {
                lines(child, is_short, say);
            }
            return;
        }
    };
    if matches!(element.tag, "h2" | "footer") {
        say("");
    }
    let mut line = begin.to_owned();
    let mut between = "";
    for child in &element.children {
        line.push_str(between);
        line.push_str(&child.words);
        between = if child.tag == "dd" { " / " } else { ": " };
    }
    if !element.words.is_empty() {
        line.push_str(between);
        line.push_str(&element.words);
    }
    say(&line);
}
