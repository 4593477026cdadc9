//! Slips of a translator's hand.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

pub mod removals;
pub mod swaps;
pub mod wordings;

use serde_json::Value;

/// A text with its vocabulary, and those that it was translated from.
#[derive(Clone, Debug)]
pub struct Documents {
    pub first: Value,
    pub first_words: Value,
    pub text: Value,
    pub words: Value,
}

/// A text with slips of several kinds in it, and the places where those of each kind are. A slip may touch several places:
/// it is noticed if one of them is.
pub struct Slipped {
    pub text: Value,
    pub kinds: Vec<(&'static str, Vec<Vec<String>>)>,
}

/// Every string of a document with its pointer.
fn strings<'v>(value: &'v Value, pointer: &str, see: &mut dyn FnMut(&str, &'v str)) {
    match value {
        Value::String(words) => see(pointer, words),
        Value::Object(map) => map.iter().for_each(|(key, item)| strings(item, &format!("{pointer}/{key}"), see)),
        _ => {}
    }
}

/// A pointer as remarks write it.
fn path(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', ".")
}
