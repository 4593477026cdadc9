//! The summary as a sheet of paper: what `styles/sheet.css` lays out, on a printed page and in a saved one.

use super::element::Element;
use super::summary::{Found, Given, Summary};
use crate::protocol::Phrase;

impl Summary<'_> {
    /// The summary as elements, with a line that says when it was made.
    #[must_use]
    pub fn sheet(&self, dated: Option<&str>) -> Element {
        let mut sheet = Element::new("article", "sheet");
        self.head(&mut sheet, dated);
        self.banner(&mut sheet);
        self.findings(&mut sheet);
        self.answers(&mut sheet);
        self.questions(&mut sheet);
        self.section(&mut sheet, Phrase::ClinicNotes, "div", "sheet__notes");
        self.foot(&mut sheet);
        sheet
    }

    fn head(&self, sheet: &mut Element, dated: Option<&str>) {
        let head = sheet.add("header", "");
        head.say("h1", "", self.title());
        if let Some(dated) = dated {
            head.say("p", "", dated);
        }
        head.say("p", "sheet__origin", self.phrase(Phrase::SummaryOrigin));
    }

    fn banner(&self, sheet: &mut Element) {
        let banner = sheet.add("section", "sheet__banner");
        banner.say("p", "sheet__label", self.phrase(self.disposition.phrases().label));
        banner.say("h2", "", self.heading);
        for line in &self.advice {
            banner.say("p", "", line);
        }
    }

    fn findings(&self, sheet: &mut Element) {
        if self.findings.is_empty() {
            return;
        }
        let cards = self.section(sheet, Phrase::LedHeading, "div", "sheet__columns");
        for found in &self.findings {
            self.finding(cards.add("div", "sheet__finding"), found);
        }
    }

    fn finding(&self, card: &mut Element, found: &Found<'_>) {
        card.say("p", "sheet__label", self.phrase(found.disposition.phrases().tag));
        card.say("h3", "", found.title);
        card.say("p", "", &found.reason);
        let facts = card.add("dl", "");
        for (name, words) in &found.facts {
            let fact = facts.add("div", "");
            fact.say("dt", "", name);
            fact.say("dd", "", words);
        }
    }

    fn answers(&self, sheet: &mut Element) {
        let answers = self.section(sheet, Phrase::YourAnswers, "dl", "sheet__answers sheet__columns");
        for Given { question, choices } in &self.answers {
            let row = answers.add("div", "");
            row.say("dt", "", question);
            for choice in choices {
                row.say("dd", "", choice);
            }
        }
    }

    fn questions(&self, sheet: &mut Element) {
        if self.questions.is_empty() {
            return;
        }
        let list = self.section(sheet, Phrase::ConsultQuestionsHeading, "ul", "sheet__questions sheet__columns");
        for question in &self.questions {
            list.say("li", "", question);
        }
    }

    fn foot(&self, sheet: &mut Element) {
        let foot = sheet.add("footer", "");
        foot.say("p", "", &self.version.join(" "));
        foot.say("p", "", &self.about);
    }

    /// Adds a section with a heading, and gives its body to be filled.
    fn section<'s>(
        &self,
        sheet: &'s mut Element,
        heading: Phrase,
        tag: &'static str,
        class: &'static str,
    ) -> &'s mut Element {
        let section = sheet.add("section", "");
        section.say("h2", "", self.phrase(heading));
        section.add(tag, class)
    }
}
