//! The documents of the protocol that is drawn or printed.

use anyhow::{Context, Result, anyhow};
use microneedling_screener::export::words::Wording;
use microneedling_screener::proof::Guarantees;
use microneedling_screener::proof::scenario::Scenarios;
use microneedling_screener::protocol::{Problems, Protocol, Text, Tree};
use std::fs;
use std::path::Path;

/// A protocol with everything beside it that a reviewer should see.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The protocol.
    pub protocol: Protocol,
    /// Its words.
    pub text: Text,
    /// What must hold of it.
    pub guarantees: Guarantees,
    /// The stories it is tried against.
    pub scenarios: Scenarios,
}

impl Subject {
    /// Reads the documents in a protocol's folder, with the text in one locale.
    ///
    /// # Errors
    ///
    /// When a document is missing or wrong.
    pub fn open(folder: &Path, locale: &str) -> Result<Self> {
        let protocol = read(&folder.join("protocol.json"), Protocol::read)?;
        let text = read(&folder.join("text").join(format!("{locale}.json")), |tree| Text::read(tree, &protocol))?;
        let guarantees = read(&folder.join("guarantees.json"), |tree| Guarantees::read(tree, &protocol))?;
        let scenarios = read(&folder.join("scenarios.json"), |tree| Scenarios::read(tree, &protocol))?;
        Ok(Self { protocol, text, guarantees, scenarios })
    }

    /// What puts its conditions into words.
    #[must_use]
    pub const fn wording(&self) -> Wording<'_> {
        Wording { protocol: &self.protocol, text: &self.text }
    }
}

fn read<T>(path: &Path, reader: impl FnOnce(&Tree) -> Result<T, Problems>) -> Result<T> {
    let name = path.display();
    let json = fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
    let tree = serde_json::from_str(&json).with_context(|| format!("{name} is not well-formed JSON"))?;
    reader(&tree).map_err(|problems| anyhow!("{name}:\n{problems}"))
}
