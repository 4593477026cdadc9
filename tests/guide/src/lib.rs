//! Does what `docs/embedding.md` says: block by block, with the programs that each block is for.
//!
//! - [`Guide`]: its blocks, each known by the two words behind its backticks.
//! - [`Release`]: the files that a clinic uploads; they take the place of what the guide leaves to fill in.
//! - [`Host`]: nginx, Apache and others, with a configuration from the guide and a folder of their own.
//! - [`Workshop`]: a folder where programs from npm run.
//! - [`WordPress`]: a real one, with the plugin and an empty database.

mod blocks;
mod host;
mod policy;
mod release;
mod servers;
mod wordpress;
mod workshop;

pub use blocks::{Block, Guide};
pub use host::Host;
pub use policy::Policy;
pub use release::{FOLDER, Release};
pub use wordpress::{PLUGIN, WordPress};
pub use workshop::Workshop;

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// Where a program or folder is that `cargo xtask test guide` has installed.
fn told(variable: &str) -> Result<PathBuf> {
    let path = env::var_os(variable).with_context(|| format!("{variable} is not set: run `cargo xtask test guide`"))?;
    Ok(path.into())
}
