//! What was claimed, what was looked at, and what was seen: as other programs read it.

use e2e::Engine;
use serde::Serialize;

/// All that was seen.
#[derive(Debug, Serialize)]
pub struct Evidence {
    /// One for each way to look.
    pub layers: Vec<Layer>,
}

/// One way to look at the promise that nothing leaves.
#[derive(Debug, Serialize)]
pub struct Layer {
    /// `run`, `frame` or `silence`.
    pub id: &'static str,
    /// In a few words.
    pub title: &'static str,
    /// What is claimed, exactly.
    pub claim: String,
    /// What does not hold without the frame.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differs_in_page_mode: Vec<String>,
    /// What no browser closes, and why that does no harm here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub known_open: Vec<String>,
    /// What was looked at.
    pub checks: Vec<Check>,
}

/// One thing looked at in one browser.
#[derive(Debug, Serialize)]
pub struct Check {
    /// What should be so.
    pub name: String,
    /// `chromium`, `firefox` or `webkitgtk`.
    pub engine: &'static str,
    /// Whether it was.
    pub held: bool,
    /// What was seen, in a sentence.
    pub saw: String,
}

impl Check {
    /// What was seen in a browser.
    pub fn of(engine: Engine, name: String, held: bool, saw: String) -> Self {
        Self { name, engine: engine.name(), held, saw }
    }
}
