//! `sheet`: writes the sheet on which a clinician reviews a protocol.

use super::write;
use crate::args::PaperOptions;
use crate::sheet::sheet;
use crate::subject::Subject;
use anyhow::Result;
use microneedling_screener::proof::prove;

/// Writes the sheet.
///
/// # Errors
///
/// When a document can't be read or the sheet can't be written.
pub fn run(options: &PaperOptions) -> Result<()> {
    let subject = Subject::open(&options.folder, &options.locale)?;
    write(&options.out.join("review-sheet.html"), &review_sheet(&subject))
}

/// The sheet, with the protocol proved for it.
#[must_use]
pub fn review_sheet(subject: &Subject) -> String {
    let proof = prove(&subject.protocol, &subject.guarantees, &mut |_property| ());
    sheet(subject, &proof)
}
