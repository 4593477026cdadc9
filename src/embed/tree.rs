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

/// Copies an object of such values, each as far as that: none can use up what is another's.
pub(super) fn trees(values: &JsValue) -> Tree {
    Tree::Map(entries(values).map(|(name, value)| (name, tree(&value))).collect())
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
        // One more than may be read, to say so. A list without items can claim to have billions.
        let most = *left + 1;
        Tree::List(items.iter().take(most).map(|item| copy(&item, depth + 1, left)).collect())
    } else if value.is_object() {
        let most = *left + 1;
        Tree::Map(entries(value).take(most).map(|(key, value)| (key, copy(&value, depth + 1, left))).collect())
    } else {
        Tree::Null
    }
}

/// The object's own: never what a page has added to every object.
fn entries(object: &JsValue) -> impl Iterator<Item = (String, JsValue)> {
    Object::entries(object.unchecked_ref()).into_iter().map(|entry| {
        let pair = entry.unchecked_ref::<Array>();
        (pair.get(0).as_string().unwrap_or_default(), pair.get(1))
    })
}
