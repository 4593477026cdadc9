//! What a generated schema needs before an author reads it.

use schemars::Schema;
use serde_json::Value;

/// What may be left out is left out, never null.
pub(super) fn without_null(schema: &mut Schema) {
    let null = Value::from("null");
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| *kind != null);
        if let [kind] = types.as_slice() {
            let kind = kind.clone();
            schema.insert("type".to_owned(), kind);
        }
    }
    if let Some(Value::Array(any)) = schema.get_mut("anyOf") {
        any.retain(|one| one.get("type") != Some(&null));
        if let [Value::Object(one)] = any.as_mut_slice() {
            let one = std::mem::take(one);
            schema.remove("anyOf");
            one.into_iter().for_each(|(key, value)| drop(schema.insert(key, value)));
        }
    }
}

/// Keeps the first paragraph of a doc comment, without its line breaks and links: the rest is for those who write Rust.
pub(super) fn for_authors(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        let first = description.split("\n\n").next().unwrap_or_default();
        *description = first.replace('\n', " ").replace("[`", "").replace("`]", "");
    }
}

/// Moves a key of an object before the others.
pub(super) fn to_front(object: &mut Value, key: &str) {
    if let Value::Object(map) = object
        && let Some(value) = map.shift_remove(key)
    {
        map.shift_insert(0, key.to_owned(), value);
    }
}
