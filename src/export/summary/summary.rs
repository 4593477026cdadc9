//! What the ways to take a result along share, in words that are ready to be read.

use crate::protocol::{Country, Date, Disposition, Phrase, Protocol, Text};
use crate::screening::{Answered, Finding, Report};

/// How a language writes days and lists. A browser asks its own `Intl`.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// A day or a month: from a locale, and `YYYY-MM-DD` or `YYYY-MM`.
    pub date: fn(locale: &str, iso: &str) -> String,
    /// "A, B and C": from a locale and the items.
    pub list: fn(locale: &str, items: &[String]) -> String,
}

/// What a summary depends on beside the report and the words.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// How the language writes days and lists.
    pub manner: Manner,
    /// The day, if it may be told.
    pub today: Option<Date>,
    /// The country whose numbers to call.
    pub country: Option<&'a Country>,
    /// Whether the clinic wrote the protocol itself.
    pub own_protocol: bool,
    /// The version of the clinic's overlay, if it has one.
    pub overlay: Option<&'a str>,
}

/// A report in words.
#[derive(Clone, Debug)]
pub struct Summary<'a> {
    pub(super) text: &'a Text,
    /// The day it was made.
    pub(super) date: Option<String>,
    pub(super) disposition: Disposition,
    pub(super) heading: &'a str,
    /// What stands below the heading: what it means, whom to call, and the next step.
    pub(super) advice: Vec<String>,
    pub(super) findings: Vec<Found<'a>>,
    pub(super) answers: Vec<Given<'a>>,
    /// Questions to take to the consult.
    pub(super) questions: Vec<&'a str>,
    /// Which questions they were, and who has looked them over.
    pub(super) version: Vec<String>,
    /// What this is not.
    pub(super) about: String,
}

/// A finding in words.
#[derive(Clone, Debug)]
pub(super) struct Found<'a> {
    pub disposition: Disposition,
    pub title: &'a str,
    pub reason: String,
    /// What to do, and what ends a wait: each with its name.
    pub facts: Vec<(&'a str, String)>,
}

/// An answer in words.
#[derive(Clone, Debug)]
pub(super) struct Given<'a> {
    pub question: &'a str,
    /// Never empty: a skipped question says so.
    pub choices: Vec<&'a str>,
}

impl<'a> Summary<'a> {
    /// The summary of a report on a protocol.
    #[must_use]
    pub fn of(protocol: &Protocol, report: &Report<'_>, text: &'a Text, occasion: Occasion<'a>) -> Self {
        let writer = Writer { protocol, report, text, occasion };
        let is_emergency = report.is_emergency();
        let heading = if is_emergency { Phrase::EmergencyHeading } else { report.disposition.phrases().heading };
        let questions = if report.leads_on() { report.consult_questions.as_slice() } else { &[] };
        Self {
            text,
            date: occasion.today.map(|today| writer.day(today)),
            disposition: report.disposition,
            heading: text.phrase(heading),
            advice: writer.advice(is_emergency),
            findings: report.findings.iter().map(|finding| writer.finding(finding)).chain(writer.unsure()).collect(),
            answers: report.answered.iter().map(|answered| writer.answer(answered)).collect(),
            questions: questions.iter().map(|note| text.consult_question(&note.id)).collect(),
            version: writer.version(),
            about: text.with_numbers(text.phrase(Phrase::About), occasion.country),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &'a str {
        self.phrase(Phrase::SummaryTitle)
    }

    pub(super) fn phrase(&self, phrase: Phrase) -> &'a str {
        self.text.phrase(phrase)
    }
}

struct Writer<'r, 'a> {
    protocol: &'r Protocol,
    report: &'r Report<'r>,
    text: &'a Text,
    occasion: Occasion<'a>,
}

impl<'a> Writer<'_, 'a> {
    fn advice(&self, is_emergency: bool) -> Vec<String> {
        let phrases = self.report.disposition.phrases();
        let summary = if is_emergency { Phrase::EmergencySummary } else { phrases.summary };
        let mut lines = vec![self.say(summary)];
        if self.report.disposition == Disposition::UrgentCare {
            let advice_number = self.occasion.country.and_then(|country| country.advice_number.as_deref());
            if !is_emergency {
                lines.push(match advice_number {
                    Some(number) => self.text.fill(Phrase::Call, &[("number", number)]),
                    None => self.say(Phrase::AdviceAnywhere),
                });
            }
            lines.push(self.numbered(self.text.phrase(Phrase::EmergencyLine)));
        }
        if self.report.stopped_early {
            lines.push(self.say(Phrase::StoppedEarly));
        }
        lines.push(self.say(phrases.next));
        lines.push(self.say(Phrase::CannotSee));
        lines
    }

    fn finding(&self, finding: &Finding<'_>) -> Found<'a> {
        let words = self.text.rule(&finding.rule.id);
        let mut facts = vec![(self.text.phrase(Phrase::Advice), self.numbered(&words.advice))];
        if let Some(until) = &words.until {
            facts.push((self.text.phrase(Phrase::Until), self.numbered(until)));
        }
        Found {
            disposition: finding.rule.disposition,
            title: &words.title,
            reason: self.numbered(&words.reason),
            facts,
        }
    }

    /// The questions answered "not sure" or skipped to which no rule of its own speaks.
    fn unsure(&self) -> Option<Found<'a>> {
        let names: Vec<String> =
            self.report.unsure.iter().map(|question| self.text.question(&question.id).name.clone()).collect();
        (!names.is_empty()).then(|| Found {
            disposition: Disposition::Discuss,
            title: self.text.phrase(Phrase::UnsureTitle),
            reason: self.text.fill(Phrase::UnsureReason, &[("names", &self.list(&names))]),
            facts: vec![(self.text.phrase(Phrase::Advice), self.say(Phrase::UnsureAdvice))],
        })
    }

    fn answer(&self, answered: &Answered<'_>) -> Given<'a> {
        let words = self.text.question(&answered.question.id);
        let mut choices: Vec<&str> =
            answered.answer.choices(answered.question).map(|choice| words.choice(&choice.id).label.as_str()).collect();
        if choices.is_empty() {
            choices.push(self.text.phrase(Phrase::Skipped));
        }
        Given { question: &words.name, choices }
    }

    fn version(&self) -> Vec<String> {
        let (protocol, text) = (self.protocol, self.text);
        let published = self.day(protocol.published());
        let mut lines =
            vec![text.fill(Phrase::ProtocolVersion, &[("version", protocol.version()), ("date", &published)])];
        lines.push(match protocol.reviewers() {
            [] => self.say(Phrase::NotReviewed),
            names => text.fill(Phrase::ReviewedBy, &[("names", &self.list(names))]),
        });
        if self.occasion.today.is_some_and(|today| today > protocol.review_by()) {
            lines.push(text.fill(Phrase::ReviewDue, &[("date", &self.day(protocol.review_by()))]));
        }
        if self.occasion.own_protocol {
            lines.push(self.say(Phrase::OwnProtocol));
        }
        if let Some(version) = self.occasion.overlay {
            lines.push(text.fill(Phrase::OwnAdditions, &[("version", version)]));
        }
        lines
    }

    fn say(&self, phrase: Phrase) -> String {
        self.text.phrase(phrase).to_owned()
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
