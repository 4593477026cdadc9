//! The documents of the protocol that is drawn or printed.

use crate::document::Document;
use crate::folder::Folder;
use crate::kind::Kind;
use crate::report::{Remark, Stage};
use anyhow::{Result, anyhow};
use microneedling_screener::export::words::Wording;
use microneedling_screener::proof::Guarantees;
use microneedling_screener::proof::scenario::Scenarios;
use microneedling_screener::protocol::{Problems, Protocol, Text, Tree};
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

    /// The texts in a protocol's folder that are in other locales than this one.
    ///
    /// # Errors
    ///
    /// When one is wrong.
    pub fn other_texts(&self, folder: &Path) -> Result<Vec<Text>> {
        let files = Folder::open(folder)?.files.into_iter().filter(|(kind, _)| *kind == Kind::Text);
        let mut texts =
            files.map(|(_, path)| read(&path, |tree| Text::read(tree, &self.protocol))).collect::<Result<Vec<_>>>()?;
        texts.retain(|text| text.locale() != self.text.locale());
        Ok(texts)
    }

    /// What puts its conditions into words.
    #[must_use]
    pub const fn wording(&self) -> Wording<'_> {
        Wording { protocol: &self.protocol, text: &self.text }
    }
}

fn read<T>(path: &Path, reader: impl FnOnce(&Tree) -> Result<T, Problems>) -> Result<T> {
    let wrong = |remarks: &[Remark]| {
        let told = |remark: &Remark| format!("{}:{}: {}", remark.file, remark.position, remark.what);
        anyhow!("{}", remarks.iter().map(told).collect::<Vec<_>>().join("\n"))
    };
    let document = Document::open(path)?.map_err(|remark| wrong(&[remark]))?;
    reader(&document.tree).map_err(|problems| wrong(&document.remarks(Stage::Structure, &problems)))
}
