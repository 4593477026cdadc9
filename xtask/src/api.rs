//! The element's public API, from its one source `npm/api.json`: whatever tells of it elsewhere is made from there.

mod manifest;
mod tables;
mod types;

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::files;

pub use manifest::manifest;
pub use tables::fill;
pub use types::{react, types, vue};

/// Everything a page may rely on.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Api {
    /// The element's name.
    tag: String,
    /// The name of its class.
    class: String,
    description: String,
    attributes: Vec<Attribute>,
    properties: Vec<Property>,
    methods: Vec<Method>,
    events: Vec<Named>,
    /// The one without a name is the default slot.
    slots: Vec<Named>,
    parts: Vec<Named>,
    custom_properties: Vec<CustomProperty>,
}

/// What can be written in HTML.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Attribute {
    name: String,
    description: String,
    /// What happens when it is left out.
    without: String,
    /// The values it may have, where there are few.
    #[serde(default)]
    values: Vec<String>,
    /// Whether a protocol of the clinic's own may bring other values.
    #[serde(default)]
    open: bool,
    /// Whether only its presence counts.
    #[serde(default)]
    flag: bool,
    /// The property that sets it.
    property: Option<Reflected>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reflected {
    name: String,
    #[serde(rename = "type")]
    kind: String,
}

/// What only a script can reach.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Property {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    readonly: bool,
    description: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Method {
    name: String,
    parameters: Vec<Parameter>,
    description: String,
}

/// None of them has to be given.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Parameter {
    name: String,
    #[serde(rename = "type")]
    kind: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
    description: String,
}

/// What a page's style sheet may set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CustomProperty {
    name: String,
    /// What kind of value it takes, as CSS calls it.
    syntax: String,
    description: String,
    /// What ships, if it is a colour.
    default: Option<Colours>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Colours {
    light: String,
    dark: String,
}

impl Api {
    /// Reads it.
    pub fn read(root: &Path) -> Result<Api> {
        let path = root.join("npm/api.json");
        serde_json::from_str(&files::read(&path)?).with_context(|| path.display().to_string())
    }

    /// The names of the custom properties.
    pub fn custom_properties(&self) -> impl Iterator<Item = &str> {
        self.custom_properties.iter().map(|property| property.name.as_str())
    }

    /// Those of them that are colours.
    pub fn colours(&self) -> impl Iterator<Item = String> {
        let colours = self.custom_properties.iter().filter(|property| property.syntax == "<color>");
        colours.map(|property| property.name.clone())
    }

    /// The attributes that a property sets, with it.
    fn reflected(&self) -> impl Iterator<Item = (&Attribute, &Reflected)> {
        self.attributes.iter().filter_map(|attribute| Some((attribute, attribute.property.as_ref()?)))
    }
}

/// An element with one of each.
#[cfg(test)]
fn sample() -> Result<Api> {
    let api = r#"{ "tag": "a-b", "class": "AB", "description": "An element.", "attributes": [
        { "name": "c", "description": "A letter.", "without": "none", "values": ["d", "e"],
          "property": { "name": "c", "type": "string | null" } },
        { "name": "long-name", "description": "Words.", "without": "none",
          "property": { "name": "longName", "type": "string | null" } },
        { "name": "data-on", "description": "A switch.", "without": "off", "flag": true }
    ], "properties": [{ "name": "done", "type": "Promise<void>", "readonly": true, "description": "When it is." }],
    "methods": [{ "name": "f", "parameters": [{ "name": "how", "type": "How" }], "description": "Does it." }],
    "events": [{ "name": "a-ready", "description": "It is." }],
    "slots": [{ "name": "", "description": "What is inside." }],
    "parts": [{ "name": "all", "description": "Everything." }],
    "customProperties": [
        { "name": "--a-ink", "syntax": "<color>", "description": "Words.", "default": { "light": "black", "dark": "white" } },
        { "name": "--a-gap", "syntax": "<length>", "description": "Room." }] }"#;
    Ok(serde_json::from_str(api)?)
}
