//! Projects that use the npm package: where they are, and Vite's own server for them. `cargo xtask test npm` prepares all.

mod dev_server;

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

pub use dev_server::DevServer;

/// The folder of one project, with the package installed.
///
/// # Errors
///
/// When nothing is prepared.
pub fn project(name: &str) -> Result<PathBuf> {
    Ok(prepared("CONSUMERS")?.join(name))
}

/// The package itself.
///
/// # Errors
///
/// When nothing is prepared.
pub fn package() -> Result<PathBuf> {
    prepared("SCREENER_PACKAGE")
}

fn prepared(variable: &str) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: run `cargo xtask test npm`"))
}
