//! The stage that holds each clinic's overlay against its protocol.

use super::exhaustive::of_failure;
use super::{Checked, Known, lints};
use crate::progress::Progress;
use crate::report::{Remark, Report, Stage};
use microneedling_screener::proof;
use microneedling_screener::proof::lint::{Severity, Vocabulary};
use microneedling_screener::protocol::{Date, Overlay, Text};

/// Applies each overlay to every text, reads its words as those of the text are read, and proves that it never softens a
/// result. Without a text nothing can be applied.
pub(super) fn run(known: &Known<'_>, today: Date, report: &mut Report, progress: &mut Progress<'_>) {
    if known.texts.is_empty() {
        return;
    }
    let mut errors = Vec::new();
    for overlay in &known.overlays {
        progress.begin(&format!("{}: {}", Stage::Overlays.name(), overlay.value.id()));
        let mut wrong = Vec::new();
        for (text, words) in known.texts_with_words() {
            let (unfit, better) = applied(known, overlay, text, words, today);
            add_new(&mut wrong, unfit);
            add_new(&mut report.advice, better);
        }
        let mut failures = proof::softened(&known.protocol.value, &overlay.value);
        if wrong.is_empty() {
            failures.extend(proof::idle(&known.protocol.value, &overlay.value));
        }
        errors.extend(wrong);
        errors.extend(failures.iter().map(|failure| of_failure(Stage::Overlays, failure, overlay.document, known)));
    }
    report.close(Stage::Overlays, errors);
}

/// What must be mended and what could be better in an overlay, with one of the texts.
fn applied(
    known: &Known<'_>,
    overlay: &Checked<'_, Overlay>,
    text: &Checked<'_, Text>,
    words: Option<&Checked<'_, Vocabulary>>,
    today: Date,
) -> (Vec<Remark>, Vec<Remark>) {
    let with_overlay = match overlay.value.clone().apply(known.protocol.value.clone(), text.value.clone()) {
        Ok(with_overlay) => with_overlay,
        Err(problems) => return (overlay.document.remarks(Stage::Overlays, &problems), Vec::new()),
    };
    let Some(words) = words else { return (Vec::new(), Vec::new()) };
    let alone = (&known.protocol.value, &text.value);
    let added = lints::added(alone, (&with_overlay.0, &with_overlay.1), &words.value, today);
    let (wrong, better): (Vec<_>, Vec<_>) = added.iter().partition(|remark| remark.severity() == Severity::Error);
    let told =
        |remarks: Vec<&_>| remarks.into_iter().map(|remark| lints::in_overlay(overlay.document, remark)).collect();
    (told(wrong), told(better))
}

/// Most remarks are the same with every text.
fn add_new(remarks: &mut Vec<Remark>, more: Vec<Remark>) {
    for remark in more {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
}
