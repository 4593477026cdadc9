//! Every check of one protocol and what stands beside it, stage by stage.

mod exhaustive;
mod known;
mod lints;
mod overlays;
mod scenarios;

pub use known::{Checked, Known};

use crate::document::Document;
use crate::folder::Folder;
use crate::kind::Kind;
use crate::position::Position;
use crate::progress::Progress;
use crate::report::{Remark, Report, Stage, THE_DOCUMENT};
use anyhow::Result;
use microneedling_screener::protocol::Date;
use std::path::Path;

/// Checks everything in a folder. Each stage gathers whatever it finds; a stage whose documents are wrong is not run.
///
/// # Errors
///
/// When a file can't be read at all.
pub fn prove(folder: &Folder, today: Date, progress: &mut Progress<'_>) -> Result<Report> {
    let mut report = Report::new(folder.path.display().to_string());

    progress.begin(Stage::Read.name());
    let (documents, errors) = documents(folder)?;
    report.close(Stage::Read, errors);

    progress.begin(Stage::Structure.name());
    let (known, errors) = Known::of(&documents);
    report.close(Stage::Structure, errors);

    if let Some(known) = known {
        report.identify(&known.protocol.value);
        lints::run(&known, today, &mut report, progress);
        scenarios::run(&known, &mut report, progress);
        exhaustive::run(&known, &mut report, progress);
        overlays::run(&known, today, &mut report, progress);
    }
    progress.close();
    Ok(report)
}

type Documents = Vec<(Kind, Document)>;

fn documents(folder: &Folder) -> Result<(Documents, Vec<Remark>)> {
    let mut documents = Vec::new();
    let mut errors: Vec<Remark> = folder.missing().iter().map(|(kind, path)| missing(*kind, path)).collect();
    for (kind, path) in &folder.files {
        match Document::open(path)? {
            Ok(document) => documents.push((*kind, document)),
            Err(remark) => errors.push(remark),
        }
    }
    Ok((documents, errors))
}

fn missing(kind: Kind, path: &Path) -> Remark {
    let what = format!("there is no such file; write the {} here, or not everything can be looked at", kind.name());
    Remark::new(Stage::Read, path.display().to_string(), Position::START, THE_DOCUMENT.to_owned(), what)
}
