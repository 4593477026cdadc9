//! `cargo xtask test`: every check, or the parts that were named.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::{build, size};
use crate::args::Part;
use crate::project::Project;
use crate::report::Report;
use crate::testing::{browser, e2e, entry, fhir, lint, mermaid, native, proof};

/// Runs the parts one after the other, whatever becomes of each, and sums up.
pub fn run(project: &Project, parts: &BTreeSet<Part>, full: bool) -> Result<bool> {
    let mut report = Report::default();
    for part in parts {
        match part {
            Part::Lint => lint::steps(project, &mut report),
            Part::Native => native::steps(project, &mut report),
            Part::Proof => proof::steps(project, &mut report),
            Part::Browser => {
                browser::steps(project, &mut report);
                mermaid::steps(project, &mut report);
            }
            Part::Entry => entry::steps(project, &mut report),
            Part::Fhir => fhir::steps(project, &mut report),
            Part::E2e => {
                let built = report.step("e2e: release build", |_| build::build(project, true));
                let built = || ensure_built(built);
                report.step("e2e: real browsers", |tally| {
                    built()?;
                    e2e::step(project, full, tally)
                });
                report.step("size of a first visit", |_| {
                    built()?;
                    size::check(project)
                });
            }
        }
    }
    Ok(report.close())
}

fn ensure_built(built: bool) -> Result<()> {
    ensure!(built, "not run: the release build failed");
    Ok(())
}
