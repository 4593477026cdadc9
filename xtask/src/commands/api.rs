//! `cargo xtask api`: the tables of the element's public API in documents for people, made anew from their one source.

use std::fs;

use anyhow::Result;

use crate::api::{self, Api};
use crate::files;
use crate::project::Project;

/// The documents that hold such tables.
const DOCUMENTS: [&str; 1] = ["docs/embedding.md"];

/// Writes them; with `check`, only compares.
pub fn run(project: &Project, check: bool) -> Result<bool> {
    let api = Api::read(&project.root)?;
    let mut is_same = true;
    for document in DOCUMENTS {
        let path = project.path(document);
        let before = files::read(&path)?;
        let after = api::fill(&before, &api)?;
        if after == before {
            continue;
        }
        is_same = false;
        if check {
            eprintln!("{document}: its tables differ from npm/api.json; run `cargo xtask api`");
        } else {
            fs::write(&path, after)?;
            eprintln!("wrote {document}");
        }
    }
    Ok(is_same || !check)
}
