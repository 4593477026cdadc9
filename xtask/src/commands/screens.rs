//! `cargo xtask screens`: the pictures in docs/screens/ and docs/themes/, taken from the built widget or compared with it.

use anyhow::Result;
use xshell::cmd;

use crate::args::Pictures;
use crate::children;
use crate::dist;
use crate::project::{Project, command};
use crate::testing::e2e;
use crate::tools::browsers::{self, Browsers};

/// Builds, then takes the pictures or compares them; whether they are as they should be.
pub fn run(project: &Project, pictures: Pictures) -> Result<bool> {
    let browsers = Browsers::find(project)?;
    browsers::hindi(project)?;
    dist::make(project)?;
    let sh = &project.sh;
    let options: &[&str] = match pictures {
        Pictures::Take => &[],
        Pictures::Check => &["--check"],
        Pictures::All => &["--all"],
    };
    let mut screens = command(cmd!(sh, "cargo run --package e2e --bin screens -- {options...}"));
    screens.envs(e2e::variables(project, &browsers));
    children::run(screens)?;
    Ok(true)
}
