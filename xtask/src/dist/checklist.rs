//! What the element's own fallback says when nothing can run, made from the protocol and its words.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::files;

/// The protocol whose questions make the fallback.
const PROTOCOL: &str = "protocols/microneedling";

/// By locale: what everyone is asked about, and words around it.
pub fn checklists(root: &Path) -> Result<Value> {
    let protocol = read(&root.join(PROTOCOL).join("protocol.json"))?;
    let questions = protocol.get("questions").and_then(Value::as_array).context("the protocol has no questions")?;
    let asked = questions.iter().filter(|question| question.get("ask_when").is_none());
    let asked: Vec<&str> = asked.filter_map(|question| question.get("id")?.as_str()).collect();
    let mut checklists = Map::new();
    for path in files::entries(&root.join(PROTOCOL).join("text"))? {
        let text = read(&path)?;
        let locale = files::name(&path).trim_end_matches(".json");
        checklists.insert(locale.to_owned(), checklist(&text, locale, &asked)?);
    }
    Ok(Value::Object(checklists))
}

fn checklist(text: &Value, locale: &str, asked: &[&str]) -> Result<Value> {
    let words = |pointer: &str| {
        let words = text.pointer(pointer).and_then(Value::as_str);
        words.with_context(|| format!("the text {locale} has no {pointer}"))
    };
    // Names, because many questions make no sense without their choices.
    let topics = asked.iter().map(|id| words(&format!("/questions/{id}/name"))).collect::<Result<Vec<_>>>()?;
    let emergency = words("/interface/emergency-number")?;
    Ok(json!({
        "locale": locale,
        "heading": words("/interface/intro-heading")?,
        "next": words("/interface/discuss-next")?,
        "topics": topics,
        "book": words("/interface/book-consult")?,
        "call": words("/interface/call")?,
        "find": words("/interface/find-consult")?,
        "about": words("/interface/about")?.replace("{emergency}", emergency),
    }))
}

fn read(path: &Path) -> Result<Value> {
    serde_json::from_str(&files::read(path)?).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{
        "questions": { "a": { "name": "A" }, "b": { "name": "B" }, "c": { "name": "C" } },
        "interface": { "intro-heading": "Before", "discuss-next": "Talk", "book-consult": "Book", "call": "Call {number}",
            "find-consult": "Ask", "about": "Call {emergency}.", "emergency-number": "for help" } }"#;

    #[test]
    fn the_fallback_lists_what_everyone_is_asked_about() -> Result<()> {
        let list = checklist(&serde_json::from_str(TEXT)?, "en", &["a", "c"])?;
        assert_eq!(list.get("topics"), Some(&json!(["A", "C"])));
        assert_eq!(list.get("about"), Some(&json!("Call for help.")));
        assert!(checklist(&json!({}), "en", &[]).is_err());
        Ok(())
    }
}
