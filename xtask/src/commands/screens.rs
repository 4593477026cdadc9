//! `cargo xtask screens`: the pictures in docs/screens/ and docs/themes/, taken from the built widget.

use anyhow::Result;
use xshell::cmd;

use crate::children;
use crate::dist;
use crate::project::{Project, command};
use crate::testing::e2e;
use crate::tools::browsers::Browsers;

/// Builds, then takes every picture anew.
pub fn run(project: &Project) -> Result<bool> {
    let browsers = Browsers::find(project)?;
    dist::make(project)?;
    let sh = &project.sh;
    let mut screens = command(cmd!(sh, "cargo run --package e2e --bin screens"));
    screens.envs(e2e::variables(project, &browsers));
    children::run(screens)?;
    Ok(true)
}
