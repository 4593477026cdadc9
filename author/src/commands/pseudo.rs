//! `pseudo`: writes a text in a language nobody speaks, to try out layouts.

use super::write;
use crate::args::PaperOptions;
use crate::pseudo;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;

/// Writes the text, made from the one in the chosen locale.
///
/// # Errors
///
/// When that one can't be read or this one can't be written.
pub fn run(options: &PaperOptions) -> Result<()> {
    let path = options.folder.join("text").join(format!("{}.json", options.locale));
    let source = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let text: Value = serde_json::from_str(&source).with_context(|| format!("{} is no JSON", path.display()))?;
    write(&options.out.join(format!("{}.json", pseudo::LOCALE)), &format!("{:#}\n", pseudo::text(&text)))
}
