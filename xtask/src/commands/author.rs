//! The authors' own program, which is compiled apart: these commands stay quick to compile.

use std::ffi::OsString;

use anyhow::{Result, bail};
use xshell::cmd;

use crate::project::{Project, command};

/// Runs one of its commands. False when it has found something, which it has told itself.
pub fn run(project: &Project, name: &str, options: &[OsString]) -> Result<bool> {
    let sh = &project.sh;
    let author = command(cmd!(sh, "cargo run --quiet --package screener-author -- {name} {options...}"));
    match crate::children::status(author)?.code() {
        Some(0) => Ok(true),
        Some(1) => Ok(false),
        _ => bail!("{name} could not be carried out"),
    }
}
