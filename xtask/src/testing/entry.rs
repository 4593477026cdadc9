//! The files a clinic hosts: each document must survive its trip through the build.

use std::fs;

use anyhow::{Result, ensure};
use serde_json::Value;
use xshell::cmd;

use crate::dist::{documents, scripts};
use crate::files;
use crate::project::Project;
use crate::report::{Report, Tally};
use crate::tools::path;

/// Fills a folder as trunk would have it filled, and compares.
pub fn steps(project: &Project, report: &mut Report) {
    report.step("entry files", |tally| check(project, tally));
}

fn check(project: &Project, tally: &mut Tally) -> Result<()> {
    let sh = &project.sh;
    let staging = sh.create_temp_dir()?;
    for document in documents::copy(&project.root, staging.path())? {
        let source = files::read(&project.path(&document))?;
        let copy = files::read(&staging.path().join(&document))?;
        let same = documents::published(&source)? == serde_json::from_str::<Value>(&copy)?;
        ensure!(same, "{} is not what was written", document.display());
        ensure!(copy.len() <= source.len(), "{} grew", document.display());
        println!("{}: {} bytes, {} in the source", document.display(), copy.len(), source.len());
        tally.add(1);
    }
    let scripts = scripts::copy(&project.root, staging.path())?;
    if path::find(sh, &["node"]).is_none() {
        println!("the scripts: not checked, there is no node here");
        return Ok(());
    }
    for script in scripts {
        // Browsers run them as modules; node only accepts that with this ending.
        let module = staging.path().join(&script).with_extension("mjs");
        fs::rename(staging.path().join(&script), &module)?;
        cmd!(sh, "node --check {module}").quiet().run()?;
        println!("{script}: a well-formed module");
        tally.add(1);
    }
    Ok(())
}
