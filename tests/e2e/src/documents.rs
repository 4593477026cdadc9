//! The words that visitors read, as built, and the scenarios to walk through.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::scenario::{self, Scenario};

/// Where the documents are, in the checkout and among the built files.
const FOLDER: &str = "protocols/microneedling";

/// The text of the built protocol, and its scenarios.
pub struct Documents {
    text: Value,
    scenarios: Vec<Scenario>,
}

impl Documents {
    /// Reads them, in English.
    ///
    /// # Errors
    ///
    /// When one is missing, is not JSON, or is newer than what is built.
    pub fn read() -> Result<Self> {
        Self::read_in("en")
    }

    /// Reads them in a language.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn read_in(locale: &str) -> Result<Self> {
        built("protocol.json")?;
        let scenarios = json(&checkout()?.join(FOLDER).join("scenarios.json"))?;
        Ok(Self { text: built(&format!("text/{locale}.json"))?, scenarios: scenario::read(scenarios)? })
    }

    /// The whole text.
    #[must_use]
    pub const fn text(&self) -> &Value {
        &self.text
    }

    /// The scenarios that end in a disposition.
    pub fn ending_in(&self, disposition: &str) -> impl Iterator<Item = &Scenario> {
        self.scenarios.iter().filter(move |scenario| scenario.disposition == disposition)
    }

    /// Of the scenarios that end in a disposition, the one with the most findings.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn scenario(&self, disposition: &str) -> Result<&Scenario> {
        let richest = self.ending_in(disposition).max_by_key(|scenario| scenario.findings.len());
        richest.with_context(|| format!("no scenario ends in {disposition}"))
    }

    /// The scenario whose story begins with this name.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn story_of(&self, name: &str) -> Result<&Scenario> {
        let told = self.scenarios.iter().find(|scenario| scenario.story.starts_with(name));
        told.with_context(|| format!("no scenario tells of {name}"))
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

    /// A question, as it is asked.
    ///
    /// # Errors
    ///
    /// When the text does not have it.
    pub fn ask(&self, question: &str) -> Result<String> {
        self.words(&format!("/questions/{question}/ask"))
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

/// A built document. The scenarios belong to the one in the checkout, so both must say the same.
fn built(document: &str) -> Result<Value> {
    let built = json(&dist()?.join(FOLDER).join(document))?;
    let mut source = json(&checkout()?.join(FOLDER).join(document))?;
    // For editors; the build leaves it out.
    if let Some(source) = source.as_object_mut() {
        source.remove("$schema");
    }
    ensure!(built == source, "{document} has changed since the last build: run `cargo xtask dist`");
    Ok(built)
}

/// The folder with the built files.
pub(crate) fn dist() -> Result<PathBuf> {
    let folder = match env::var_os("SCREENER_DIST") {
        Some(folder) => PathBuf::from(folder),
        None => checkout()?.join("dist"),
    };
    let missing = || format!("{} is not built: run `cargo xtask dist` first", folder.display());
    fs::metadata(folder.join("screener.js")).with_context(missing)?;
    Ok(folder)
}

/// The checkout: two folders above this crate. Asked at run time, so that a moved checkout keeps working.
///
/// # Errors
///
/// When this does not run through cargo.
pub fn checkout() -> Result<PathBuf> {
    let here = env::var_os("CARGO_MANIFEST_DIR").context("run this through cargo")?;
    Path::new(&here).ancestors().nth(2).map(Path::to_owned).context("this crate is not where it was")
}

fn json(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}
