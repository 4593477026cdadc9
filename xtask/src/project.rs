//! Where the project is, and the shell every command runs in.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use xshell::Shell;

use crate::files;
use crate::tools;

/// The checkout, with a shell that stands in its root and finds the project's own tools first.
pub struct Project {
    /// Runs every command.
    pub sh: Shell,
    /// The folder that holds Trunk.toml.
    pub root: PathBuf,
}

impl Project {
    /// Finds the checkout this command was started for.
    pub fn find() -> Result<Project> {
        // Asked at run time, not compiled in: a moved checkout must keep working.
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => env::current_dir()?,
        };
        let root = start
            .ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file())
            .context("no Trunk.toml here or above: run this inside the project")?
            .to_path_buf();
        let sh = Shell::new()?;
        sh.change_dir(&root);
        tools::put_first_on_path(&sh)?;
        Ok(Project { sh, root })
    }

    /// The folder the build fills.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The version of everything that ships.
    pub fn version(&self) -> Result<String> {
        shared(&self.root, "version")
    }

    /// A path inside the checkout.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }
}

/// What the packages of a workspace share: a version, a licence.
pub fn shared(root: &Path, key: &str) -> Result<String> {
    let manifest: toml::Table = files::read(&root.join("Cargo.toml"))?.parse()?;
    let shared = manifest.get("workspace").and_then(|workspace| workspace.get("package")?.get(key)?.as_str());
    Ok(shared.with_context(|| format!("the packages of the workspace share no {key}"))?.to_owned())
}

/// Turns a shell command into one whose output can be followed.
pub fn command(cmd: xshell::Cmd) -> Command {
    cmd.into()
}
