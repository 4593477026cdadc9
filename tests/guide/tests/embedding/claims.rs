//! What the guide says outside its blocks.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::checkout;
use guide::Guide;

/// The messages in the first column of its last table are the widget's own.
pub fn quoted() -> Result<()> {
    let guide = Guide::read()?;
    let (_, section) = guide.text().split_once("\n## If something does not work").context("no such section")?;
    let (section, _) = section.split_once("\n## ").context("the section has no end")?;
    let sources = sources()?;
    let mut count = 0;
    for row in section.lines().filter(|line| line.starts_with("| ")) {
        let cell = row.split('|').nth(1).unwrap_or_default();
        for quote in cell.split('`').skip(1).step_by(2) {
            ensure!(sources.contains(quote), "nothing says \"{quote}\"");
            count += 1;
        }
    }
    ensure!(count > 8, "only {count} messages are quoted");
    Ok(())
}

/// Everything by which the element tells a clinic something.
fn sources() -> Result<String> {
    let mut sources = String::new();
    for entry in fs::read_dir(checkout()?.join("src/embed"))? {
        let path = entry?.path();
        if path.is_file() {
            sources.push_str(&fs::read_to_string(path)?);
        }
    }
    Ok(sources)
}
