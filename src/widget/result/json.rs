//! Writes a document as JSON. By hand, because `JSON.stringify` asks every list and object for its `toJSON`, and old
//! libraries give pages one that writes lists as texts.

use crate::protocol::Tree;
use js_sys::JSON;
use wasm_bindgen::JsValue;

/// The document's JSON, indented for whoever opens the file.
pub(super) fn write(tree: &Tree) -> String {
    let mut out = String::new();
    put(tree, "\n", &mut out);
    out
}

/// `line` is what begins a line where this value stands.
fn put(tree: &Tree, line: &str, out: &mut String) {
    match tree {
        Tree::Null | Tree::TooDeep | Tree::TooMany => out.push_str("null"),
        Tree::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Tree::Number(number) => put_plain(&(*number).into(), out),
        Tree::Text(text) => put_plain(&text.into(), out),
        Tree::List(items) => put_all(['[', ']'], items, line, out, put),
        Tree::Map(entries) => put_all(['{', '}'], entries, line, out, |(key, value), line, out| {
            put_plain(&key.into(), out);
            out.push_str(": ");
            put(value, line, out);
        }),
    }
}

fn put_all<T>([open, close]: [char; 2], items: &[T], line: &str, out: &mut String, put: fn(&T, &str, &mut String)) {
    out.push(open);
    let inner = line.to_owned() + "  ";
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str(&inner);
        put(item, &inner, out);
    }
    if !items.is_empty() {
        out.push_str(line);
    }
    out.push(close);
}

/// A text or a number: nobody is asked how to write these.
fn put_plain(value: &JsValue, out: &mut String) {
    if let Ok(json) = JSON::stringify(value) {
        out.push_str(&String::from(json));
    }
}
