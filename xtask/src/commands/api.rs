//! `cargo xtask api`: the tables of the element's API in documents for people, made anew from `npm/api.json`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::api::{self, Api};
use crate::files;
use crate::project::Project;

/// Writes them, or only compares. False when one was not up to date, which is told.
pub fn run(project: &Project, check: bool) -> Result<bool> {
    let api = Api::read(&project.root)?;
    let mut up_to_date = true;
    for path in documents(project)? {
        let written = files::read(&path)?;
        let made = api::fill(&written, &api).with_context(|| path.display().to_string())?;
        if made == written {
            continue;
        }
        if check {
            println!("{}: its tables differ from npm/api.json; run cargo xtask api", path.display());
            up_to_date = false;
        } else {
            fs::write(&path, made)?;
            println!("{}: made anew", path.display());
        }
    }
    Ok(up_to_date)
}

/// The documents that may hold tables. (The README for npm gets its own when the package is made.)
fn documents(project: &Project) -> Result<Vec<PathBuf>> {
    let mut paths = files::entries(&project.path("docs"))?;
    paths.retain(|path| files::extension(path) == "md");
    paths.push(project.path("README.md"));
    Ok(paths)
}
