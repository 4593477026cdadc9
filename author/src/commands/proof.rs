//! `proof`: checks protocols and says what it found.

use crate::args::ProofOptions;
use crate::document::Document;
use crate::folder::Folder;
use crate::kind::Kind;
use crate::progress::Progress;
use crate::proof::prove;
use crate::report::Reports;
use crate::report::people::ForPeople;
use anyhow::{Context, Result, bail};
use microneedling_screener::protocol::Date;
use std::io;
use std::path::Path;
use time::OffsetDateTime;

/// Where protocols are looked for when none is named.
const PROTOCOLS: &str = "protocols";

/// Checks what was asked for and prints the report; tells whether everything holds. What is being done is told on
/// standard error, so that standard output is the report alone.
///
/// # Errors
///
/// When something could not be looked at.
pub fn run(options: &ProofOptions) -> Result<bool> {
    let today = options.today.map_or_else(today, Ok)?;
    let folders = folders(options)?;
    let mut stderr = anstream::stderr();
    let mut progress = Progress::to(&mut stderr);
    let reports = folders.iter().map(|folder| prove(folder, today, &mut progress)).collect::<Result<Vec<_>>>()?;
    let reports = Reports::from(reports);
    if options.json {
        serde_json::to_writer_pretty(io::stdout().lock(), &reports)?;
        println!();
    } else {
        anstream::print!("{}", ForPeople { reports: &reports, coverage: options.coverage });
    }
    Ok(reports.holds)
}

/// The folders to check, each with the documents that were named.
fn folders(options: &ProofOptions) -> Result<Vec<Folder>> {
    if options.files.is_empty() {
        return match &options.base {
            Some(base) => Ok(vec![Folder::open(base)?]),
            None => Folder::all_below(Path::new(PROTOCOLS)),
        };
    }
    let mut folders: Vec<Folder> = Vec::new();
    for path in &options.files {
        let (folder, file) = if path.is_dir() {
            (Folder::open(path)?, None)
        } else {
            let kind = kind(path)?;
            let folder = match &options.base {
                Some(base) => Folder::open(base)?,
                None => Folder::around(path, kind)?,
            };
            (folder, Some((kind, path)))
        };
        let place = folders.iter().position(|known| known.is_at(&folder.path)).unwrap_or_else(|| {
            folders.push(folder);
            folders.len() - 1
        });
        if let (Some((kind, path)), Some(folder)) = (file, folders.get_mut(place)) {
            folder.put(kind, path);
        }
    }
    Ok(folders)
}

/// What kind of document stands in a file.
fn kind(path: &Path) -> Result<Kind> {
    let document = match Document::open(path)? {
        Ok(document) => document,
        Err(remark) => bail!("{}:{}: {}", remark.file, remark.position, remark.what),
    };
    Kind::of(&document.tree).with_context(|| {
        let kinds = Kind::ALL.map(Kind::name).join(", ");
        format!(
            "cannot tell what {} is: give it a \"$schema\" that ends in one of {kinds}, and .schema.json",
            path.display()
        )
    })
}

fn today() -> Result<Date> {
    let now = OffsetDateTime::now_utc();
    let year = now.year().try_into().context("this machine's clock is wrong")?;
    Date::new(year, now.month().into(), now.day()).context("this machine's clock is wrong")
}
