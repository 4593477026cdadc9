//! `cargo xtask privacy`: the evidence that nothing a visitor answers leaves the release, or the finding that something does.

use anyhow::{Result, bail};

use crate::dist;
use crate::project::Project;
use crate::testing::privacy::{self, Depth};

/// Checks the release. False when something does not hold, which has been told.
pub fn run(project: &Project, builds: bool, full: bool) -> Result<bool> {
    if builds {
        dist::make(project)?;
    }
    let depth = if full { Depth::Full } else { Depth::Usual };
    match crate::children::status(privacy::command_for(project, depth)?)?.code() {
        Some(0) => Ok(true),
        Some(1) => Ok(false),
        _ => bail!("the release could not be checked"),
    }
}
