//! Slips in which something that a text must have is gone.

use super::{Documents, Slipped, path};
use serde_json::Value;

/// Of every kind in turn: what is gone must not keep anything else from being noticed, so each kind has its text.
pub fn each(documents: &Documents) -> Vec<Slipped> {
    let kinds = [
        ("a choice left out", ["choices", "*"].as_slice()),
        ("a hint left out", &["hint"]),
        ("the end of a wait left out", &["until"]),
    ];
    let mut slipped: Vec<Slipped> = kinds.iter().map(|(kind, steps)| removed(documents, kind, steps)).collect();
    slipped.push(placeholders(documents));
    slipped
}

/// A text without what stands at the end of these steps, once in each question or rule; a star is the first key there.
fn removed(documents: &Documents, kind: &'static str, steps: &[&str]) -> Slipped {
    let mut text = documents.text.clone();
    let mut places = Vec::new();
    for part in ["questions", "rules"] {
        for (id, words) in documents.text[part].as_object().unwrap() {
            let Some(pointer) = pointer(words, format!("/{part}/{id}"), steps) else { continue };
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            text.pointer_mut(parent).unwrap().as_object_mut().unwrap().shift_remove(key);
            places.push(vec![path(&pointer)]);
        }
    }
    Slipped { text, kinds: vec![(kind, places)] }
}

fn pointer(words: &Value, mut pointer: String, steps: &[&str]) -> Option<String> {
    let mut inner = words;
    for step in steps {
        let step = if *step == "*" { inner.as_object()?.keys().next()? } else { *step };
        pointer = format!("{pointer}/{step}");
        inner = inner.get(step)?;
    }
    Some(pointer)
}

/// Without the placeholders of what stands around the questions.
fn placeholders(documents: &Documents) -> Slipped {
    let mut text = documents.text.clone();
    let mut places = Vec::new();
    for (key, words) in documents.text["interface"].as_object().unwrap() {
        if let Some((before, after)) = words.as_str().unwrap().split_once('{') {
            let (_, after) = after.split_once('}').unwrap();
            text["interface"][key] = format!("{before}…{after}").into();
            places.push(vec![format!("interface.{key}")]);
        }
    }
    Slipped { text, kinds: vec![("a placeholder left out elsewhere", places)] }
}
