//! The custom properties that a page may set. The isolated frame can't inherit them: it is handed each by name.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::files;

const STYLES: &str = "styles";
const PREFIX: &str = "--screener-";

/// Their names, as the style sheets use them.
pub fn tokens(root: &Path) -> Result<Value> {
    let mut names = BTreeSet::new();
    for sheet in files::entries(&root.join(STYLES))?.iter().filter(|path| files::extension(path) == "css") {
        names.extend(used(&files::read(sheet)?));
    }
    ensure!(!names.is_empty(), "the style sheets use no {PREFIX}…");
    Ok(names.into_iter().collect())
}

fn used(css: &str) -> Vec<String> {
    let part_of_name = |letter: char| letter.is_ascii_lowercase() || letter == '-';
    let rests = css.split(PREFIX).skip(1);
    let names = rests.map(|rest| rest.split(|letter| !part_of_name(letter)).next().unwrap_or_default());
    // A comment may speak of all of them at once.
    names.filter(|name| !name.is_empty()).map(|name| format!("{PREFIX}{name}")).collect()
}

#[cfg(test)]
mod tests {
    use super::used;

    #[test]
    fn every_name_is_found() {
        let css = "/* --screener-* */ a { color: var(--screener-ink, #000); --x: var(--screener-on-accent) }";
        assert_eq!(used(css), ["--screener-ink", "--screener-on-accent"]);
    }
}
