//! The sheet: what it says, in which order.

use super::element::Element;
use super::summary::Occasion;
use crate::protocol::{Date, Disposition, Phrase, Protocol, Text};
use crate::screening::{Finding, Report};

pub(super) struct Sheet<'s> {
    pub protocol: &'s Protocol,
    pub report: &'s Report<'s>,
    pub text: &'s Text,
    pub occasion: &'s Occasion<'s>,
}

impl Sheet<'_> {
    pub(super) fn write(&self) -> Element {
        let mut sheet = Element::new("article");
        sheet.class("sheet");
        self.head(sheet.add("header"));
        self.banner(sheet.add("section").class("sheet__banner"));
        self.findings(&mut sheet);
        self.answers(self.section(&mut sheet, Phrase::YourAnswers));
        self.questions(&mut sheet);
        self.section(&mut sheet, Phrase::ClinicNotes).class("sheet__notes").detail();
        sheet.say("footer", &self.numbered(self.phrase(Phrase::About))).detail();
        sheet
    }

    fn head(&self, head: &mut Element) {
        head.say("h1", self.phrase(Phrase::SummaryTitle));
        if let Some(dated) = &self.occasion.dated {
            head.say("p", dated).class("sheet__date");
        }
        head.say("p", self.phrase(Phrase::SummaryOrigin));
        let (protocol, text) = (self.protocol, self.text);
        let published = self.day(protocol.published());
        let mut version = text.fill(Phrase::ProtocolVersion, &[("version", protocol.version()), ("date", &published)]);
        version.push(' ');
        match protocol.reviewers() {
            [] => version.push_str(self.phrase(Phrase::NotReviewed)),
            names => version.push_str(&text.fill(Phrase::ReviewedBy, &[("names", &self.list(names))])),
        }
        head.say("p", &version);
        if self.occasion.today.is_some_and(|today| today > protocol.review_by()) {
            head.say("p", &text.fill(Phrase::ReviewDue, &[("date", &self.day(protocol.review_by()))]));
        }
        if self.occasion.own_protocol {
            head.say("p", self.phrase(Phrase::OwnProtocol));
        }
        if let Some(version) = self.occasion.overlay {
            head.say("p", &text.fill(Phrase::OwnAdditions, &[("version", version)]));
        }
    }

    /// What to do next, and in urgent care whom to call.
    fn banner(&self, banner: &mut Element) {
        let disposition = self.report.disposition;
        let phrases = disposition.phrases();
        let is_emergency = self.report.is_emergency();
        let (heading, summary) = if is_emergency {
            (Phrase::EmergencyHeading, Phrase::EmergencySummary)
        } else {
            (phrases.heading, phrases.summary)
        };
        banner.label("h2", self.phrase(phrases.label), self.phrase(heading));
        let mut tell = |words: &str| {
            banner.say("p", words).detail();
        };
        tell(self.phrase(summary));
        if disposition == Disposition::UrgentCare {
            if !is_emergency {
                match self.occasion.country.and_then(|country| country.advice_number.as_deref()) {
                    Some(number) => tell(&self.text.fill(Phrase::Call, &[("number", &self.text.telephone(number))])),
                    None => tell(self.phrase(Phrase::AdviceAnywhere)),
                }
            }
            tell(&self.numbered(self.phrase(Phrase::EmergencyLine)));
        }
        if self.report.stopped_early {
            tell(self.phrase(Phrase::StoppedEarly));
        }
        tell(self.phrase(phrases.next));
        tell(self.phrase(Phrase::CannotSee));
    }

    fn findings(&self, sheet: &mut Element) {
        let Report { findings, unsure, .. } = self.report;
        if findings.is_empty() && unsure.is_empty() {
            return;
        }
        let cards = self.section(sheet, Phrase::LedHeading).add("div").class("sheet__findings");
        for finding in findings {
            self.finding(cards.add("article"), finding);
        }
        if !unsure.is_empty() {
            let names: Vec<String> =
                unsure.iter().map(|question| self.text.question(&question.id).name.clone()).collect();
            let reason = self.text.fill(Phrase::UnsureReason, &[("names", &self.list(&names))]);
            let card = cards.add("article");
            self.found(card, Disposition::Discuss, self.phrase(Phrase::UnsureTitle), &reason);
            card.label("p", self.phrase(Phrase::Advice), self.phrase(Phrase::UnsureAdvice)).detail();
        }
    }

    fn finding(&self, card: &mut Element, finding: &Finding<'_>) {
        let words = self.text.rule(&finding.rule.id);
        self.found(card, finding.rule.disposition, &words.title, &words.reason);
        card.label("p", self.phrase(Phrase::Advice), &self.numbered(&words.advice)).detail();
        if let Some(until) = &words.until {
            card.label("p", self.phrase(Phrase::Until), &self.numbered(until)).detail();
        }
    }

    fn found(&self, card: &mut Element, disposition: Disposition, title: &str, reason: &str) {
        card.label("h3", self.phrase(disposition.phrases().tag), title);
        card.say("p", &self.numbered(reason)).detail();
    }

    fn answers(&self, section: &mut Element) {
        let answers = section.add("dl").class("sheet__answers sheet__columns");
        for answered in &self.report.answered {
            let words = self.text.question(&answered.question.id);
            let row = answers.add("div");
            row.say("dt", &words.name);
            for choice in answered.answer.choices(answered.question) {
                row.say("dd", &words.choice(&choice.id).label);
            }
            if answered.answer.is_skipped() {
                row.say("dd", self.phrase(Phrase::Skipped));
            }
        }
    }

    /// Not for whoever should get care first.
    fn questions(&self, sheet: &mut Element) {
        let questions = &self.report.consult_questions;
        if questions.is_empty() || !self.report.leads_on() {
            return;
        }
        let section = self.section(sheet, Phrase::ConsultQuestionsHeading).detail();
        let list = section.add("ul").class("sheet__questions sheet__columns");
        for question in questions {
            list.say("li", self.text.consult_question(&question.id));
        }
    }

    fn section<'e>(&self, sheet: &'e mut Element, heading: Phrase) -> &'e mut Element {
        let section = sheet.add("section");
        section.say("h2", self.phrase(heading));
        section
    }

    fn phrase(&self, phrase: Phrase) -> &str {
        self.text.phrase(phrase)
    }

    fn numbered(&self, words: &str) -> String {
        self.text.with_numbers(words, self.occasion.country)
    }

    fn list(&self, items: &[String]) -> String {
        (self.occasion.manner.list)(self.text.locale(), items)
    }

    fn day(&self, date: Date) -> String {
        (self.occasion.manner.date)(self.text.locale(), &date.to_string())
    }
}
