//! The crates that a release lists.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// One crate from crates.io.
#[derive(Debug)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// An SPDX expression.
    pub licence: String,
    /// Where its source is kept.
    pub repository: String,
    /// Where its source is on this machine.
    pub folder: PathBuf,
}

/// Every crate that the release lists and that this project chose. What the standard library needs comes with Rust.
///
/// # Errors
///
/// When there is no release, or cargo does not tell where the sources are.
pub fn crates(checkout: &Path, dist: &Path) -> Result<Vec<Crate>> {
    let file = dist.join("sbom.cdx.json");
    let listed = std::fs::read(&file).with_context(|| format!("{}: run `cargo xtask dist`", file.display()))?;
    let listed: Value = serde_json::from_slice(&listed)?;
    let folders = folders(checkout)?;
    let components = listed.get("components").and_then(Value::as_array).context("it lists nothing")?;
    let read = |component: &Value| {
        let text = |pointer| component.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (name, version) = (text("/name"), text("/version"));
        // Only what is from crates.io has a checksum; what is not in this project's lock file is the standard library's.
        component.get("hashes")?;
        let folder = folders.get(&(name.clone(), version.clone()))?.clone();
        let licence = text("/licenses/0/expression");
        Some(Crate { name, version, licence, repository: text("/externalReferences/0/url"), folder })
    };
    let crates: Vec<_> = components.iter().filter_map(read).collect();
    ensure!(!crates.is_empty(), "it lists no crate");
    Ok(crates)
}

fn folders(checkout: &Path) -> Result<BTreeMap<(String, String), PathBuf>> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["metadata", "--format-version", "1", "--locked"]).current_dir(checkout);
    let told: Value = serde_json::from_slice(&cargo.output()?.stdout).context("cargo metadata")?;
    let packages = told.get("packages").and_then(Value::as_array).context("cargo knows no package")?;
    let read = |package: &Value| {
        let text = |key| package.get(key).and_then(Value::as_str).map(str::to_owned);
        let folder = PathBuf::from(text("manifest_path")?).parent()?.to_owned();
        Some(((text("name")?, text("version")?), folder))
    };
    Ok(packages.iter().filter_map(read).collect())
}
