//! The stage that looks at every way of answering.

use super::Known;
use crate::document::Document;
use crate::progress::Progress;
use crate::report::{Counts, Remark, Report, Stage, Walk};
use microneedling_screener::proof::{self, Failure, Proof};

/// Establishes every property of the protocol, and counts its walks.
pub(super) fn run(known: &Known<'_>, report: &mut Report, progress: &mut Progress<'_>) {
    let Some(guarantees) = &known.guarantees else { return };
    let Proof { figures, failures } = proof::prove(&known.protocol.value, &guarantees.value, &mut |property| {
        progress.begin(&format!("{}: {}", Stage::Proof.name(), property.name()));
    });
    let errors = failures.iter().map(|failure| {
        let document = match failure.document {
            proof::Document::Guarantees => guarantees.document,
            proof::Document::Protocol | proof::Document::Overlay => known.protocol.document,
        };
        of_failure(Stage::Proof, failure, document, known)
    });
    report.close(Stage::Proof, errors.collect());
    report.figures = Some(Counts::from(&figures));
}

/// A failure as it is reported: in the file at fault, with its walks in words.
pub(super) fn of_failure(stage: Stage, failure: &Failure, document: &Document, known: &Known<'_>) -> Remark {
    let walks = failure.walks.iter().map(|walked| Walk::told(walked, known.text()));
    Remark { walks: walks.collect(), ..document.remark(stage, &failure.path, failure.what.clone()) }
}
