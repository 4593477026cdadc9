//! The summary as a sheet of paper: what `styles/sheet.css` lays out, on a printed page and in a saved one.

use super::element::Element;
use super::summary::{Found, Given, Summary};
use crate::protocol::Phrase;

impl Summary<'_> {
    /// The summary as elements, with a line that says when it was made.
    #[must_use]
    pub fn sheet(&self, dated: Option<&str>) -> Element {
        let mut parts = vec![self.head(dated), self.banner()];
        parts.extend(self.findings());
        parts.push(self.section(Phrase::YourAnswers, answers(&self.answers)));
        parts.extend(self.questions());
        parts.push(self.section(Phrase::ClinicNotes, Element::holding("div", Vec::new()).class("sheet__notes")));
        parts.push(self.foot());
        Element::holding("article", parts).class("sheet")
    }

    fn head(&self, dated: Option<&str>) -> Element {
        let mut lines = vec![Element::saying("h1", self.title())];
        lines.extend(dated.map(|dated| Element::saying("p", dated)));
        lines.push(Element::saying("p", self.phrase(Phrase::SummaryOrigin)));
        Element::holding("header", lines)
    }

    fn banner(&self) -> Element {
        let mut lines = vec![
            Element::saying("p", self.phrase(self.disposition.phrases().label)).class("sheet__label"),
            Element::saying("h2", self.heading),
        ];
        lines.extend(self.advice.iter().map(|line| Element::saying("p", line)));
        Element::holding("section", lines).class("sheet__banner")
    }

    fn findings(&self) -> Option<Element> {
        let cards: Vec<Element> = self.findings.iter().map(|found| self.finding(found)).collect();
        (!cards.is_empty())
            .then(|| self.section(Phrase::LedHeading, Element::holding("div", cards).class("sheet__columns")))
    }

    fn finding(&self, found: &Found<'_>) -> Element {
        let parts = vec![
            Element::saying("p", self.phrase(found.disposition.phrases().tag)).class("sheet__label"),
            Element::saying("h3", found.title),
            Element::saying("p", &found.reason),
            pairs(found.facts.iter().map(|(name, words)| (*name, Element::saying("dd", words)))),
        ];
        Element::holding("div", parts).class("sheet__finding")
    }

    fn questions(&self) -> Option<Element> {
        let items: Vec<Element> = self.questions.iter().map(|words| Element::saying("li", *words)).collect();
        (!items.is_empty()).then(|| {
            self.section(Phrase::ConsultQuestionsHeading, Element::holding("ul", items).class("sheet__questions"))
        })
    }

    fn foot(&self) -> Element {
        let lines = vec![Element::saying("p", self.version.join(" ")), Element::saying("p", &self.about)];
        Element::holding("footer", lines)
    }

    fn section(&self, heading: Phrase, body: Element) -> Element {
        Element::holding("section", vec![Element::saying("h2", self.phrase(heading)), body])
    }
}

fn answers(given: &[Given<'_>]) -> Element {
    pairs(given.iter().map(|given| (given.question, chosen(&given.choices)))).class("sheet__columns")
}

fn chosen(choices: &[&str]) -> Element {
    match choices {
        [only] => Element::saying("dd", *only),
        several => {
            let items = several.iter().map(|choice| Element::saying("li", *choice)).collect();
            Element::holding("dd", vec![Element::holding("ul", items)])
        }
    }
}

fn pairs<'a>(pairs: impl Iterator<Item = (&'a str, Element)>) -> Element {
    let rows = pairs.map(|(name, words)| Element::holding("div", vec![Element::saying("dt", name), words])).collect();
    Element::holding("dl", rows)
}
