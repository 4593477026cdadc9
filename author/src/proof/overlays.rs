//! The stage that holds each clinic's overlay against its protocol.

use super::exhaustive::of_failure;
use super::{Checked, Known};
use crate::progress::Progress;
use crate::report::{Remark, Report, Stage};
use microneedling_screener::proof;
use microneedling_screener::protocol::Overlay;

/// Applies each overlay to every text, and proves that it never softens a result.
pub(super) fn run(known: &Known<'_>, report: &mut Report, progress: &mut Progress<'_>) {
    let mut errors = Vec::new();
    for overlay in &known.overlays {
        progress.begin(&format!("{}: {}", Stage::Overlays.name(), overlay.value.id()));
        errors.extend(refusals(known, overlay));
        let softened = proof::softened(&known.protocol.value, &overlay.value);
        let remark = |failure| of_failure(Stage::Overlays, failure, overlay.document, known);
        errors.extend(softened.iter().map(remark));
    }
    report.close(Stage::Overlays, errors);
}

/// Why the overlay can't be applied, each reason once: most are the same for every text.
fn refusals(known: &Known<'_>, overlay: &Checked<'_, Overlay>) -> Vec<Remark> {
    let mut found: Vec<Remark> = Vec::new();
    for text in &known.texts {
        let applied = overlay.value.clone().apply(known.protocol.value.clone(), text.value.clone());
        let Err(problems) = applied else { continue };
        for remark in overlay.document.remarks(Stage::Overlays, &problems) {
            if !found.contains(&remark) {
                found.push(remark);
            }
        }
    }
    found
}
