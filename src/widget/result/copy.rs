//! Copies words to the clipboard, if the browser lets it.

use super::promise;
use crate::widget::moves::Move;
use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use yew::Callback;

#[wasm_bindgen]
extern "C" {
    /// Not there on a page that came over plain http.
    #[wasm_bindgen(extends = web_sys::Navigator)]
    type Navigator;
    #[wasm_bindgen(method, getter)]
    fn clipboard(this: &Navigator) -> Option<Clipboard>;

    type Clipboard;
    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &Clipboard, words: &str) -> Result<Promise, JsValue>;
}

/// Copies these words, and tells whether that went well.
pub(super) fn copy(words: &str, go: &Callback<Move>) {
    let navigator: Navigator = window().navigator().unchecked_into();
    match navigator.clipboard().and_then(|clipboard| clipboard.write_text(words).ok()) {
        Some(writing) => promise::settle(&writing, go.reform(Move::Copied)),
        None => go.emit(Move::Copied(false)),
    }
}
