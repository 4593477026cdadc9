//! House rules that no other tool checks.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::files;

/// No file of the widget may be longer.
const LONGEST: usize = 400;

/// Where a person's own folder begins. In two halves, so that this file passes its own check.
const HOMES: [&str; 3] = [concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/Us", "ers/")];

/// Checks every text file of the project.
pub fn check(root: &Path) -> Result<()> {
    let ours = |name: &str| match name {
        ".cargo" | ".ci" | ".github" => true,
        "target" | "dist" | "pkg" | "node_modules" => false,
        _ => !name.starts_with('.'),
    };
    let mut complaints = Vec::new();
    for path in files::walk(root, &ours)? {
        let name = path.strip_prefix(root)?.display().to_string();
        let known = ["rs", "toml", "css", "html", "js", "mjs", "json", "svg", "md", "yml"];
        if known.contains(&files::extension(&path)) || name.starts_with(".ci/") {
            let text = files::read(&path)?;
            complaints.extend(faults(&name, &text).into_iter().map(|fault| format!("{name}{fault}")));
        }
    }
    for complaint in &complaints {
        println!("{complaint}");
    }
    ensure!(complaints.is_empty(), "{} untidy places", complaints.len());
    Ok(())
}

fn faults(name: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if name.ends_with(".rs") && !text.starts_with("//!") {
        faults.push(": does not open with a //! line that says why it exists".to_owned());
    }
    if name.starts_with("src/") && name.ends_with(".rs") && text.lines().count() > LONGEST {
        faults.push(format!(": longer than {LONGEST} lines"));
    }
    for (index, line) in text.lines().enumerate() {
        // In Markdown, two spaces at the end break the line.
        if line.ends_with([' ', '\t', '\r']) && !name.ends_with(".md") {
            faults.push(format!(":{}: ends in white space", index + 1));
        }
        if HOMES.iter().any(|home| names_home(line, home)) {
            faults.push(format!(":{}: names a folder of one machine", index + 1));
        }
    }
    faults
}

/// Whether a path begins with `home` here; the middle of a web address does not count.
fn names_home(line: &str, home: &str) -> bool {
    line.match_indices(home).any(|(at, _)| {
        let before = line.get(..at).and_then(|start| start.chars().next_back());
        !before.is_some_and(|letter| letter.is_alphanumeric() || "._-/~}".contains(letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_noticed() {
        assert!(faults("src/a.rs", "//! Why.\nfn main() {}\n").is_empty());
        assert_eq!(faults("src/a.rs", "fn main() {}\n").len(), 1);
        assert_eq!(faults("src/a.rs", &"//! x\n".repeat(401)).len(), 1);
        assert!(faults("xtask/a.rs", &"//! x\n".repeat(401)).is_empty());
        assert_eq!(faults("a.css", "a {} \n\tb\n"), [":1: ends in white space"]);
        assert!(faults("a.md", "a  \n").is_empty());
    }

    #[test]
    fn a_web_address_is_no_home() {
        let home = concat!("/ho", "me/");
        assert!(names_home(&format!("open {home}ann/x"), home));
        assert!(names_home(&format!("\"{home}ann\""), home));
        assert!(!names_home(&format!("https://example.org{home}"), home));
    }
}
