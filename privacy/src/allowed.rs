//! What a release may do, each thing with its reason: the files in `allowed/`, which a person writes and reads.

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Words that let something out, or let a script reach what no list could foresee.
#[derive(Debug, Clone, Deserialize)]
pub struct Guard {
    /// What they can do, to follow "can".
    pub can: String,
    /// Nothing that visitors load may say them at all.
    #[serde(default)]
    pub never: bool,
    /// The last part of the names.
    pub words: Vec<String>,
}

/// Something that a browser offers and a script uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Host {
    /// As [`Use::name`](crate::glue::script::Use) has it.
    pub name: String,
    /// What for, and why it lets nothing out.
    pub why: String,
    /// The scripts that name it, and no others.
    pub r#in: Vec<String>,
    /// For a guarded word: every place that says it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
}

/// One place that says a guarded word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// As [`Use::place`](crate::glue::script::Use) has it.
    pub place: String,
    /// How often each of the scripts says it.
    pub times: usize,
    /// The scripts.
    pub r#in: Vec<String>,
    /// More than what is said of the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What scripts may name.
#[derive(Debug, Clone)]
pub struct Names {
    /// What browsers offer.
    pub host: Vec<Host>,
    /// What belongs to the language: arrays, strings, numbers. Nothing in it leaves the script.
    pub language: Vec<String>,
    /// What the scripts themselves call their own things.
    pub own: Vec<String>,
}

/// What the wasm may ask its glue to do.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Operation {
    /// The browser's operations that one import comes to.
    pub operation: String,
    /// What for, and why it lets nothing out.
    pub why: String,
}

/// The frame's own policy, and what the page around it grants.
#[derive(Debug, Clone, Deserialize)]
pub struct Frame {
    /// The directives of its Content-Security-Policy.
    pub policy: Vec<Granted>,
    /// The flags of its sandbox.
    pub sandbox: Vec<Granted>,
    /// What the page hands on to it in `allow`.
    pub allow: Vec<Granted>,
}

/// One thing granted, or withheld, with the reason.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Granted {
    /// As it is written.
    pub says: String,
    /// What for.
    pub why: String,
}

/// Every guard.
///
/// # Errors
///
/// When the list is not well-formed.
pub fn guards() -> Result<Vec<Guard>> {
    read("guarded.json", include_str!("../allowed/guarded.json"))
}

/// What scripts may name.
///
/// # Errors
///
/// When a list is not well-formed.
pub fn names() -> Result<Names> {
    Ok(Names {
        host: read("glue/host.json", include_str!("../allowed/glue/host.json"))?,
        language: read("glue/language.json", include_str!("../allowed/glue/language.json"))?,
        own: read("glue/own.json", include_str!("../allowed/glue/own.json"))?,
    })
}

/// What the wasm may import.
///
/// # Errors
///
/// When the list is not well-formed.
pub fn imports() -> Result<Vec<Operation>> {
    read("imports.json", include_str!("../allowed/imports.json"))
}

/// What the frame may do.
///
/// # Errors
///
/// When the list is not well-formed.
pub fn frame() -> Result<Frame> {
    read("frame.json", include_str!("../allowed/frame.json"))
}

/// The files of a release; a `*` stands for any part of one name.
///
/// # Errors
///
/// When the list is not well-formed.
pub fn files() -> Result<Vec<String>> {
    read("files.json", include_str!("../allowed/files.json"))
}

/// The guard that a name falls under: by its last part, and for what must never be said by any part.
#[must_use]
pub fn guard<'g>(guards: &'g [Guard], name: &str) -> Option<&'g Guard> {
    let last = name.rsplit('.').next().unwrap_or(name);
    guards.iter().find(|guard| {
        let is_said =
            |word: &String| word == name || word == last || guard.never && name.split('.').any(|part| part == word);
        guard.words.iter().any(is_said)
    })
}

fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T> {
    serde_json::from_str(text).with_context(|| format!("privacy/allowed/{name}"))
}
