//! The summary in as many bytes as there is room for: whole lines, the most important first.

use super::summary::Summary;
use crate::protocol::Phrase;

impl Summary<'_> {
    /// The summary in at most `limit` bytes. If lines had to be left out, the last one says so.
    #[must_use]
    pub fn short_text(&self, limit: usize) -> String {
        let lines = self.short_lines();
        let whole = lines.join("\n");
        if whole.len() <= limit {
            return whole;
        }
        let last = self.phrase(Phrase::QrShort);
        let mut short = String::new();
        for line in &lines {
            if short.len() + line.len() + "\n".len() + last.len() > limit {
                break;
            }
            short.push_str(line);
            short.push('\n');
        }
        short.push_str(last);
        short
    }

    fn short_lines(&self) -> Vec<String> {
        let mut lines = vec![self.title().to_owned()];
        lines.extend(self.date.clone());
        lines.push(self.heading.to_owned());
        lines.push(self.phrase(Phrase::SummaryOrigin).to_owned());
        lines.push(self.version.join(" "));
        lines.extend(self.findings.iter().map(|found| format!("• {}", found.title)));
        let answer = |given: &super::summary::Given<'_>| format!("{}: {}", given.question, given.choices.join(" / "));
        lines.extend(self.answers.iter().map(answer));
        lines
    }
}
