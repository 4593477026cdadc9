//! What the first screen needs before the program has come, beside English words: its style, its icons, and what it says of
//! the protocol.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::english::alike;
use super::texts::{PROTOCOL, read};
use crate::api::Api;
use crate::files;

/// The style sheets of the first screen, in the order in which the widget has them, and what it needs until then.
const STYLES: [&str; 6] = ["tokens", "base", "button", "language", "intro", "greeting"];
/// Its icons.
const ICONS: [&str; 5] = ["clock", "globe", "lock", "person", "warning"];
/// What it says of the protocol.
const TOLD: [&str; 4] = ["version", "published", "review_by", "reviewers"];

/// All of it.
pub fn parts(root: &Path) -> Result<Value> {
    let mut icons = Map::new();
    for name in ICONS {
        let icon = files::read(&root.join(format!("styles/icons/{name}.svg")))?;
        icons.insert(name.to_owned(), path(&icon).with_context(|| format!("{name}.svg has no path"))?.into());
    }
    let mut css = String::new();
    for name in STYLES {
        css += &files::read(&root.join(format!("styles/{name}.css")))?;
    }
    let css = minifier::css::minify(&css).map_err(anyhow::Error::msg)?.to_string();
    let protocol = told(&read(&root.join(PROTOCOL).join("protocol.json"))?)?;
    let colours: Vec<String> = Api::read(root)?.colours().collect();
    Ok(json!({ "alike": alike(root)?, "colours": colours, "css": css, "icons": icons, "protocol": protocol }))
}

fn path(icon: &str) -> Option<&str> {
    Some(icon.split_once("<path d=\"")?.1.split_once('"')?.0)
}

/// A protocol cut down to what its first screen says.
fn told(protocol: &Value) -> Result<Value> {
    let mut told = Map::new();
    for name in TOLD {
        told.insert(
            name.to_owned(),
            protocol.get(name).with_context(|| format!("the protocol has no {name}"))?.clone(),
        );
    }
    let countries = protocol.get("countries").and_then(Value::as_array).into_iter().flatten();
    let countries: Vec<Value> = countries
        .map(|country| json!({ "code": country.get("code"), "emergency_number": country.get("emergency_number") }))
        .collect();
    told.insert("countries".to_owned(), countries.into());
    Ok(Value::Object(told))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_the_protocol_only_what_the_first_screen_says_is_carried() -> Result<()> {
        let protocol = json!({
            "version": "2", "published": "2026-11-21", "review_by": "2027-05-21", "reviewers": [], "rules": [{}],
            "countries": [{ "code": "GB", "advice_number": "111", "emergency_number": "999", "sources": ["A"] }],
        });
        let cut = json!({
            "version": "2", "published": "2026-11-21", "review_by": "2027-05-21", "reviewers": [],
            "countries": [{ "code": "GB", "emergency_number": "999" }],
        });
        assert_eq!(told(&protocol)?, cut);
        assert!(told(&json!({})).is_err_and(|error| error.to_string().contains("no version")));
        Ok(())
    }

    #[test]
    fn an_icon_is_the_path_in_its_file() {
        assert_eq!(path("<svg><path d=\"M1 2\"/></svg>"), Some("M1 2"));
        assert_eq!(path("<svg></svg>"), None);
    }
}
