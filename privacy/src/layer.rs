//! What one kind of evidence claims, and what became of each of its checks.

use serde::{Deserialize, Serialize};

/// Checks of one kind.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Layer {
    /// A short name, the same in every release.
    pub id: String,
    /// A heading.
    pub title: String,
    /// What holds if every check does, in words for everybody.
    pub claim: String,
    /// What is otherwise when a page does not use the isolated frame.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub differs_in_page_mode: Vec<String>,
    /// What nothing closes, and what is known of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub known_open: Vec<String>,
    /// What was looked at.
    pub checks: Vec<Check>,
}

/// One thing looked at.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Check {
    /// What should hold.
    pub name: String,
    /// The browser in which it was looked at. A check of files needs none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub engine: Option<String>,
    /// Whether it does.
    pub held: bool,
    /// What there was to see.
    pub saw: String,
}

impl Layer {
    /// A layer of nothing but checks of files.
    #[must_use]
    pub fn new(id: &str, title: &str, claim: &str, checks: Vec<Check>) -> Self {
        let [id, title, claim] = [id, title, claim].map(str::to_owned);
        Self { id, title, claim, differs_in_page_mode: Vec::new(), known_open: Vec::new(), checks }
    }

    /// Whether every check held. A layer that checked nothing has shown nothing.
    #[must_use]
    pub fn held(&self) -> bool {
        !self.checks.is_empty() && self.checks.iter().all(|check| check.held)
    }

    /// The checks that did not hold.
    pub fn failures(&self) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(|check| !check.held)
    }
}

impl Check {
    /// A check that holds if there is nothing to complain of; otherwise it says all of it.
    #[must_use]
    pub fn of(name: impl Into<String>, complaints: &[String], saw: impl Into<String>) -> Self {
        let held = complaints.is_empty();
        let saw = if held { saw.into() } else { complaints.join("\n") };
        Self { name: name.into(), engine: None, held, saw }
    }
}
