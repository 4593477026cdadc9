//! The guide for embedding: each of its blocks is done as it says.

use anyhow::Result;
use xshell::cmd;

use super::e2e;
use crate::children;
use crate::project::{Project, command};
use crate::report::Tally;
use crate::tools::browsers::Browsers;
use crate::tools::guide;

/// Runs the guide's tests against dist/.
pub fn step(project: &Project, tally: &mut Tally) -> Result<()> {
    let browsers = Browsers::find(project)?;
    let sh = &project.sh;
    let mut test = command(cmd!(sh, "cargo test --package guide"));
    test.envs(e2e::variables(project, &browsers)).envs(guide::ensure(project)?);
    children::run_watched(test, |line| tally.see(line))?;
    tally.some_ran()
}
