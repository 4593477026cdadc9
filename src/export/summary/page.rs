//! The summary as a document of its own: one file that opens on any device, and asks for nothing.

use super::element::escape;
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
        out.push_str("\" dir=\"");
        out.push_str(direction(locale));
        out.push_str(
            "\">\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        );
        escape(self.title(), &mut out);
        out.push_str("</title>\n<style>");
        out.push_str(STYLE);
        out.push_str("</style>\n<body>\n");
        self.sheet(self.date.as_deref()).write(&mut out);
        out
    }
}
