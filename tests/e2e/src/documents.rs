//! The words that visitors read, as built, and the scenarios to walk through.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::scenario::{self, Scenario};

/// The text of the built protocol, and its scenarios.
pub struct Documents {
    text: Value,
    scenarios: Vec<Scenario>,
}

impl Documents {
    /// Reads them.
    ///
    /// # Errors
    ///
    /// When one is missing or is not JSON.
    pub fn read() -> Result<Self> {
        let text = json(&dist()?.join("protocols/microneedling/text/en.json"))?;
        let scenarios = json(&root()?.join("protocols/microneedling/scenarios.json"))?;
        Ok(Self { text, scenarios: scenario::read(scenarios)? })
    }

    /// Every scenario.
    #[must_use]
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// The first scenario that ends in a disposition, and shows at least one finding where there can be one.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn scenario(&self, disposition: &str) -> Result<&Scenario> {
        let found = self.scenarios.iter().find(|scenario| scenario.disposition == disposition);
        found.with_context(|| format!("no scenario ends in {disposition}"))
    }

    /// A phrase of the interface.
    ///
    /// # Errors
    ///
    /// When the text does not have it.
    pub fn phrase(&self, name: &str) -> Result<String> {
        self.words(&format!("/interface/{name}"))
    }

    /// A phrase, with one of its places filled.
    ///
    /// # Errors
    ///
    /// When the text does not have it.
    pub fn filled(&self, name: &str, place: &str, value: &str) -> Result<String> {
        Ok(self.phrase(name)?.replace(&format!("{{{place}}}"), value))
    }

    /// The title of a rule's finding.
    ///
    /// # Errors
    ///
    /// When the text does not have it.
    pub fn title(&self, rule: &str) -> Result<String> {
        self.words(&format!("/rules/{rule}/title"))
    }

    /// The short name of a question.
    ///
    /// # Errors
    ///
    /// When the text does not have it.
    pub fn name(&self, question: &str) -> Result<String> {
        self.words(&format!("/questions/{question}/name"))
    }

    /// The label of a choice.
    ///
    /// # Errors
    ///
    /// When the text does not have it.
    pub fn label(&self, question: &str, choice: &str) -> Result<String> {
        self.words(&format!("/questions/{question}/choices/{choice}/label"))
    }

    fn words(&self, pointer: &str) -> Result<String> {
        let words = self.text.pointer(pointer).and_then(Value::as_str);
        words.map(str::to_owned).with_context(|| format!("the text has no {pointer}"))
    }
}

/// The folder with the built files.
pub(crate) fn dist() -> Result<PathBuf> {
    let folder = match env::var_os("SCREENER_DIST") {
        Some(folder) => PathBuf::from(folder),
        None => root()?.join("dist"),
    };
    let missing = || format!("{} is not built: run `cargo xtask build --release` first", folder.display());
    fs::metadata(folder.join("screener.js")).with_context(missing)?;
    Ok(folder)
}

/// The checkout: two folders above this crate. Asked at run time, so that a moved checkout keeps working.
pub(crate) fn root() -> Result<PathBuf> {
    let here = env::var_os("CARGO_MANIFEST_DIR").context("run this through cargo")?;
    Path::new(&here).ancestors().nth(2).map(Path::to_owned).context("this crate is not where it was")
}

fn json(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}
