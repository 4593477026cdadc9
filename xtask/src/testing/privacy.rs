//! The privacy of a release, checked by a program of its own, which is compiled only when it is wanted.

use std::process::Command;

use anyhow::Result;
use xshell::cmd;

use super::e2e;
use crate::children;
use crate::project::{Project, command};
use crate::report::Tally;

/// What that program says of each release that was spoilt on purpose.
const CAUGHT: &str = " caught by ";

/// Checks the release in dist/, and leaves the evidence there.
pub fn step(project: &Project, full: bool, tally: &mut Tally) -> Result<()> {
    children::run_watched(command_for(project, full)?, |line| {
        if line.contains(CAUGHT) {
            tally.add(1);
        }
    })?;
    tally.some_ran()
}

/// Has the program check dist/, in real browsers too.
pub fn command_for(project: &Project, full: bool) -> Result<Command> {
    let sh = &project.sh;
    let (dist, version) = (project.dist(), project.version()?);
    let depth = full.then_some("--full");
    let run = ["run", "--quiet", "--package", "privacy", "--", "--browsers"];
    let mut check = command(cmd!(sh, "cargo {run...} --dist {dist} --version {version} {depth...}"));
    check.envs(e2e::everything(project)?);
    Ok(check)
}
