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

/// Links to other documents, and to headings of this one and of those.
pub fn links() -> Result<()> {
    let guide = Guide::read()?;
    let docs = checkout()?.join("docs");
    for target in guide.text().split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target) {
        let (file, heading) = target.split_once('#').unwrap_or((target, ""));
        if target.starts_with("http") {
            continue;
        }
        let text = match file {
            "" => guide.text().to_owned(),
            file => fs::read_to_string(docs.join(file)).with_context(|| format!("{target} leads nowhere"))?,
        };
        ensure!(heading.is_empty() || headings(&text).iter().any(|other| other == heading), "no heading {target}");
    }
    Ok(())
}

/// The names by which headings can be linked to.
fn headings(text: &str) -> Vec<String> {
    let headings = text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    let name = |heading: &str| -> String {
        let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || [' ', '-'].contains(letter));
        kept.collect::<String>().to_lowercase().replace(' ', "-")
    };
    headings.map(name).collect()
}
