//! The betrayals, as data.

use anyhow::{Context, Result};
use serde::Deserialize;

/// One way to break the promise.
#[derive(Debug, Clone, Deserialize)]
pub struct Betrayal {
    /// A short name.
    pub id: String,
    /// What it does, in words for everybody.
    pub title: String,
    /// The file of the release that is broken.
    pub file: String,
    /// How.
    #[serde(flatten)]
    pub how: How,
    /// Whether it is tried in browsers even where not every one is.
    #[serde(default, rename = "run")]
    pub is_run: bool,
    /// Whether no file shows it: without a browser it can't be tried.
    #[serde(default, rename = "silent")]
    pub is_silent: bool,
}

/// How a file is broken.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// A script does this each time that a visitor chooses something; `answer` is what, `root` the widget's shadow root.
    Leak(String),
    /// One text takes the place of another, which stands there once.
    Swap(String, String),
    /// The wasm imports one function more, and calls it whenever it is called itself; the glue has it do this.
    Import(String),
    /// The style sheet inside the wasm holds this, in the place of a comment or rule of the same length.
    Carry(String),
}

/// All of them.
///
/// # Errors
///
/// When the table is not well-formed.
pub fn table() -> Result<Vec<Betrayal>> {
    serde_json::from_str(include_str!("../../mutants/table.json")).context("privacy/mutants/table.json")
}
