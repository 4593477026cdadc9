//! The npm package.

use crate::commands::test::Release;
use crate::project::Project;
use crate::report::Report;

/// Steps.
pub fn steps(_project: &Project, report: &mut Report, release: &Release) {
    report.step("npm: package", |_| release.ensure());
}
