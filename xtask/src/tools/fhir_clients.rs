//! Other people's FHIR software, at the versions that the checkout names.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::cmd;

use super::heartbeat::Heartbeat;
use super::npm_tool::NpmLock;
use super::{apt, path};
use crate::children;
use crate::files;
use crate::project::{Project, command};

/// LHC-Forms, from npm: the folder with its built files.
pub fn lforms(project: &Project) -> Result<PathBuf> {
    const LFORMS: NpmLock = NpmLock { name: "lforms", from: "tests/clients/lforms" };
    Ok(LFORMS.ensure(project)?.join("lforms/dist/lforms"))
}

/// fhir.resources, from PyPI: the folder that Python finds it in.
pub fn fhir_resources(project: &Project) -> Result<PathBuf> {
    let wanted = project.path("tests/clients/python/requirements.txt");
    let folder = path::tool_folder()?.join("fhir-resources");
    // Copied when pip is done.
    let installed = folder.join("requirements.txt");
    if files::same(&wanted, &installed) {
        return Ok(folder);
    }
    let sh = &project.sh;
    if cmd!(sh, "python3 -m pip --version").quiet().ignore_stdout().ignore_stderr().run().is_err() {
        apt::install(sh, "pip", &["python3", "python3-pip"]).context("install Python 3.9 or later with pip")?;
    }
    eprintln!("installing fhir.resources into {} (once; under a minute)", folder.display());
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    let _alive = Heartbeat::start("fhir.resources");
    // Not a virtual environment: Debian leaves out what makes one.
    let mut install =
        command(cmd!(sh, "python3 -m pip install --quiet --no-deps --target {folder} --requirement {wanted}"));
    install.env("PIP_ROOT_USER_ACTION", "ignore").env("PIP_DISABLE_PIP_VERSION_CHECK", "1");
    children::run(install)?;
    fs::copy(&wanted, &installed)?;
    Ok(folder)
}
