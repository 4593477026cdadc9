//! What `recorder.js` saw on a page.

use serde::Deserialize;
use serde_json::Value;

use crate::TAG;

/// Everything that the page's own scripts could notice.
#[derive(Clone, Debug, Deserialize)]
pub struct Seen {
    /// What went to the console.
    pub printed: Vec<Printed>,
    /// The widget's events, as they arrived at the document.
    pub events: Vec<Recorded>,
    /// Violations of the page's Content-Security-Policy.
    pub violations: Vec<String>,
    /// How often the page's own button was pressed.
    pub clicks: u32,
}

/// One line on the console.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Printed {
    /// `error`, `warn` and so on.
    pub level: String,
    /// The words.
    pub text: String,
}

/// One event.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Recorded {
    /// Its type.
    pub name: String,
    /// The element that the document is told it came from.
    pub target: String,
    /// What it carries.
    pub detail: Value,
}

impl Seen {
    /// What the widget printed at a level: it begins each line with its name.
    #[must_use]
    pub fn ours(&self, level: &str) -> Vec<&str> {
        let mark = format!("[{TAG}] ");
        let ours = self.printed.iter().filter(|line| line.level == level && line.text.starts_with(&mark));
        ours.map(|line| line.text.as_str()).collect()
    }

    /// The names of the events, in the order they arrived.
    #[must_use]
    pub fn event_names(&self) -> Vec<&str> {
        self.events.iter().map(|event| event.name.as_str()).collect()
    }
}
