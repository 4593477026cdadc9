//! What the element's own fallback says when nothing can run: of the protocol's English words, those that it needs. Where a
//! text in another language has come, its words at the same places take their place.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::texts::{PROTOCOL, read, words};

/// The phrases of the fallback, beside the names of the questions.
const PHRASES: [&str; 7] =
    ["intro-heading", "discuss-next", "book-consult", "call", "find-consult", "about", "emergency-number"];

/// The English text, cut down to what everyone is asked about and to the words around it.
pub fn checklist(root: &Path) -> Result<Value> {
    let protocol = read(&root.join(PROTOCOL).join("protocol.json"))?;
    cut(&protocol, &read(&root.join(PROTOCOL).join("text/en.json"))?)
}

fn cut(protocol: &Value, text: &Value) -> Result<Value> {
    let questions = protocol.get("questions").and_then(Value::as_array).context("the protocol has no questions")?;
    let asked = questions.iter().filter(|question| question.get("ask_when").is_none());
    let mut names = Map::new();
    for id in asked.filter_map(|question| question.get("id")?.as_str()) {
        // Names, because many questions make no sense without their choices.
        let name = words(text, &format!("/questions/{id}/name"))?;
        names.insert(id.to_owned(), json!({ "name": name }));
    }
    let mut phrases = Map::new();
    for phrase in PHRASES {
        phrases.insert(phrase.to_owned(), words(text, &format!("/interface/{phrase}"))?.into());
    }
    Ok(json!({ "locale": words(text, "/locale")?, "questions": names, "interface": phrases }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fallback_lists_what_everyone_is_asked_about() -> Result<()> {
        let protocol = json!({ "questions": [{ "id": "a" }, { "id": "b", "ask_when": {} }, { "id": "c" }] });
        let phrases: Map<String, Value> = PHRASES.iter().map(|phrase| ((*phrase).to_owned(), json!("x"))).collect();
        let mut text = json!({
            "locale": "en-GB",
            "questions": { "a": { "name": "A", "ask": "A?" }, "b": { "name": "B" }, "c": { "name": "C" } },
            "interface": phrases,
        });
        let list = cut(&protocol, &text)?;
        assert_eq!(list.get("questions"), Some(&json!({ "a": { "name": "A" }, "c": { "name": "C" } })));
        assert_eq!(list.get("interface"), text.get("interface"));
        text.as_object_mut().context("a text")?.remove("interface");
        assert!(cut(&protocol, &text).is_err_and(|error| error.to_string().contains("/interface/intro-heading")));
        Ok(())
    }
}
