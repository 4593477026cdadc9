//! The stage that holds each clinic's overlay against its protocol.

use super::exhaustive::of_failure;
use super::{Checked, Known, lints};
use crate::progress::Progress;
use crate::report::{Remark, Report, Stage};
use microneedling_screener::proof;
use microneedling_screener::proof::lint::{self, Severity, Vocabulary};
use microneedling_screener::protocol::{Date, Overlay, ProblemKind, Problems, Protocol, Text};

/// Applies each overlay to every text that it has words for, reads its words as those of the text are read, and proves
/// that it never softens a result. Without a text nothing can be applied.
pub(super) fn run(known: &Known<'_>, today: Date, report: &mut Report, progress: &mut Progress<'_>) {
    if known.texts.is_empty() {
        return;
    }
    let mut errors = Vec::new();
    for overlay in &known.overlays {
        progress.begin(&format!("{}: {}", Stage::Overlays.name(), overlay.value.id()));
        let mut wrong = Vec::new();
        let with_overlay = applied(known, overlay, &mut wrong);
        let added = lints::added(known, &with_overlay, today);
        let (unfit, better): (Vec<_>, Vec<_>) = added.iter().partition(|remark| remark.severity() == Severity::Error);
        let told = |remark: &lint::Remark| lints::in_overlay(overlay.document, remark);
        add_new(&mut wrong, unfit.into_iter().map(told).collect());
        add_new(&mut report.advice, better.into_iter().map(told).collect());
        let mut failures = proof::softened(&known.protocol.value, &overlay.value);
        if wrong.is_empty() {
            failures.extend(proof::idle(&known.protocol.value, &overlay.value));
        }
        errors.extend(wrong);
        errors.extend(failures.iter().map(|failure| of_failure(Stage::Overlays, failure, overlay.document, known)));
    }
    report.close(Stage::Overlays, errors);
}

/// The protocol and each text with an overlay, and beside them the text alone with its vocabulary.
pub(super) type Applied<'k> = (&'k Text, &'k Vocabulary, Protocol, Text);

/// Applies an overlay, and gathers what is wrong with it. A clinic need not offer every language there is: a text that
/// the overlay has no words for is left out, unless none would be left.
fn applied<'k>(known: &'k Known<'_>, overlay: &Checked<'_, Overlay>, wrong: &mut Vec<Remark>) -> Vec<Applied<'k>> {
    let mut with_overlay = Vec::new();
    let mut without_words = Vec::new();
    let mut is_worded = false;
    for (text, words) in known.texts_with_words() {
        match overlay.value.clone().apply(known.protocol.value.clone(), text.value.clone()) {
            Ok((protocol, added)) => {
                is_worded = true;
                with_overlay.extend(words.map(|words| (&text.value, &words.value, protocol, added)));
            }
            Err(problems) if lacks_words(&problems) => without_words.push(problems),
            Err(problems) => {
                is_worded = true;
                add_new(wrong, overlay.document.remarks(Stage::Overlays, &problems));
            }
        }
    }
    if let Some(problems) = without_words.first().filter(|_| !is_worded) {
        add_new(wrong, overlay.document.remarks(Stage::Overlays, problems));
    }
    with_overlay
}

fn lacks_words(problems: &Problems) -> bool {
    problems.as_slice().iter().any(|problem| matches!(problem.kind, ProblemKind::NoTextIn(_)))
}

/// Most remarks are the same with every text.
fn add_new(remarks: &mut Vec<Remark>, more: Vec<Remark>) {
    for remark in more {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
}
