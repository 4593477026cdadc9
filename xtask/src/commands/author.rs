//! The authors' own program, which is compiled apart: these commands stay quick to compile.

use std::ffi::OsString;

use anyhow::Result;
use xshell::cmd;

use crate::project::{Project, command};

/// Runs one of its commands. False when it has found something, which it has told itself.
pub fn run(project: &Project, name: &str, options: &[OsString]) -> Result<bool> {
    let sh = &project.sh;
    let author = command(cmd!(sh, "cargo run --quiet --package screener-author -- {name} {options...}"));
    Ok(crate::children::status(author)?.success())
}
