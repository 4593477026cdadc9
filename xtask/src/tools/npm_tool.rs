//! Tools that come from npm, one pinned version each. Their packages run on every machine that has Node.js.

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::heartbeat::Heartbeat;
use super::{path, version};
use crate::children;
use crate::project::command;

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

impl NpmTool {
    /// Installs it unless the right version is there already.
    pub fn ensure(&self, sh: &Shell) -> Result<()> {
        let Self { package, version, program, says } = self;
        if version::of(sh, program).as_deref() == Some(says) {
            return Ok(());
        }
        path::find(sh, &["npm"])
            .with_context(|| format!("{program} comes from npm: install Node.js 18 or later and try again"))?;
        let folder = path::tool_folder()?.join(package);
        eprintln!("installing {program} {version} into {} (once; under a minute)", folder.display());
        let _alive = Heartbeat::start(program);
        let mut install = command(cmd!(sh, "npm install --prefix {folder} {package}@{version} --no-audit --no-fund"));
        install.stdout(std::io::stderr());
        children::run(install)?;
        let found = version::of(sh, program);
        ensure!(found.as_deref() == Some(says), "{program} {version} was installed but {found:?} answers");
        Ok(())
    }
}
