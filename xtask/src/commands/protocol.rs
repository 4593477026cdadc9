//! `cargo xtask protocol`: the pictures and the review sheet of a protocol, by the program that authors install.

use std::ffi::OsString;

use anyhow::Result;
use xshell::cmd;

use crate::children;
use crate::project::{Project, command};

/// Hands everything on to it.
pub fn run(project: &Project, args: &[OsString]) -> Result<bool> {
    let sh = &project.sh;
    children::run(command(cmd!(sh, "cargo run --quiet --package screener-author -- {args...}")))?;
    Ok(true)
}
