//! A report as a `QuestionnaireResponse`.

use super::alternatives::Pick;
use super::coding::{self, DISPOSITION, FINDINGS, url};
use super::outline::{Flag, Item, NotExportable, outline};
use crate::protocol::{Date, Phrase, Protocol, Text, Tree};
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
    let mut entries = vec![
        ("resourceType", "QuestionnaireResponse".into()),
        ("language", text.locale().into()),
        ("questionnaire", format!("{}|{}", url(protocol), protocol.version()).into()),
        ("status", "completed".into()),
    ];
    if let Some(day) = authored {
        entries.push(("authored", day.to_string().into()));
    }
    let writer = Writer { protocol, report, text };
    let mut items = writer.parts()?;
    items.append(&mut writer.result());
    entries.push(("item", items.into()));
    Ok(Tree::map(entries))
}

struct Writer<'r> {
    protocol: &'r Protocol,
    report: &'r Report<'r>,
    text: &'r Text,
}

impl Writer<'_> {
    /// The parts with something in them, up to the one that ends the walk.
    fn parts(&self) -> Result<Vec<Tree>, NotExportable> {
        let mut groups = Vec::new();
        for part in outline(self.protocol)? {
            let mut items = Vec::new();
            let mut ended = false;
            for item in &part.items {
                match item {
                    Item::Question { question, .. } => {
                        let asked = self.report.answered.iter().find(|answered| answered.question.id == question.id);
                        items.extend(asked.and_then(|answered| self.question(answered)));
                    }
                    Item::Flag(flag) if self.holds(flag) => {
                        items.push(answered(&flag.link_id, None, vec![Tree::map(vec![("valueBoolean", true.into())])]));
                        ended |= flag.ends;
                    }
                    Item::Flag(_) => {}
                }
            }
            if !items.is_empty() {
                groups.push(Tree::map(vec![("linkId", part.link_id.into()), ("item", items.into())]));
            }
            if ended {
                break;
            }
        }
        Ok(groups)
    }

    /// `None` for a skipped question that has no "not sure": it has no answer.
    fn question(&self, given: &Answered<'_>) -> Option<Tree> {
        let question = given.question;
        let made = question.choices.iter().filter(|choice| given.answer.counts_as(choice));
        let answers: Vec<Tree> =
            made.map(|choice| coded(coding::choice(self.protocol, question, choice, self.text))).collect();
        let ask = self.text.question(&question.id).ask.as_str();
        (!answers.is_empty()).then(|| answered(question.id.as_str(), Some(ask), answers))
    }

    fn holds(&self, flag: &Flag<'_>) -> bool {
        flag.all.iter().all(|pick| self.chose(*pick))
    }

    fn chose(&self, pick: Pick<'_>) -> bool {
        let asked = self.report.answered.iter().find(|answered| answered.question.id == *pick.question);
        asked.is_some_and(|given| {
            let choice = given.question.choice(pick.choice.as_str());
            choice.is_some_and(|choice| given.answer.counts_as(choice))
        })
    }

    fn result(&self) -> Vec<Tree> {
        let disposition = coded(coding::disposition(self.protocol, self.report.disposition, self.text));
        let mut items = vec![answered(DISPOSITION, Some(self.text.phrase(Phrase::ResultLabel)), vec![disposition])];
        let rules = self.report.findings.iter().map(|finding| finding.rule);
        let findings: Vec<Tree> = rules.map(|rule| coded(coding::rule(self.protocol, rule, self.text))).collect();
        if !findings.is_empty() {
            items.push(answered(FINDINGS, Some(self.text.phrase(Phrase::LedHeading)), findings));
        }
        items
    }
}

fn coded(coding: Vec<(&str, Tree)>) -> Tree {
    Tree::map(vec![("valueCoding", Tree::map(coding))])
}

fn answered(link_id: &str, text: Option<&str>, answers: Vec<Tree>) -> Tree {
    let mut entries = vec![("linkId", link_id.into())];
    entries.extend(text.map(|text| ("text", text.into())));
    entries.push(("answer", answers.into()));
    Tree::map(entries)
}
