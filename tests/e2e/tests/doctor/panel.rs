//! What the panel shows.

use std::time::Duration;

use anyhow::Result;
use e2e::{Page, eventually};
use serde::Deserialize;

/// Longer than the doctor waits for a file that never comes.
const PATIENCE: Duration = Duration::from_secs(20);

/// One finding, as the panel shows it.
#[derive(Debug, Deserialize)]
pub struct Finding {
    pub level: String,
    pub what: String,
    #[serde(rename = "where")]
    pub place: String,
    pub fix: String,
}

impl Finding {
    /// More than advice.
    pub fn is_serious(&self) -> bool {
        self.level != "advice"
    }

    /// What the widget itself says: it stops at the first thing it meets.
    pub fn is_of_element(&self) -> bool {
        self.place == "<microneedling-screener>" && self.level == "error"
    }

    /// All of its words.
    pub fn all(&self) -> String {
        format!("{}\n{}\n{}", self.what, self.place, self.fix)
    }
}

/// Waits until the doctor has looked.
pub async fn findings(page: &Page) -> Result<Vec<Finding>> {
    let script = "const root = document.querySelector('microneedling-screener-doctor')?.shadowRoot;
        if (!root?.querySelector('.files')) return null;
        const text = (item, selector) => item.querySelector(selector).textContent;
        return [...root.querySelectorAll('ol > li')].map((item) => ({
            level: item.className, what: text(item, 'h3'), where: text(item, '.where'), fix: text(item, '.fix'),
        }))";
    eventually("the doctor's findings", PATIENCE, async || page.js(script).await).await
}
