//! The built widget in real browsers, as a visitor meets it.

use std::ffi::OsString;

use anyhow::Result;
use xshell::cmd;

use crate::children;
use crate::project::{Project, command};
use crate::report::Tally;
use crate::tools;
use crate::tools::browsers::{self, Browsers};

/// Runs the end-to-end tests against dist/.
pub fn step(project: &Project, full: bool, tally: &mut Tally) -> Result<()> {
    let sh = &project.sh;
    let mut test = command(cmd!(sh, "cargo test --package e2e --no-fail-fast"));
    test.envs(everything(project)?);
    if full {
        test.env("SCREENER_FULL", "1");
    }
    children::run_watched(test, |line| tally.see(line))?;
    tally.some_ran()
}

/// Where all browsers are, and what pages are tormented and watched with, as the end-to-end crate learns it.
pub fn everything(project: &Project) -> Result<Vec<(&'static str, OsString)>> {
    let browsers = Browsers::find(project)?;
    let webkit = browsers::webkit(project)?;
    let others = [
        ("WEBKITWEBDRIVER", webkit.driver),
        ("XVFB", webkit.screen),
        ("SCREENER_AXE", tools::axe(project)?),
        ("SCREENER_TORTURE", tools::torture(project)?),
        ("SCREENER_RECORDERS", tools::recorders(project)?),
    ];
    let others = others.map(|(name, path)| (name, path.into()));
    Ok(variables(project, &browsers).into_iter().chain(others).collect())
}

/// How the end-to-end crate learns where everything is.
pub fn variables(project: &Project, browsers: &Browsers) -> [(&'static str, OsString); 5] {
    [
        ("SCREENER_DIST", project.dist().into()),
        ("CHROMEDRIVER", browsers.chromium.driver.clone().into()),
        ("CHROMIUM", browsers.chromium.program.clone().into()),
        ("GECKODRIVER", browsers.firefox.driver.clone().into()),
        ("FIREFOX", browsers.firefox.program.clone().into()),
    ]
}
