//! The FHIR export, tried by other people's software.

use xshell::cmd;

use crate::children;
use crate::project::{Project, command};
use crate::report::Report;
use crate::tools::{browsers, fhir_clients};

/// One step: every client there is.
pub fn steps(project: &Project, full: bool, report: &mut Report) {
    report.step("fhir: other software", |tally| {
        let browser = browsers::chromium(project)?;
        let sh = &project.sh;
        let mut test = command(cmd!(sh, "cargo test --package clients"));
        test.env("LFORMS", fhir_clients::lforms(project)?)
            .env("FHIR_RESOURCES", fhir_clients::fhir_resources(project)?)
            .env("CHROMIUM", &browser.program)
            .env("CHROMEDRIVER", &browser.driver);
        if full {
            test.env("SCREENER_FULL", "1");
        }
        children::run_watched(test, |line| tally.see(line))?;
        tally.some_ran()
    });
}
