//! `cargo xtask test`: every check, or the parts that were named.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::size;
use crate::args::Part;
use crate::dist;
use crate::project::Project;
use crate::report::Report;
use crate::testing::{browser, dist as reproduced, e2e, entry, fhir, guide, lint, mermaid, native, npm, proof};

/// Runs the parts one after the other, whatever becomes of each, and sums up.
pub fn run(project: &Project, parts: &BTreeSet<Part>, full: bool) -> Result<bool> {
    let mut report = Report::default();
    let mut release = Release::default();
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
            Part::Fhir => fhir::steps(project, full, &mut report),
            Part::Npm => {
                release.make(project, &mut report);
                npm::steps(project, &mut report, &release);
            }
            Part::E2e => {
                release.make(project, &mut report);
                report.step("e2e: real browsers", |tally| {
                    release.ensure()?;
                    e2e::step(project, full, tally)
                });
                report.step("size of a first visit", |_| {
                    release.ensure()?;
                    size::check(project)
                });
            }
            Part::Guide => {
                release.make(project, &mut report);
                report.step("guide for embedding", |tally| {
                    release.ensure()?;
                    guide::step(project, tally)
                });
            }
            Part::Dist => {
                release.make(project, &mut report);
                report.step("release: the same bytes elsewhere", |tally| {
                    release.ensure()?;
                    reproduced::same_bytes(project, tally)
                });
            }
        }
    }
    Ok(report.close())
}

/// The release that several parts need, made once.
#[derive(Default)]
pub struct Release {
    made: Option<bool>,
}

impl Release {
    fn make(&mut self, project: &Project, report: &mut Report) {
        self.made.get_or_insert_with(|| report.step("release build", |_| dist::make(project)));
    }

    /// Nothing that needs it runs without it.
    pub fn ensure(&self) -> Result<()> {
        ensure!(self.made == Some(true), "not run: the release build failed");
        Ok(())
    }
}
