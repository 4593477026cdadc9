//! `cargo xtask build`: the demo page and the widget, into dist/.

use std::io;
use std::process::Command;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::children;
use crate::project::{Project, command};
use crate::tools;

/// Builds, after installing what that takes.
pub fn run(project: &Project, release: bool) -> Result<bool> {
    build(project, release)?;
    eprintln!("built {}", project.dist().display());
    Ok(true)
}

/// As [`run`], for the commands that go on from there.
pub fn build(project: &Project, release: bool) -> Result<()> {
    prepare(project, release)?;
    eprintln!("building the widget: about a minute the first time, seconds after that");
    let mut build = trunk(project, &["build"]);
    if release {
        build.arg("--release");
    }
    // Standard output stays free for what the command was asked for, as in `size --json`.
    build.stdout(io::stderr());
    children::run(build).context("the build did not succeed")
}

/// Everything trunk will look for.
pub fn prepare(project: &Project, release: bool) -> Result<()> {
    // Trunk works offline, so its dependencies must be here already.
    let sh = &project.sh;
    children::run(command(cmd!(sh, "cargo fetch --target wasm32-unknown-unknown")))?;
    tools::for_build(project, release)
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
