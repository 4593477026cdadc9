//! The custom properties that a page may set. The isolated frame can't inherit them: it is handed each by name.

use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use crate::api::Api;

/// Their names, from the public API.
pub fn tokens(root: &Path) -> Result<Value> {
    Ok(Api::read(root)?.custom_properties().collect())
}
