//! One module per command.

pub mod diagram;
pub mod fhir;
pub mod proof;
pub mod pseudo;
pub mod schema;
pub mod sheet;

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Writes a file, and its folder if need be; says where it is.
fn write(path: &Path, content: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{}", path.display());
    Ok(())
}
