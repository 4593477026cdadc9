//! `schema`: writes the schemas by which editors complete and check documents, or compares those that are there.

use crate::kind::Kind;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Where the schemas are, beside the protocols' folders.
const SCHEMAS: &str = "protocols/schema";

/// Writes the schemas, or only compares; tells whether they are as they should be.
///
/// # Errors
///
/// When a file can't be read or written.
pub fn run(check: bool) -> Result<bool> {
    if check {
        return up_to_date(Path::new(SCHEMAS));
    }
    write(Path::new(SCHEMAS))?;
    Ok(true)
}

/// Writes every schema into a folder.
///
/// # Errors
///
/// When a file can't be written.
pub fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    for kind in Kind::ALL {
        let path = folder.join(kind.schema_file());
        fs::write(&path, text(kind)).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{}", path.display());
    }
    Ok(())
}

/// Whether a folder holds every schema as it would be written now. Says which it doesn't.
///
/// # Errors
///
/// When a file can't be read.
pub fn up_to_date(folder: &Path) -> Result<bool> {
    let mut all = true;
    for kind in Kind::ALL {
        let path = folder.join(kind.schema_file());
        let written = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let same = written == text(kind);
        println!("{}: {}", path.display(), if same { "up to date" } else { "out of date; run schema without --check" });
        all &= same;
    }
    Ok(all)
}

fn text(kind: Kind) -> String {
    format!("{:#}\n", kind.schema())
}
