//! A release made elsewhere must have the same bytes: whoever doubts a file can make it and compare.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::children;
use crate::dist::PACKAGE;
use crate::files;
use crate::project::{Project, command};
use crate::report::Tally;

/// Makes the release once more, from a copy of the checkout that has another path and nothing compiled yet, and
/// compares every file of both folders.
pub fn same_bytes(project: &Project, tally: &mut Tally) -> Result<()> {
    let temp = project.sh.create_temp_dir()?;
    // Longer than most, and with a space: whatever contains the path will differ.
    let other = temp.path().join("another place/for the same checkout");
    let copied = copy_checkout(project, &other)?;
    eprintln!("making the release again in {} ({copied} files): three to five minutes", other.display());
    let program = std::env::current_exe().context("where this program is")?;
    let sh = &project.sh;
    let mut dist = command(cmd!(sh, "{program} dist"));
    dist.current_dir(&other).env("CARGO_MANIFEST_DIR", &other).stdout(std::io::stderr());
    for variable in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"] {
        dist.env_remove(variable);
    }
    children::run(dist)?;
    for folder in ["dist", PACKAGE] {
        tally.add(compare(&project.path(folder), &other.join(folder))?);
    }
    Ok(())
}

/// Copies what belongs to the checkout, changes included that are not committed yet.
fn copy_checkout(project: &Project, other: &Path) -> Result<usize> {
    let sh = &project.sh;
    let listed = cmd!(sh, "git ls-files -z --cached --others --exclude-standard").quiet().read()?;
    let names = listed.split('\0').filter(|name| !name.is_empty());
    let mut copied = 0;
    for name in names {
        let (from, to) = (project.path(name), other.join(name));
        // A file that was just deleted is still on git's list.
        if from.is_file() {
            fs::create_dir_all(to.parent().context("a file stands in a folder")?)?;
            fs::copy(&from, &to).with_context(|| from.display().to_string())?;
            copied += 1;
        }
    }
    ensure!(copied > 0, "git lists no file of this checkout");
    Ok(copied)
}

/// What is written beside a release, when it is checked, and is not part of it.
const EVIDENCE: [&str; 2] = ["privacy-evidence.json", "privacy-evidence.html"];

/// How many files are the same. Any difference is an error that names each.
fn compare(one: &Path, other: &Path) -> Result<usize> {
    let names = |folder: &Path| -> Result<Vec<PathBuf>> {
        let paths = files::walk(folder, &|_| true)?;
        let names = paths.iter().map(|path| Ok(path.strip_prefix(folder)?.to_owned()));
        names.filter(|name| !name.as_ref().is_ok_and(|name| EVIDENCE.contains(&files::name(name)))).collect()
    };
    let (names, others) = (names(one)?, names(other)?);
    ensure!(names == others, "{} holds {names:?}, and elsewhere {others:?}", one.display());
    let mut different = Vec::new();
    for name in &names {
        if fs::read(one.join(name))? != fs::read(other.join(name))? {
            different.push(name.display().to_string());
        }
    }
    ensure!(different.is_empty(), "{} differ from those made elsewhere", different.join(", "));
    println!("{}: {} files, the same bytes", one.display(), names.len());
    Ok(names.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_is_named() -> Result<()> {
        let sh = xshell::Shell::new()?;
        let temp = sh.create_temp_dir()?;
        let (one, other) = (temp.path().join("one"), temp.path().join("other"));
        for folder in [&one, &other] {
            sh.write_file(folder.join("a.js"), "a")?;
            sh.write_file(folder.join("b/c.wasm"), "c")?;
        }
        assert_eq!(compare(&one, &other)?, 2);
        sh.write_file(one.join("privacy-evidence.json"), "{}")?;
        assert_eq!(compare(&one, &other)?, 2, "evidence is no part of a release");
        sh.write_file(other.join("b/c.wasm"), "d")?;
        assert!(compare(&one, &other).is_err_and(|error| error.to_string().starts_with("b/c.wasm differ")));
        sh.write_file(other.join("e.js"), "e")?;
        assert!(compare(&one, &other).is_err_and(|error| error.to_string().contains("e.js")));
        Ok(())
    }
}
