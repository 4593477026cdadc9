//! The tests that need no browser.

use xshell::cmd;

use crate::children;
use crate::project::{Project, command};
use crate::report::Report;

/// Unit, integration and documentation tests of the widget and of these commands.
pub fn steps(project: &Project, report: &mut Report) {
    let sh = &project.sh;
    report.step("native tests", |tally| {
        let test = cmd!(sh, "cargo test --package microneedling-screener --package screener-author --package xtask");
        children::run_watched(command(test), |line| tally.see(line))?;
        tally.some_ran()
    });
}
