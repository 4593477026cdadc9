//! Hands the summary to the device's own share menu, where there is one.

use super::promise;
use gloo::utils::window;
use js_sys::Promise;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use yew::Callback;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = web_sys::Navigator)]
    type Navigator;
    #[wasm_bindgen(method, catch, js_name = canShare)]
    fn can_share(this: &Navigator, what: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn share(this: &Navigator, what: &JsValue) -> Result<Promise, JsValue>;
}

#[derive(Serialize)]
struct Shared<'a> {
    title: &'a str,
    text: &'a str,
}

/// Whether this browser shares text from here: not everyone has a share menu, and a page or a frame may forbid it.
pub(super) fn is_offered() -> bool {
    navigator().can_share(&given("", "…")).unwrap_or(false)
}

/// Opens the share menu.
pub(super) fn share(title: &str, text: &str) {
    if let Ok(sharing) = navigator().share(&given(title, text)) {
        // Whoever closes the menu has changed their mind: that is no error.
        promise::settle(&sharing, Callback::noop());
    }
}

fn navigator() -> Navigator {
    window().navigator().unchecked_into()
}

fn given(title: &str, text: &str) -> JsValue {
    // An object of two texts can always be made.
    serde_wasm_bindgen::to_value(&Shared { title, text }).unwrap_or_default()
}
