//! The layers that need real browsers. A program of their own tries them, `witness` of the package `e2e`, and tells in JSON.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::layer::Layer;
use crate::release::Release;

/// Through cargo, which builds that program first and tells it where the checkout is.
const WITNESS: [&str; 7] = ["run", "--quiet", "--package", "e2e", "--bin", "witness", "--"];

/// That program.
pub struct Witness;

#[derive(Deserialize)]
struct Told {
    layers: Vec<Layer>,
}

impl Witness {
    /// Has it look at a release, with everything it can try.
    ///
    /// # Errors
    ///
    /// When it could not look at all. That something does not hold is no error, but told in the layers.
    pub fn look(&self, release: &Release, folder: &Path) -> Result<Vec<Layer>> {
        run(release, folder, false)
    }

    /// Has it look at a release for a few seconds.
    ///
    /// # Errors
    ///
    /// When it could not look at all.
    pub fn glance(&self, release: &Release, folder: &Path) -> Result<Vec<Layer>> {
        run(release, folder, true)
    }
}

fn run(release: &Release, folder: &Path, quick: bool) -> Result<Vec<Layer>> {
    let told = folder.join(format!("privacy-witness-{}.json", std::process::id()));
    let mut command = Command::new("cargo");
    command
        .args(WITNESS)
        .arg("--dist")
        .arg(release.folder())
        .arg("--out")
        .arg(&told)
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    if quick {
        command.arg("--quick").stderr(Stdio::null());
    }
    let ended = command.status().context("cannot start cargo")?;
    let text = std::fs::read_to_string(&told).with_context(|| format!("the browsers told nothing ({ended})"))?;
    std::fs::remove_file(&told)?;
    let told: Told = serde_json::from_str(&text).context("the browsers tell of their layers in another way")?;
    ensure!(!told.layers.is_empty(), "the browsers told of no layer");
    Ok(told.layers)
}
