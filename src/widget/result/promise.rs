//! Hears what becomes of a promise. A future would do the same for more than twice the code in the wasm.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use yew::Callback;

/// Tells, once it is known, whether the promise was kept.
pub(super) fn settle(promise: &Promise, told: Callback<bool>) {
    let hear = |is_kept| {
        let told = told.clone();
        Closure::once_into_js(move |_: JsValue| told.emit(is_kept))
    };
    let _ = promise.unchecked_ref::<Thenable>().then(&hear(true), &hear(false));
}

#[wasm_bindgen]
extern "C" {
    type Thenable;
    #[wasm_bindgen(method)]
    fn then(this: &Thenable, kept: &JsValue, broken: &JsValue) -> JsValue;
}
