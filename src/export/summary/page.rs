//! The summary as a document of its own: one file that opens on any device, and asks for nothing.

use super::element::Element;
use super::summary::Summary;
use crate::protocol::direction;

/// How a sheet looks. Uses the colours of the system alone, so that it can be read in the dark and on paper.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/sheet.css"));

impl Summary<'_> {
    /// The summary as an HTML document.
    #[must_use]
    pub fn page(&self) -> String {
        let locale = self.text.locale();
        let mut out = String::from("<!doctype html>\n<html lang=\"");
        escape(locale, &mut out);
        add(&["\" dir=\"", direction(locale)], &mut out);
        out.push_str(
            "\">\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        );
        escape(self.title(), &mut out);
        add(&["</title>\n<style>", STYLE, "</style>\n<body>\n"], &mut out);
        write(&self.sheet, &mut out);
        out
    }
}

/// Every element of a sheet has an end tag.
fn write(element: &Element, out: &mut String) {
    add(&["<", element.tag, " class=\"", element.class, "\">"], out);
    for child in &element.children {
        write(child, out);
    }
    escape(&element.words, out);
    add(&["</", element.tag, ">\n"], out);
}

/// What is ours, and may be markup.
fn add(pieces: &[&str], out: &mut String) {
    for piece in pieces {
        out.push_str(piece);
    }
}

/// Words, between tags or between the double quotes of an attribute.
fn escape(words: &str, out: &mut String) {
    for character in words.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
