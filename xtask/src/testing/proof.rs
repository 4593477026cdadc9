//! The protocols that ship, looked at over every way of answering them.

use anyhow::{Result, ensure};

use crate::commands::author;
use crate::project::Project;
use crate::report::Report;

/// Proves every protocol, and compares the schemas with the types they are made from.
pub fn steps(project: &Project, report: &mut Report) {
    report.step("proof of the protocols", |_| holds(author::run(project, "proof", &[])?));
    report.step("schemas of the documents", |_| holds(author::run(project, "schema", &["--check".into()])?));
}

fn holds(holds: bool) -> Result<()> {
    ensure!(holds, "see above");
    Ok(())
}
