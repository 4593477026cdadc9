//! The privacy of a release, checked by a program of its own, which is compiled only when it is wanted.

use std::process::Command;

use anyhow::{Context, Result};
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
    let built = children::read(command(cmd!(
        sh,
        "cargo build --quiet --package e2e --bin witness --message-format json-render-diagnostics"
    )))?;
    let witness = witness(&built)?;
    let (dist, version) = (project.dist(), project.version()?);
    let depth = full.then_some("--full");
    let run = ["run", "--quiet", "--package", "privacy", "--"];
    let mut check =
        command(cmd!(sh, "cargo {run...} --dist {dist} --version {version} --witness {witness} {depth...}"));
    check.envs(e2e::everything(project)?);
    Ok(check)
}

/// Where cargo has put the program that watches the release in browsers.
fn witness(built: &str) -> Result<String> {
    let told = built.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let program = told.filter_map(|told| Some(told.get("executable")?.as_str()?.to_owned())).last();
    program.context("cargo does not say where it has put the witness")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_where_cargo_says() -> Result<()> {
        let told = "{\"reason\":\"compiler-artifact\",\"executable\":null}\n\
                    {\"reason\":\"compiler-artifact\",\"executable\":\"/target/debug/witness\"}\n\
                    {\"reason\":\"build-finished\",\"success\":true}\n";
        assert_eq!(witness(told)?, "/target/debug/witness");
        assert!(witness("{}").is_err());
        Ok(())
    }
}
