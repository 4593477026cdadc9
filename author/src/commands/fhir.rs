//! `fhir`: writes a protocol as a FHIR R4 Questionnaire.

use super::write;
use crate::args::PaperOptions;
use crate::subject::Subject;
use anyhow::{Context, Result};
use microneedling_screener::export::fhir;

/// Writes the questionnaire, in the language of one text and with translations from the others.
///
/// # Errors
///
/// When a document can't be read, a condition has no form in FHIR, or the questionnaire can't be written.
pub fn run(options: &PaperOptions) -> Result<()> {
    let subject = Subject::open(&options.folder, &options.locale)?;
    let others = subject.other_texts(&options.folder)?;
    let questionnaire = fhir::questionnaire(&subject.protocol, &subject.text, &others.iter().collect::<Vec<_>>())
        .with_context(|| format!("{} has no form in FHIR", options.folder.join("protocol.json").display()))?;
    write(&options.out.join("questionnaire.json"), &format!("{}\n", serde_json::to_string_pretty(&questionnaire)?))
}
