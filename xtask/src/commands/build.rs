//! `cargo xtask build`: the demo page and the widget as they are developed, into dist/.

use std::process::Command;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::children;
use crate::project::{Project, command};
use crate::tools;

/// Builds, after installing what that takes.
pub fn run(project: &Project) -> Result<bool> {
    prepare(project)?;
    eprintln!("building the widget: about a minute the first time, seconds after that");
    children::run(trunk(project, &["build"])).context("the build did not succeed")?;
    eprintln!("built {}", project.dist().display());
    Ok(true)
}

/// Everything trunk will look for.
pub fn prepare(project: &Project) -> Result<()> {
    // Trunk works offline, so its dependencies must be here already.
    let sh = &project.sh;
    children::run(command(cmd!(sh, "cargo fetch --target wasm32-unknown-unknown")))?;
    tools::for_build(project)
}

/// A trunk command, with its colours chosen in the one way it understands.
pub fn trunk(project: &Project, arguments: &[&str]) -> Command {
    let sh = &project.sh;
    let mut trunk = command(cmd!(sh, "trunk {arguments...}"));
    if sh.var_os("NO_COLOR").is_some() {
        // Trunk 0.21 stops at the customary NO_COLOR=1: it accepts only true or false there.
        trunk.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    trunk
}
