//! The fenced blocks of the guide.

use std::fs;

use anyhow::{Context, Result};
use e2e::checkout;

/// Where the guide is, in the checkout.
pub(crate) const PATH: &str = "docs/embedding.md";

/// The guide for those who put the widget on a page.
pub struct Guide {
    text: String,
}

/// A fenced block, such as ```` ```nginx files ````.
#[derive(Clone, Debug)]
pub struct Block {
    /// Where it begins.
    pub line: usize,
    /// What it is written in.
    pub language: String,
    /// Which of its language it is.
    pub name: String,
    /// What stands in it.
    pub body: String,
}

impl Guide {
    /// Reads it.
    ///
    /// # Errors
    ///
    /// When it is not there.
    pub fn read() -> Result<Self> {
        let path = checkout()?.join(PATH);
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        Ok(Self { text })
    }

    /// Everything in it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its blocks, in order. One that nothing names has an empty name.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let mut line = 1;
        let mut blocks = Vec::new();
        for (index, part) in self.text.split("```").enumerate() {
            if index % 2 == 1 {
                let (info, body) = part.split_once('\n').unwrap_or((part, ""));
                let (language, name) = info.split_once(' ').unwrap_or((info, ""));
                blocks.push(Block { line, language: language.to_owned(), name: name.to_owned(), body: dedented(body) });
            }
            line += part.matches('\n').count();
        }
        blocks
    }

    /// What stands in a block.
    ///
    /// # Errors
    ///
    /// When there is no such block.
    pub fn body(&self, language: &str, name: &str) -> Result<String> {
        let found = self.blocks().into_iter().find(|block| block.language == language && block.name == name);
        found.map(|block| block.body).with_context(|| format!("{PATH} has no block {language} {name}"))
    }
}

/// Without what a block in a list is indented by.
fn dedented(body: &str) -> String {
    let indent = body.len() - body.trim_start_matches(' ').len();
    let lines = body.lines().map(|line| line.get(indent..).unwrap_or(""));
    lines.map(|line| format!("{line}\n")).collect()
}
