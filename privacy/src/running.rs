//! The layers that need real browsers. A program of their own tries them, `witness` of the package `e2e`, and tells in JSON.

use std::path::Path;
use std::process::{Command, Stdio};
use std::str::FromStr;

use anyhow::{Context, Error, Result, bail, ensure};
use serde::Deserialize;

use crate::layer::Layer;
use crate::mutants::Betrayal;
use crate::release::Release;

/// Through cargo, which builds that program first and tells it where the checkout is.
const WITNESS: [&str; 7] = ["run", "--quiet", "--package", "e2e", "--bin", "witness", "--"];
/// Chromium alone, for seconds.
const GLANCE: [&str; 1] = ["--quick"];

/// How much is looked at in browsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Chromium alone, with the release; and with those mutants that no still layer sees.
    Quick,
    /// All browsers; mutants also where the table asks for it.
    Usual,
    /// All browsers, all walks, all mutants.
    Full,
}

impl FromStr for Depth {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        Ok(match name {
            "quick" => Self::Quick,
            "usual" => Self::Usual,
            "full" => Self::Full,
            _ => bail!("browsers can be asked quick, usual or full, not {name:?}"),
        })
    }
}

/// That program.
pub struct Witness {
    depth: Depth,
}

#[derive(Deserialize)]
struct Told {
    layers: Vec<Layer>,
}

impl Witness {
    /// One that looks as thoroughly.
    #[must_use]
    pub const fn new(depth: Depth) -> Self {
        Self { depth }
    }

    /// Has it look at a release.
    ///
    /// # Errors
    ///
    /// When it could not look at all. That something does not hold is no error, but told in the layers.
    pub fn look(&self, release: &Release, folder: &Path) -> Result<Vec<Layer>> {
        let flags: &[&str] = match self.depth {
            // Enough pairs to see a difference that is always there.
            Depth::Quick => &["--quick", "--pairs", "5"],
            Depth::Usual => &[],
            Depth::Full => &["--full"],
        };
        run(release, folder, flags, Stdio::inherit())
    }

    /// Has it look at a release for a few seconds.
    ///
    /// # Errors
    ///
    /// When it could not look at all.
    pub fn glance(&self, release: &Release, folder: &Path) -> Result<Vec<Layer>> {
        run(release, folder, &GLANCE, Stdio::piped())
    }

    /// Whether it is to be asked about a mutant that somebody has seen already.
    #[must_use]
    pub fn tries(&self, betrayal: &Betrayal) -> bool {
        match self.depth {
            Depth::Quick => false,
            Depth::Usual => betrayal.is_run,
            Depth::Full => true,
        }
    }
}

fn run(release: &Release, folder: &Path, flags: &[&str], progress: Stdio) -> Result<Vec<Layer>> {
    let told = folder.join(format!("privacy-witness-{}.json", std::process::id()));
    let mut command = Command::new("cargo");
    command.args(WITNESS).arg("--dist").arg(release.folder()).arg("--out").arg(&told).args(flags);
    let ended =
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(progress).output().context("cannot start cargo")?;
    let text = std::fs::read_to_string(&told).with_context(|| {
        let why = String::from_utf8_lossy(&ended.stderr);
        format!("the browsers told nothing ({}): {}", ended.status, why.trim())
    })?;
    std::fs::remove_file(&told)?;
    let told: Told = serde_json::from_str(&text).context("the browsers tell of their layers in another way")?;
    ensure!(!told.layers.is_empty(), "the browsers told of no layer");
    Ok(told.layers)
}
