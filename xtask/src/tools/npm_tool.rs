//! What comes from npm, one pinned version each. These packages run on every machine that has Node.js.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::heartbeat::Heartbeat;
use super::{path, version};
use crate::children;
use crate::files;
use crate::project::{Project, command};

/// A program in an npm package.
pub struct NpmTool {
    /// The package's name, and that of its folder among the project's tools.
    pub package: &'static str,
    /// The only version that will do.
    pub version: &'static str,
    /// The program that tells its version.
    pub program: &'static str,
    /// What it tells.
    pub says: &'static str,
}

/// A script in an npm package, for pages to load.
pub struct NpmScript {
    /// The package's name, and that of its folder among the project's tools.
    pub package: &'static str,
    /// The only version that will do.
    pub version: &'static str,
    /// Where the script is in the package.
    pub file: &'static str,
}

/// Packages that a test needs, at the versions of a lock file in the checkout.
pub struct NpmLock {
    /// The name of their folder among the project's tools.
    pub name: &'static str,
    /// The folder in the checkout with `package.json` and `package-lock.json`.
    pub from: &'static str,
}

impl NpmTool {
    /// Installs it unless the right version is there already.
    pub fn ensure(&self, sh: &Shell) -> Result<()> {
        let Self { package, version, program, says } = self;
        if version::of(sh, program).as_deref() == Some(says) {
            return Ok(());
        }
        install(sh, package, version)?;
        let found = version::of(sh, program);
        ensure!(found.as_deref() == Some(says), "{program} {version} was installed but {found:?} answers");
        Ok(())
    }
}

impl NpmScript {
    /// Where the script is. Installs it unless the right version is there already.
    pub fn ensure(&self, sh: &Shell) -> Result<PathBuf> {
        let Self { package, version, file } = self;
        let folder = path::tool_folder()?.join(package).join("node_modules").join(package);
        let about = folder.join("package.json");
        let is_right = || files::read(&about).is_ok_and(|about| about.contains(&format!("\"version\": \"{version}\"")));
        if !is_right() {
            install(sh, package, version)?;
        }
        let script = folder.join(file);
        ensure!(
            is_right() && script.is_file(),
            "{package} {version} was installed but {} is not there",
            script.display()
        );
        Ok(script)
    }
}

impl NpmLock {
    /// The folder `node_modules`. Installs the packages unless just these are there already.
    pub fn ensure(&self, project: &Project) -> Result<PathBuf> {
        let Self { name, from } = self;
        let ours = project.path(from);
        let folder = path::tool_folder()?.join(name);
        let modules = folder.join("node_modules");
        // npm writes this list when it is done.
        let is_done = modules.join(".package-lock.json").is_file();
        if is_done && files::same(&ours.join("package-lock.json"), &folder.join("package-lock.json")) {
            return Ok(modules);
        }
        let sh = &project.sh;
        ensure_npm(sh, name)?;
        eprintln!("installing {name} into {} (once; under a minute)", folder.display());
        fs::create_dir_all(&folder)?;
        for file in ["package.json", "package-lock.json"] {
            fs::copy(ours.join(file), folder.join(file))?;
        }
        let _alive = Heartbeat::start(name);
        // The lock files leave out what only other uses of these packages need: peers too.
        let options = ["--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund"];
        children::run(command(cmd!(sh, "npm ci --prefix {folder} {options...}")))?;
        Ok(modules)
    }
}

fn ensure_npm(sh: &Shell, package: &str) -> Result<PathBuf> {
    path::find(sh, &["npm"])
        .with_context(|| format!("{package} comes from npm: install Node.js 20.19 or later and try again"))
}

fn install(sh: &Shell, package: &str, version: &str) -> Result<()> {
    ensure_npm(sh, package)?;
    let folder = path::tool_folder()?.join(package);
    eprintln!("installing {package} {version} into {} (once; under a minute)", folder.display());
    let _alive = Heartbeat::start(package);
    let mut install = command(cmd!(sh, "npm install --prefix {folder} {package}@{version} --no-audit --no-fund"));
    install.stdout(std::io::stderr());
    children::run(install)
}
