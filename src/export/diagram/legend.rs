//! What a picture of the flow says about itself.

use super::flow::Outcome;
use super::layout::{MARGIN, WIDTH};
use super::shape::{Face, Look, Shape};
use super::stack::Stack;
use crate::export::words::Wording;
use crate::protocol::{Disposition, Phrase};

const COLUMNS: usize = 3;
const COLUMN: u32 = (WIDTH - 2 * MARGIN) / 3;
const GAP: u32 = 14;
const HOW_TO_READ: &str = "Every visitor is asked the questions on the left, from top to bottom. A question on the \
    right is asked only after the answers on its arrow. Below each question stands where its rules can lead, and how \
    many rules lead there. A rule that looks at several questions stands at the last of them.";

/// The title, how to read the picture, and what each mark means.
pub(super) fn shapes(wording: Wording<'_>) -> Vec<Shape> {
    let about = Stack::new(MARGIN, MARGIN, WIDTH - 2 * MARGIN, 0)
        .words(Face::Title, &title(wording))
        .words(Face::Plain, HOW_TO_READ)
        .close(Look::Label, 0);
    let mut row = about.rect.bottom();
    let mut shapes = vec![about];
    for entries in entries(wording).chunks(COLUMNS) {
        let cells = (0..).zip(entries).map(|(place, (look, name, meaning))| {
            let stack = Stack::new(MARGIN + place * COLUMN, row, COLUMN - GAP, 0);
            stack.marks(&[(*look, (*name).to_owned())]).words(Face::Quiet, meaning).close(Look::Label, 0)
        });
        shapes.extend(cells);
        row = shapes.iter().map(|shape| shape.rect.bottom()).max().unwrap_or(row);
    }
    shapes
}

/// Each mark, its name and what it means.
fn entries(wording: Wording<'_>) -> Vec<(Look, &str, &str)> {
    let findings = Disposition::ALL.into_iter().rev().filter(|disposition| *disposition != Disposition::NoFlags);
    let named = |disposition: Disposition| {
        let phrases = disposition.phrases();
        (Look::Mark(disposition), wording.text.phrase(phrases.tag), wording.text.phrase(phrases.summary))
    };
    let stop =
        (Look::Stop(Disposition::UrgentCare), "A mark with a bar", "The questions end here if the rule applies.");
    findings.map(named).chain([stop]).collect()
}

/// What the picture is of.
#[must_use]
pub fn title(wording: Wording<'_>) -> String {
    let protocol = wording.protocol;
    format!(
        "{} {}, published {}, from the questions to the result",
        protocol.id(),
        protocol.version(),
        protocol.published()
    )
}

/// What the picture shows, for someone who can't see it.
#[must_use]
pub fn description(wording: Wording<'_>) -> String {
    let questions = wording.protocol.questions();
    let always = questions.iter().filter(|question| question.ask_when.is_none()).count();
    let ends = wording.protocol.rules().iter().filter(|rule| rule.is_final).count();
    format!(
        "{always} questions that every visitor is asked, one below the other, {} follow-ups beside them, each with the \
         answers that open it, and where the {} rules lead. {ends} rules can end the questions early.",
        questions.len() - always,
        wording.protocol.rules().len(),
    )
}

/// A disposition, and how many rules lead there if there are several.
pub(super) fn named(outcome: Outcome, wording: Wording<'_>) -> String {
    let tag = wording.text.phrase(outcome.disposition.phrases().tag);
    if outcome.rules > 1 { format!("{tag} × {}", outcome.rules) } else { tag.to_owned() }
}

/// How the walk ends.
pub(super) fn result(wording: Wording<'_>) -> String {
    let phrase = |phrase: Phrase| wording.quoted(wording.text.phrase(phrase));
    format!(
        "The most serious finding decides, and every finding is shown. “Not sure” without a rule is at least {}. With \
         no finding at all: {}",
        phrase(Disposition::Discuss.phrases().tag),
        phrase(Disposition::NoFlags.phrases().heading),
    )
}
