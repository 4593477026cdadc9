//! A report as a `QuestionnaireResponse`.

use super::coding::{self, DISPOSITION, FINDINGS, url};
use super::flag::{Flag, NotExportable, asking, ending};
use crate::protocol::{Date, Object, Phrase, Protocol, QuestionId, Text, Tree};
use crate::screening::{Answered, Report};

/// A report on a protocol as a FHIR R4 `QuestionnaireResponse` to its [`questionnaire`](super::questionnaire()).
///
/// It names no one. `authored` is the day it was written, if that may be told.
///
/// # Errors
///
/// The first condition of the protocol that has no form in FHIR.
pub fn response(
    protocol: &Protocol,
    report: &Report<'_>,
    text: &Text,
    authored: Option<Date>,
) -> Result<Tree, NotExportable> {
    let writer = Writer { protocol, report, text };
    let mut items = writer.parts()?;
    items.push(writer.disposition());
    items.extend(writer.findings());
    let mut response = Object::default()
        .text("resourceType", "QuestionnaireResponse")
        .text("language", text.locale())
        .text("questionnaire", &format!("{}|{}", url(protocol), protocol.version()))
        .text("status", "completed");
    if let Some(day) = authored {
        response = response.text("authored", &day.to_string());
    }
    Ok(response.list("item", items).into())
}

struct Writer<'r> {
    protocol: &'r Protocol,
    report: &'r Report<'r>,
    text: &'r Text,
}

impl<'r> Writer<'r> {
    /// The parts with something in them, up to the one in which the questions end.
    fn parts(&self) -> Result<Vec<Tree>, NotExportable> {
        let (mut parts, mut items, mut number) = (Vec::new(), Vec::new(), 1);
        for (position, question) in self.protocol.questions().iter().enumerate() {
            for flag in asking(position, question)? {
                // A single choice enables the question itself.
                if flag.all.len() > 1 && self.holds(&flag) {
                    items.push(raised(&flag));
                }
            }
            items.extend(self.given(&question.id).and_then(|given| self.question(given)));
            let ends = ending(position, self.protocol)?;
            let before = items.len();
            items.extend(ends.iter().filter(|flag| self.holds(flag)).map(raised));
            let is_over = items.len() > before || position + 1 == self.protocol.questions().len();
            if is_over || !ends.is_empty() {
                if !items.is_empty() {
                    let part = Object::default().text("linkId", &coding::part(number));
                    parts.push(part.list("item", std::mem::take(&mut items)).into());
                }
                number += 1;
            }
            if is_over {
                break;
            }
        }
        Ok(parts)
    }

    /// `None` for a skipped question that has no "not sure": it has no answer.
    fn question(&self, given: &Answered<'_>) -> Option<Tree> {
        let question = given.question;
        let made = question.choices.iter().filter(|choice| given.answer.counts_as(choice));
        let answers: Vec<Tree> =
            made.map(|choice| coded(coding::choice(self.protocol, question, choice, self.text))).collect();
        let ask = self.text.question(&question.id).ask.as_str();
        (!answers.is_empty()).then(|| answered(question.id.as_str(), ask, answers))
    }

    fn holds(&self, flag: &Flag<'_>) -> bool {
        flag.all.iter().all(|pick| {
            let choice = |given: &Answered<'r>| given.question.choice(pick.choice.as_str());
            self.given(pick.question)
                .is_some_and(|given| choice(given).is_some_and(|choice| given.answer.counts_as(choice)))
        })
    }

    fn given(&self, question: &QuestionId) -> Option<&'r Answered<'r>> {
        self.report.answered.iter().find(|answered| answered.question.id == *question)
    }

    fn disposition(&self) -> Tree {
        let disposition = coding::disposition(self.protocol, self.report.disposition, self.text);
        answered(DISPOSITION, self.text.phrase(Phrase::ResultLabel), vec![coded(disposition)])
    }

    fn findings(&self) -> Option<Tree> {
        let rules = self.report.findings.iter().map(|finding| finding.rule);
        let findings: Vec<Tree> = rules.map(|rule| coded(coding::rule(self.protocol, rule, self.text))).collect();
        (!findings.is_empty()).then(|| answered(FINDINGS, self.text.phrase(Phrase::LedHeading), findings))
    }
}

fn raised(flag: &Flag<'_>) -> Tree {
    let answer = Object::default().flag("valueBoolean", true);
    Object::default().text("linkId", &flag.link_id).list("answer", vec![answer.into()]).into()
}

fn coded(coding: Object) -> Tree {
    Object::default().put("valueCoding", coding.into()).into()
}

fn answered(link_id: &str, text: &str, answers: Vec<Tree>) -> Tree {
    Object::default().text("linkId", link_id).text("text", text).list("answer", answers).into()
}
