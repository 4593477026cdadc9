//! What a page still shows afterwards of what a visitor did: everything a script of the page can read.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use crate::page::Page;

/// Each trace by its name: `title`, `cookies`, `databases` and so on.
pub type Traces = BTreeMap<String, Value>;

impl Page {
    /// The traces on the page.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn traces(&self) -> Result<Traces> {
        self.js_async(include_str!("js/traces.js"), Value::Null).await
    }
}
