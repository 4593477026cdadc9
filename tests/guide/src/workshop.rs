//! A folder of its own for programs from npm, where they find their packages.

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use crate::told;

/// The scripts of this crate, by name.
const SCRIPTS: [(&str, &str); 4] = [
    ("bundle.js", include_str!("../npm/bundle.js")),
    ("liquid.js", include_str!("../npm/liquid.js")),
    ("netlify.js", include_str!("../npm/netlify.js")),
    ("vite.js", include_str!("../npm/vite.js")),
];

/// The folder. It is removed with its owner.
pub struct Workshop {
    folder: TempDir,
}

impl Workshop {
    /// Makes one.
    ///
    /// # Errors
    ///
    /// When the packages are not installed.
    pub fn open() -> Result<Self> {
        let folder = TempDir::new()?;
        link(&told("GUIDE_NPM")?.join("node_modules"), &folder.path().join("node_modules"))?;
        let workshop = Self { folder };
        workshop.write("package.json", "{ \"type\": \"module\" }")?;
        for (name, script) in SCRIPTS {
            workshop.write(name, script)?;
        }
        Ok(workshop)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Puts a file into it.
    ///
    /// # Errors
    ///
    /// When it can't be written.
    pub fn write(&self, name: &str, text: &str) -> Result<()> {
        Ok(fs::write(self.path().join(name), text)?)
    }

    /// Reads a file that a program has made.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn read(&self, name: &str) -> Result<String> {
        fs::read_to_string(self.path().join(name)).with_context(|| format!("no {name} was made"))
    }

    /// Runs a script to its end. Answers what it prints.
    ///
    /// # Errors
    ///
    /// What it says when it fails.
    pub fn node(&self, script: &str, arguments: &[&str], input: &str) -> Result<String> {
        run(Command::new("node").arg(script).args(arguments).current_dir(self.path()), input)
    }
}

/// Runs a program to its end, with something to read. Answers what it prints.
pub(crate) fn run(command: &mut Command, input: &str) -> Result<String> {
    let name = format!("{command:?}");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| name.clone())?;
    // Dropped at once: the program sees where its input ends.
    child.stdin.take().context("no way in")?.write_all(input.as_bytes())?;
    let output = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success() && said.is_empty(), "{name} says: {said}");
    Ok(String::from_utf8(output.stdout)?)
}

/// Another name for a folder.
pub(crate) fn link(folder: &Path, name: &Path) -> Result<()> {
    symlink(folder, name).with_context(|| folder.display().to_string())
}
