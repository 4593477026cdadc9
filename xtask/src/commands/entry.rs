//! `cargo xtask entry`: what trunk does not know of, put beside what it has just built.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::dist::{self, documents, page, scripts, wasm};
use crate::files;
use crate::project::Project;

/// What trunk names its wasm and the glue after: the package in browser/.
const TRUNKS: &str = "microneedling-screener-browser";

/// Fills the folder that trunk is about to publish.
pub fn run(project: &Project) -> Result<bool> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("TRUNK_STAGING_DIR is not set: trunk calls this command, see Trunk.toml")?;
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        // The same files as those of `cargo xtask dist`, because it is the same that makes them.
        files::empty(&staging)?;
        dist::fill(project, &staging)?;
    } else {
        fill(&project.root, &staging)?;
    }
    Ok(true)
}

/// Beside a development build.
fn fill(root: &Path, staging: &Path) -> Result<()> {
    page::clean(&staging.join("index.html"))?;
    for (trunks, ours) in [("_bg.wasm", wasm::WASM), (".js", wasm::GLUE)] {
        fs::rename(staging.join(format!("{TRUNKS}{trunks}")), staging.join(ours)).context("trunk made no wasm")?;
    }
    scripts::copy(root, staging)?;
    documents::copy(root, staging)?;
    Ok(())
}
