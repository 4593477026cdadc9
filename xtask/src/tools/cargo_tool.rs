//! Tools that come from crates.io, one pinned version each.

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use super::heartbeat::Heartbeat;
use super::{path, version};
use crate::children;
use crate::project::command;

/// A program that `cargo install` builds.
pub struct CargoTool<'a> {
    /// Its name on crates.io.
    pub package: &'a str,
    /// The program that tells its version.
    pub program: &'a str,
    /// The only version that will do.
    pub version: &'a str,
    /// Whether to build it with the dependencies it was published with.
    pub locked: bool,
    /// How long that takes, in words.
    pub minutes: &'a str,
}

impl CargoTool<'_> {
    /// Installs it unless the right version is there already.
    pub fn ensure(&self, sh: &Shell) -> Result<()> {
        let Self { package, program, version, minutes, .. } = self;
        let found = version::of(sh, program);
        if found.as_deref() == Some(version) {
            return Ok(());
        }
        let folder = path::tool_folder()?;
        eprintln!("installing {package} {version} into {} (once; {minutes} minutes)", folder.display());
        if let Some(other) = found {
            eprintln!("({program} {other} is here, but this project is built with {version})");
        }
        let locked = self.locked.then_some("--locked");
        let _alive = Heartbeat::start(package);
        children::run(command(cmd!(sh, "cargo install --root {folder} {package}@{version} {locked...}")))?;
        let found = version::of(sh, program);
        ensure!(
            found.as_deref() == Some(version),
            "{program} {version} was installed but {found:?} answers: delete {} and try again",
            folder.display()
        );
        Ok(())
    }
}
