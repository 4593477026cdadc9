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

/// How much of it is watched in real browsers. The files are looked at each time, of the release and of every spoilt one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// A few walks in Chromium.
    Quick,
    /// Walks in three browsers, and a dozen of the spoilt releases.
    Usual,
    /// Many more walks, and all of the spoilt releases.
    Full,
}

/// Checks the release in dist/, and leaves the evidence there.
pub fn step(project: &Project, full: bool, tally: &mut Tally) -> Result<()> {
    let depth = if full { Depth::Full } else { Depth::Quick };
    children::run_watched(command_for(project, depth)?, |line| {
        if line.contains(CAUGHT) {
            tally.add(1);
        }
    })?;
    tally.some_ran()
}

/// Has the program check dist/.
pub fn command_for(project: &Project, depth: Depth) -> Result<Command> {
    let sh = &project.sh;
    let (dist, version) = (project.dist(), project.version()?);
    let run = ["run", "--quiet", "--package", "privacy", "--"];
    let browsers = match depth {
        Depth::Quick => "quick",
        Depth::Usual => "usual",
        Depth::Full => "full",
    };
    let mut check = command(cmd!(sh, "cargo {run...} --dist {dist} --version {version} --browsers {browsers}"));
    check.envs(e2e::everything(project)?);
    Ok(check)
}
