//! The page as a screen reader has it: Chromium's tree of roles and names.

use std::fmt::Write;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::page::Page;

/// What is told of one thing on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// How deep it stands in the tree.
    pub depth: usize,
    /// What it is.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What is told after its name.
    pub description: String,
    /// Its state, such as `checked` or `level 2`.
    pub state: Vec<String>,
    node: u64,
}

/// States that are told; the others are about how the browser made the tree.
const STATES: [&str; 9] =
    ["checked", "disabled", "expanded", "focused", "hasPopup", "invalid", "level", "required", "selected"];
/// What only carries the words of what stands around it.
const CARRIERS: [&str; 5] = ["InlineTextBox", "LineBreak", "ListMarker", "generic", "none"];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    node_id: String,
    #[serde(default)]
    ignored: bool,
    role: Option<Held>,
    name: Option<Held>,
    description: Option<Held>,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
    #[serde(rename = "backendDOMNodeId", default)]
    node: u64,
}

#[derive(Deserialize)]
struct Held {
    #[serde(default)]
    value: Value,
}

#[derive(Deserialize)]
struct Property {
    name: String,
    value: Held,
}

impl Page {
    /// Everything on the page that a screen reader is told of, in its order.
    ///
    /// # Errors
    ///
    /// When the browser is another than Chromium.
    pub async fn spoken(&self) -> Result<Vec<Told>> {
        let given = self.cdp("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = given.get("nodes").context("no tree")?;
        let nodes: Vec<Node> = serde_json::from_value(nodes.clone())?;
        let mut told = Vec::new();
        if let Some(root) = nodes.first() {
            tell(root, 0, &nodes, &mut told);
        }
        Ok(told)
    }

    /// Presses the one thing that has this role and whose name begins so, as a screen reader does: by its place in the
    /// tree, never by its place in the document.
    ///
    /// # Errors
    ///
    /// When there is none; with what is there.
    pub async fn activate(&self, role: &str, name: &str) -> Result<()> {
        let told = self.spoken().await?;
        let found = told.iter().find(|told| told.role == role && told.name.starts_with(name));
        let found = found.with_context(|| format!("no {role} is called {name:?} in\n{}", as_text(&told)))?;
        let resolved = self.cdp("DOM.resolveNode", json!({ "backendNodeId": found.node })).await?;
        let object = resolved.pointer("/object/objectId").context("no such node")?;
        let call = json!({ "objectId": object, "functionDeclaration": "function () { this.click(); }" });
        self.cdp("Runtime.callFunctionOn", call).await?;
        self.settle().await
    }
}

/// The tree as text, a line for each thing.
#[must_use]
pub fn as_text(told: &[Told]) -> String {
    let mut text = String::new();
    for Told { depth, role, name, description, state, .. } in told {
        let indent = "  ".repeat(*depth);
        let state: String = state.iter().map(|state| format!(" [{state}]")).collect();
        let name = if name.is_empty() { String::new() } else { format!(" {name:?}") };
        let more = if description.is_empty() { String::new() } else { format!(", {description:?}") };
        // Writing into a string can't fail.
        let _ = writeln!(text, "{indent}{role}{name}{more}{state}");
    }
    text
}

fn tell(node: &Node, depth: usize, all: &[Node], told: &mut Vec<Told>) {
    let role = text(node.role.as_ref());
    let name = text(node.name.as_ref());
    let repeats = role == "StaticText" && told.last().is_some_and(|above| above.depth < depth && above.name == name);
    let is_told = !(node.ignored || repeats || CARRIERS.contains(&role.as_str()));
    if is_told {
        let description = text(node.description.as_ref());
        told.push(Told { depth, role, name, description, state: state(node), node: node.node });
    }
    for id in &node.child_ids {
        if let Some(child) = all.iter().find(|child| child.node_id == *id) {
            tell(child, depth + usize::from(is_told), all, told);
        }
    }
}

fn state(node: &Node) -> Vec<String> {
    let told = node.properties.iter().filter(|property| STATES.contains(&property.name.as_str()));
    told.filter_map(|Property { name, value }| match text(Some(value)).as_str() {
        "false" | "" => None,
        "true" => Some(name.clone()),
        value => Some(format!("{name} {value}")),
    })
    .collect()
}

fn text(held: Option<&Held>) -> String {
    match held.map(|held| &held.value) {
        Some(Value::String(text)) => text.clone(),
        None | Some(Value::Null) => String::new(),
        Some(other) => other.to_string(),
    }
}
