//! A document as the browser has parsed it, copied into a plain tree.
//!
//! By hand, because serde-wasm-bindgen costs a visitor 7.6 KB more: its errors can print any number, and the code that
//! prints floating-point numbers is large.

use crate::protocol::{MAX_DEPTH, MAX_VALUES, Tree};
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// Copies a value that `JSON.parse` gave, as far as [`MAX_DEPTH`] and [`MAX_VALUES`] allow.
#[must_use]
pub fn tree(value: &JsValue) -> Tree {
    copy(value, 0, &mut MAX_VALUES.clone())
}

fn copy(value: &JsValue, depth: usize, left: &mut usize) -> Tree {
    if *left == 0 {
        return Tree::TooMany;
    }
    if depth > MAX_DEPTH {
        return Tree::TooDeep;
    }
    *left -= 1;
    if let Some(text) = value.as_string() {
        Tree::Text(text)
    } else if let Some(flag) = value.as_bool() {
        Tree::Flag(flag)
    } else if let Some(number) = value.as_f64() {
        Tree::Number(number)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Tree::List(items.iter().map(|item| copy(&item, depth + 1, left)).collect())
    } else if value.is_object() {
        let entries = Object::entries(value.unchecked_ref());
        let entry = |entry: JsValue| {
            let pair = entry.unchecked_ref::<Array>();
            (pair.get(0).as_string().unwrap_or_default(), copy(&pair.get(1), depth + 1, left))
        };
        Tree::Map(entries.iter().map(entry).collect())
    } else {
        Tree::Null
    }
}
