//! Everything a release needs: `dist/` for a clinic to host, `pkg/` for npm. The same bytes wherever they are made.

pub mod documents;
mod english;
mod frame;
mod greeting;
mod integrity;
mod licences;
mod linked;
mod names;
mod npm;
pub mod page;
mod parts;
mod sbom;
pub mod scripts;
mod texts;
mod tokens;
pub mod wasm;

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::Value;
use xshell::cmd;

use crate::api::Api;
use crate::compress;
use crate::files;
use crate::project::Project;
use crate::tools;
use scripts::Modules;
use wasm::Program;

/// The folder for npm.
pub const PACKAGE: &str = "pkg";

/// Makes both folders anew.
pub fn make(project: &Project) -> Result<()> {
    let staging = project.path("target/dist");
    files::empty(&staging)?;
    let parts = fill(project, &staging)?;
    replace(&project.dist(), &staging)?;
    let staging = project.path("target/pkg");
    files::empty(&staging)?;
    npm::fill(project, &parts, &project.dist(), &staging)?;
    replace(&project.path(PACKAGE), &staging)
}

/// What the scripts of both folders are made of.
pub struct Parts {
    modules: Modules,
    api: Api,
}

/// Puts everything that a clinic hosts into an empty folder.
pub fn fill(project: &Project, folder: &Path) -> Result<Parts> {
    tools::for_release(project)?;
    let api = Api::read(&project.root)?;
    page::copy(&project.root, folder)?;
    documents::copy(&project.root, folder)?;
    let Program { wasm, glue } = wasm::make(project)?;
    fs::copy(wasm, folder.join(wasm::WASM))?;

    let hashes = integrity::beginnings(&integrity::hashes(folder, integrity::is_fetched)?);
    let carried = parts::parts(folder)?;
    let modules = Modules::stage(project, project.path("target/modules"), &glue, &hashes, &carried)?;
    modules.screener(project, folder)?;
    modules.doctor(project, folder)?;
    modules.classic(project, folder)?;
    modules.frame(project, folder)?;
    modules.doctor(project, folder)?;

    papers(project, folder)?;
    let hashes = integrity::hashes(folder, |_| true)?;
    write(&folder.join("integrity.json"), &hashes)?;
    compress::beside_all(folder)?;
    Ok(Parts { modules, api })
}

/// What is in the wasm, and by whose leave.
fn papers(project: &Project, folder: &Path) -> Result<()> {
    let sh = &project.sh;
    let (root, packages) = linked::read(project)?;
    write(&folder.join("sbom.cdx.json"), &sbom::write(&root, &packages))?;
    let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read()?;
    let licences = licences::write(&packages, &Path::new(&sysroot).join("share/doc/rust/licenses"))?;
    fs::write(folder.join("THIRD-PARTY-LICENCES.txt"), licences)?;
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(project.path(name), folder.join(name))?;
    }
    Ok(())
}

fn write(path: &Path, value: &Value) -> Result<()> {
    Ok(fs::write(path, format!("{value:#}\n"))?)
}

/// Puts a finished folder in the place of an older one, so that nobody sees half of it.
fn replace(folder: &Path, staging: &Path) -> Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    Ok(fs::rename(staging, folder)?)
}
