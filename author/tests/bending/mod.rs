//! Bends a document at one place at a time, in every way that fits the place.

#![allow(clippy::unwrap_used, reason = "a test")]

use serde_json::{Value, json};

/// Gives `see` every bent document, and in words how it is bent.
pub fn each(document: &Value, see: &mut dyn FnMut(&str, &Value)) {
    for pointer in pointers(document, "") {
        for bent in ways_to_bend(document.pointer(&pointer).unwrap()) {
            let shown: String = bent.to_string().chars().take(200).collect();
            let mut mutant = document.clone();
            *mutant.pointer_mut(&pointer).unwrap() = bent;
            see(&format!("{pointer} becomes {shown}"), &mutant);
        }
    }
}

/// Every place in a document.
fn pointers(value: &Value, pointer: &str) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        Value::Object(map) => map.iter().map(|(key, item)| (key.clone(), item)).collect(),
        _ => Vec::new(),
    };
    let inner = inner.into_iter().flat_map(|(step, item)| pointers(item, &format!("{pointer}/{step}")));
    std::iter::once(pointer.to_owned()).chain(inner).collect()
}

fn ways_to_bend(value: &Value) -> Vec<Value> {
    let mut bent = vec![Value::Null, json!(true), json!(7), json!(1.5), json!(-1), json!("x"), json!([]), json!({})];
    match value {
        Value::String(text) => bent.extend(bent_texts(text).map(Value::from)),
        Value::Number(_) => bent.extend([json!(0), json!(40_000), json!("7")]),
        Value::Array(items) => bent.extend(bent_lists(items).map(Value::from)),
        Value::Object(map) => {
            for key in map.keys() {
                let fewer = map.iter().filter(|(other, _)| *other != key);
                bent.push(fewer.map(|(key, value)| (key.clone(), value.clone())).collect());
            }
            for key in ["colour", "Not An Id", "until", "refused", "emergency", "$schema"] {
                let mut more = map.clone();
                more.insert(key.to_owned(), json!("x"));
                bent.push(Value::Object(more));
            }
        }
        _ => {}
    }
    bent
}

fn bent_texts(text: &str) -> impl Iterator<Item = String> {
    let others =
        ["", " \u{a0}", "Ünknown wörd", "a{b}c", "a{emergency}c", "{open", "a\u{0}b", "a\u{202E}b", "2027-02-30"];
    let bent = [format!("{text}-"), text.to_uppercase(), "x".repeat(5_000)];
    others.map(str::to_owned).into_iter().chain(bent)
}

fn bent_lists(items: &[Value]) -> impl Iterator<Item = Vec<Value>> {
    let without = |left_out| items.iter().enumerate().filter(move |(index, _)| *index != left_out);
    let fewer = (0..items.len()).map(move |left_out| without(left_out).map(|(_, item)| item.clone()).collect());
    let many = items.iter().cycle().take(items.len() * 30).cloned().collect();
    fewer.chain([[items, &[json!(7)]].concat(), many])
}
