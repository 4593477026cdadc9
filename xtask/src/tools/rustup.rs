//! The parts of the Rust toolchain that a plain installation may lack.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use super::path;
use crate::children;
use crate::project::{Project, command};

const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for the browser.
pub fn wasm_target(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read()?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    path::find(sh, &["rustup"])
        .with_context(|| format!("this Rust has no {WASM} target and there is no rustup to add it"))?;
    eprintln!("adding the {WASM} target (once; under a minute)");
    children::run(command(cmd!(sh, "rustup target add {WASM}")))
}

/// The source of the standard library, which a release rebuilds for size.
pub fn std_source(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read()?;
    if Path::new(&sysroot).join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    path::find(sh, &["rustup"]).context("this Rust lacks rust-src and there is no rustup to add it")?;
    eprintln!("adding the source of the standard library (once; under a minute)");
    children::run(command(cmd!(sh, "rustup component add rust-src")))
}

/// The formatter and the linter.
pub fn components(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let works = |tool: &str| cmd!(sh, "cargo {tool} --version").quiet().ignore_stdout().ignore_stderr().run().is_ok();
    if works("fmt") && works("clippy") {
        return Ok(());
    }
    path::find(sh, &["rustup"]).context("this Rust lacks rustfmt or clippy and there is no rustup to add them")?;
    eprintln!("adding rustfmt and clippy (once; under a minute)");
    children::run(command(cmd!(sh, "rustup component add rustfmt clippy")))
}
