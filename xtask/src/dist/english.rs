//! What the scripts say themselves: the first screen before the program has come, and the fallback when nothing can run. Of
//! the English text, the words that those need. Where a text in another language has come, its words at the same places take
//! their place.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::texts::{PROTOCOL, read, texts, words};

/// The phrases of the fallback, beside the names of the questions.
const FALLBACK: [&str; 4] = ["discuss-next", "book-consult", "call", "find-consult"];
/// The phrases of the first screen, of which the fallback has some too.
const INTRO: [&str; 17] = [
    "about",
    "emergency-number",
    "fact-private",
    "fact-private-more",
    "fact-professional",
    "fact-professional-more",
    "fact-time",
    "fact-time-more",
    "intro-body",
    "intro-heading",
    "intro-label",
    "language",
    "language-failed",
    "not-reviewed",
    "protocol-version",
    "review-due",
    "start",
];

/// The English text, cut down to what everyone is asked about and to the words around it.
pub fn english(root: &Path) -> Result<Value> {
    let protocol = read(&root.join(PROTOCOL).join("protocol.json"))?;
    cut(&protocol, &read(&root.join(PROTOCOL).join("text/en.json"))?)
}

/// Of each text that has the same words on its first screen as the English one: its locale by the name of its file.
pub fn alike(root: &Path) -> Result<Value> {
    let english = read(&root.join(PROTOCOL).join("text/en.json"))?;
    let mut alike = Map::new();
    for (name, path) in texts(root)? {
        let text = read(&path)?;
        let mut same = true;
        for phrase in INTRO.map(|phrase| format!("/interface/{phrase}")) {
            same &= words(&text, &phrase)? == words(&english, &phrase)?;
        }
        if same {
            alike.insert(name, words(&text, "/locale")?.into());
        }
    }
    Ok(Value::Object(alike))
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
    for phrase in FALLBACK.iter().chain(&INTRO) {
        phrases.insert((*phrase).to_owned(), words(text, &format!("/interface/{phrase}"))?.into());
    }
    Ok(json!({ "locale": words(text, "/locale")?, "questions": names, "interface": phrases }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fallback_lists_what_everyone_is_asked_about() -> Result<()> {
        let protocol = json!({ "questions": [{ "id": "a" }, { "id": "b", "ask_when": {} }, { "id": "c" }] });
        let phrases: Map<String, Value> =
            FALLBACK.iter().chain(&INTRO).map(|phrase| ((*phrase).to_owned(), json!("x"))).collect();
        let mut text = json!({
            "locale": "en-GB",
            "questions": { "a": { "name": "A", "ask": "A?" }, "b": { "name": "B" }, "c": { "name": "C" } },
            "interface": phrases,
        });
        let list = cut(&protocol, &text)?;
        assert_eq!(list.get("questions"), Some(&json!({ "a": { "name": "A" }, "c": { "name": "C" } })));
        assert_eq!(list.get("interface"), text.get("interface"));
        text.as_object_mut().context("a text")?.remove("interface");
        assert!(cut(&protocol, &text).is_err_and(|error| error.to_string().contains("/interface/discuss-next")));
        Ok(())
    }
}
