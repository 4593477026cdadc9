//! `diagram`: draws the flow of a protocol.

use super::write;
use crate::args::PaperOptions;
use crate::subject::Subject;
use anyhow::Result;
use microneedling_screener::export::diagram::{Flow, description, mermaid, svg_file, title, whole};

/// Writes the pictures.
///
/// # Errors
///
/// When a document can't be read or a picture can't be written.
pub fn run(options: &PaperOptions) -> Result<()> {
    let subject = Subject::open(&options.folder, &options.locale)?;
    for (name, picture) in pictures(&subject) {
        write(&options.out.join(name), &picture)?;
    }
    Ok(())
}

/// Each picture with the name of its file.
#[must_use]
pub fn pictures(subject: &Subject) -> [(&'static str, String); 2] {
    let wording = subject.wording();
    let flow = Flow::of(&subject.protocol);
    let svg = svg_file(&whole(&flow, wording), &title(wording), &description(wording));
    [("flow.svg", svg), ("flow.mmd", mermaid(&flow, wording))]
}
