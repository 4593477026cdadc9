//! Copies words to the clipboard, if the browser lets it.

use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

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

/// Copies these words, and notes whether that went well.
pub(super) fn copy(words: &str, copied: &UseStateHandle<Option<bool>>) {
    let navigator: Navigator = window().navigator().unchecked_into();
    let writing = navigator.clipboard().and_then(|clipboard| clipboard.write_text(words).ok());
    let copied = copied.clone();
    spawn_local(async move {
        copied.set(Some(match writing {
            Some(writing) => JsFuture::from(writing).await.is_ok(),
            None => false,
        }));
    });
}
