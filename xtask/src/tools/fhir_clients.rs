//! Other people's FHIR software, at the versions that the checkout names.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use super::heartbeat::Heartbeat;
use super::{apt, path};
use crate::children;
use crate::project::{Project, command};

/// LHC-Forms, from npm: the folder with its built files.
pub fn lforms(project: &Project) -> Result<PathBuf> {
    let ours = project.path("tests/clients/lforms");
    let folder = path::tool_folder()?.join("lforms");
    let built = folder.join("node_modules/lforms/dist/lforms");
    // npm writes this list when it is done.
    let is_done = folder.join("node_modules/.package-lock.json").is_file();
    if is_done && same(&ours.join("package-lock.json"), &folder.join("package-lock.json")) {
        return Ok(built);
    }
    let sh = &project.sh;
    path::find(sh, &["npm"]).context("LHC-Forms comes from npm: install Node.js 18 or later and try again")?;
    eprintln!("installing LHC-Forms into {} (once; under a minute)", folder.display());
    fs::create_dir_all(&folder)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(ours.join(file), folder.join(file))?;
    }
    let _alive = Heartbeat::start("LHC-Forms");
    children::run(command(cmd!(sh, "npm ci --prefix {folder} --ignore-scripts --no-audit --no-fund")))?;
    Ok(built)
}

/// fhir.resources, from PyPI: the folder that Python finds it in.
pub fn fhir_resources(project: &Project) -> Result<PathBuf> {
    let wanted = project.path("tests/clients/python/requirements.txt");
    let folder = path::tool_folder()?.join("fhir-resources");
    // Copied when pip is done.
    let installed = folder.join("requirements.txt");
    if same(&wanted, &installed) {
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

fn same(this: &Path, that: &Path) -> bool {
    fs::read(this).ok().is_some_and(|bytes| fs::read(that).is_ok_and(|others| others == bytes))
}
