//! The widget in a browser, measured by a program of its own, which is compiled only when it is wanted.

use std::path::Path;

use anyhow::Result;
use serde_json::Value;
use xshell::cmd;

use crate::children;
use crate::files;
use crate::project::{Project, command};
use crate::tools::browsers;

/// Measures dist/, and the pages in `peers`; answers every sample.
pub fn measure(project: &Project, out: &Path, peers: Option<&Path>, quick: bool) -> Result<Value> {
    let browser = browsers::chromium(project)?;
    let sh = &project.sh;
    let dist = project.dist();
    let rounds = if quick { "2" } else { "7" };
    let peers = peers.map(|peers| ["--peers".into(), peers.to_path_buf().into_os_string()]).into_iter().flatten();
    let options = ["run", "--quiet", "--package", "e2e", "--bin", "stopwatch", "--"];
    let mut stopwatch = command(cmd!(sh, "cargo {options...} --dist {dist} --out {out} --rounds {rounds} {peers...}"));
    stopwatch.env("CHROMIUM", &browser.program).env("CHROMEDRIVER", &browser.driver);
    children::run(stopwatch)?;
    Ok(serde_json::from_str(&files::read(out)?)?)
}
