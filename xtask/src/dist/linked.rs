//! The packages whose code is linked into the wasm, the standard library's among them: what cargo itself says it
//! would link. (`cargo metadata` would add the features, and so the dependencies, of the whole workspace.)

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use xshell::cmd;

use super::wasm;
use crate::children;
use crate::files;
use crate::project::{Project, shared};

/// Of whatever in the standard library says nothing else: see its COPYRIGHT-library.html.
const RUSTS_LICENCE: &str = "MIT OR Apache-2.0";

/// One package of the wasm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Its name and version, which no other package shares.
    pub id: Id,
    /// An SPDX expression.
    pub licence: String,
    /// One sentence of its authors.
    pub description: Option<String>,
    /// Where its source is kept.
    pub repository: Option<String>,
    /// Where its source is on this machine.
    pub folder: PathBuf,
    /// Who published it.
    pub origin: Origin,
    /// The packages it calls.
    pub needs: BTreeSet<Id>,
}

/// Which package it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id {
    /// Its name on crates.io or in the workspace.
    pub name: String,
    /// Its version; for a part of the standard library, that of Rust.
    pub version: String,
}

/// Who published a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// This project.
    Ours,
    /// crates.io, with the SHA-256 of what it hands out.
    Registry(String),
    /// The Rust project, as a part of the standard library.
    Toolchain,
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.version)
    }
}

/// Every package of the wasm, in alphabetical order. The first of the pair is the wasm itself.
pub fn read(project: &Project) -> Result<(Id, Vec<Package>)> {
    let graph: Graph = serde_json::from_str(&children::read(wasm::unit_graph(project))?)
        .context("cargo tells of its units in another way")?;
    let sh = &project.sh;
    let sysroot = PathBuf::from(cmd!(sh, "rustc --print sysroot").quiet().read()?);
    let rust = cmd!(sh, "rustc --version").quiet().read()?;
    let rust = rust.split_whitespace().nth(1).context("rustc does not tell its version")?;
    let library = sysroot.join("lib/rustlib/src/rust/library");
    let sources = Sources {
        ours: project.root.clone(),
        checksums: checksums(&[project.path("Cargo.lock"), library.join("Cargo.lock")])?,
        library,
        rust: rust.to_owned(),
    };
    sources.packages(&graph)
}

/// What cargo prints for `--unit-graph`: each unit is one call of the compiler.
#[derive(Deserialize)]
struct Graph {
    units: Vec<Unit>,
    roots: Vec<usize>,
}

#[derive(Deserialize)]
struct Unit {
    target: Target,
    /// Nothing for what runs on this machine: macros and build scripts.
    platform: Option<String>,
    mode: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Target {
    src_path: PathBuf,
}

#[derive(Deserialize)]
struct Dependency {
    index: usize,
}

#[derive(Deserialize)]
struct Manifest {
    package: About,
}

#[derive(Deserialize)]
struct About {
    name: String,
    version: Inherited,
    license: Option<Inherited>,
    description: Option<String>,
    repository: Option<String>,
}

/// A value of a manifest, or `{ workspace = true }`.
#[derive(Deserialize)]
#[serde(untagged)]
enum Inherited {
    Here(String),
    FromWorkspace {},
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

struct Sources {
    ours: PathBuf,
    library: PathBuf,
    /// The version of Rust, and so of its standard library.
    rust: String,
    checksums: BTreeMap<Id, String>,
}

impl Sources {
    fn packages(&self, graph: &Graph) -> Result<(Id, Vec<Package>)> {
        let mut ids = BTreeMap::new();
        let mut packages = BTreeMap::new();
        let linked = linked(graph);
        for (&index, unit) in &linked {
            let package = self.package(&unit.target.src_path)?;
            ids.insert(index, package.id.clone());
            packages.insert(package.id.clone(), package);
        }
        for (index, unit) in &linked {
            let needs = unit.dependencies.iter().filter_map(|dependency| ids.get(&dependency.index).cloned());
            if let Some(package) = ids.get(index).and_then(|id| packages.get_mut(id)) {
                package.needs.extend(needs);
            }
        }
        let root = graph.roots.first().and_then(|root| ids.get(root)).context("cargo would link nothing")?;
        Ok((root.clone(), packages.into_values().collect()))
    }

    fn package(&self, source: &Path) -> Result<Package> {
        let folder = source.ancestors().find(|folder| folder.join("Cargo.toml").is_file());
        let folder = folder.with_context(|| format!("{} belongs to no package", source.display()))?;
        let about = manifest(folder)?.package;
        let is_ours = folder.starts_with(&self.ours);
        let is_toolchain = folder.starts_with(&self.library);
        let version = match (about.version, is_toolchain) {
            (Inherited::Here(version), false) => version,
            (_, true) => self.rust.clone(),
            (Inherited::FromWorkspace {}, false) => shared(&self.ours, "version")?,
        };
        let licence = match about.license {
            Some(Inherited::Here(licence)) => or_of(&licence),
            Some(Inherited::FromWorkspace {}) if is_ours => shared(&self.ours, "license")?,
            None if is_toolchain => RUSTS_LICENCE.to_owned(),
            _ => bail!("{} names no licence", folder.display()),
        };
        let id = Id { name: about.name, version };
        let origin = match (is_ours, is_toolchain) {
            (true, _) => Origin::Ours,
            (_, true) => Origin::Toolchain,
            _ => Origin::Registry(self.checksums.get(&id).with_context(|| format!("{id} is in no lock file"))?.clone()),
        };
        let About { description, repository, .. } = about;
        let description = description.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        Ok(Package { id, licence, description, repository, folder: folder.to_owned(), origin, needs: BTreeSet::new() })
    }
}

/// As SPDX writes it: some packages still separate licences to choose from by a slash.
fn or_of(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

/// What is compiled for the browser and reached from the wasm.
fn linked(graph: &Graph) -> BTreeMap<usize, &Unit> {
    let mut found = BTreeMap::new();
    let mut open = graph.roots.clone();
    while let Some(index) = open.pop() {
        let Some(unit) = graph.units.get(index) else { continue };
        if unit.platform.is_some() && unit.mode == "build" && found.insert(index, unit).is_none() {
            open.extend(unit.dependencies.iter().map(|dependency| dependency.index));
        }
    }
    found
}

fn manifest(folder: &Path) -> Result<Manifest> {
    let path = folder.join("Cargo.toml");
    toml::from_str(&files::read(&path)?).with_context(|| path.display().to_string())
}

fn checksums(locks: &[PathBuf]) -> Result<BTreeMap<Id, String>> {
    let mut checksums = BTreeMap::new();
    for path in locks {
        let lock: Lock = toml::from_str(&files::read(path)?).with_context(|| path.display().to_string())?;
        let known = lock.package.into_iter();
        checksums
            .extend(known.filter_map(|Locked { name, version, checksum }| Some((Id { name, version }, checksum?))));
    }
    Ok(checksums)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_linked_counts() -> Result<()> {
        let sh = xshell::Shell::new()?;
        let folder = sh.create_temp_dir()?;
        sh.change_dir(folder.path());
        let manifest = |name: &str, more: &str| format!("[package]\nname = \"{name}\"\nversion = \"1.2.3\"\n{more}\n");
        sh.write_file("ours/Cargo.toml", "[workspace.package]\nversion = \"7.0.0\"\nlicense = \"MIT\"\n")?;
        let inherited = "[package]\nname = \"wasm\"\nversion.workspace = true\nlicense.workspace = true\n";
        sh.write_file("ours/browser/Cargo.toml", inherited)?;
        sh.write_file("registry/a/Cargo.toml", manifest("a", "license = \"MIT / ISC\"\ndescription = \"An\\n  a\""))?;
        sh.write_file("registry/macros/Cargo.toml", manifest("macros", ""))?;
        sh.write_file("library/core/Cargo.toml", manifest("core", "license = \"MIT\""))?;
        let unit = |path: &str, platform: &str, needs: &[usize]| {
            serde_json::json!({
                "target": { "src_path": folder.path().join(path) },
                "platform": (!platform.is_empty()).then_some(platform),
                "mode": "build",
                "dependencies": needs.iter().map(|index| serde_json::json!({ "index": index })).collect::<Vec<_>>(),
            })
        };
        let graph: Graph = serde_json::from_value(serde_json::json!({
            "roots": [3],
            "units": [
                unit("registry/a/src/lib.rs", "wasm32", &[1, 2]),
                unit("registry/macros/src/lib.rs", "", &[4]),
                unit("library/core/src/lib.rs", "wasm32", &[]),
                unit("ours/browser/src/lib.rs", "wasm32", &[0, 2]),
                unit("registry/only-a-macro-needs-it/src/lib.rs", "wasm32", &[]),
            ],
        }))?;
        let a = Id { name: "a".to_owned(), version: "1.2.3".to_owned() };
        let sources = Sources {
            ours: folder.path().join("ours"),
            library: folder.path().join("library"),
            rust: "1.95.0".to_owned(),
            checksums: [(a.clone(), "5ca1ab1e".to_owned())].into(),
        };
        let (root, packages) = sources.packages(&graph)?;
        let told: Vec<String> =
            packages.iter().map(|package| format!("{} {} {:?}", package.id, package.licence, package.origin)).collect();
        let expected =
            ["a 1.2.3 MIT OR ISC Registry(\"5ca1ab1e\")", "core 1.95.0 MIT Toolchain", "wasm 7.0.0 MIT Ours"];
        assert_eq!(told, expected);
        assert_eq!(root.to_string(), "wasm 7.0.0");
        assert_eq!(packages.iter().map(|package| package.needs.len()).collect::<Vec<_>>(), [1, 0, 2]);
        assert_eq!(packages.first().and_then(|package| package.description.as_deref()), Some("An a"));
        Ok(())
    }
}
