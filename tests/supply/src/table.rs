//! The table in `docs/dependencies.md`. Most columns follow from the crates; why each is there is written by a person.

use std::fmt::Write;

/// One line of it.
#[derive(Debug)]
pub struct Row {
    /// The crate, and its version.
    pub name: String,
    /// Its licence.
    pub licence: String,
    /// Where it is kept.
    pub repository: String,
    /// How much of it is left in the wasm, in bytes.
    pub left: usize,
    /// How often its source says `unsafe`.
    pub unsafety: usize,
}

const HEAD: &str =
    "| crate | kept at | licence | code left | `unsafe` | why it is there |\n|---|---|---|---|---|---|\n";

/// The table, with the reasons that stand in `document` already; and the crates that have none there.
#[must_use]
pub fn table(rows: &[Row], document: &str) -> (String, Vec<String>) {
    let (mut table, mut missing) = (HEAD.to_owned(), Vec::new());
    for Row { name, licence, repository, left, unsafety } in rows {
        let reason = reason(document, name).unwrap_or_else(|| {
            missing.push(name.clone());
            String::new()
        });
        let kept = repository.trim_start_matches("https://").trim_start_matches("github.com/");
        let kept = kept.split("/tree/").next().unwrap_or_default().trim_end_matches('/').trim_end_matches(".git");
        let left = if *left > 0 { "yes" } else { "–" };
        // Writing to a string cannot fail.
        let _ = writeln!(table, "| {name} | {kept} | {licence} | {left} | {unsafety} | {reason} |");
    }
    (table, missing)
}

/// Of the same crate; two versions of one have a reason each.
fn reason(document: &str, name: &str) -> Option<String> {
    let (crate_name, version) = name.split_once(' ')?;
    let major = version.split('.').next()?;
    let line = document.lines().find(|line| line.starts_with(&format!("| {crate_name} {major}.")))?;
    let reason = line.trim_end().trim_end_matches('|').rsplit('|').next()?.trim();
    (!reason.is_empty()).then(|| reason.to_owned())
}
