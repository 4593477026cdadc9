//! wasm-opt, which makes the wasm smaller. Its npm package runs on every machine that has Node.js.

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::heartbeat::Heartbeat;
use super::{path, version};
use crate::children;
use crate::project::command;

/// The npm package; its major number is the version wasm-opt tells, and the one in Trunk.toml.
const PACKAGE: &str = "binaryen@132.0.0";
const VERSION: &str = "132";

/// Installs it unless the right version is there already.
pub fn ensure(sh: &Shell) -> Result<()> {
    if version::of(sh, "wasm-opt").as_deref() == Some(VERSION) {
        return Ok(());
    }
    path::find(sh, &["npm"]).context("wasm-opt comes from npm: install Node.js 18 or later and try again")?;
    let folder = path::tool_folder()?.join("binaryen");
    eprintln!("installing wasm-opt {VERSION} into {} (once; under a minute)", folder.display());
    let _alive = Heartbeat::start("wasm-opt");
    let mut install = command(cmd!(sh, "npm install --prefix {folder} {PACKAGE} --no-audit --no-fund"));
    install.stdout(std::io::stderr());
    children::run(install)?;
    let found = version::of(sh, "wasm-opt");
    ensure!(found.as_deref() == Some(VERSION), "wasm-opt {VERSION} was installed but {found:?} answers");
    Ok(())
}
