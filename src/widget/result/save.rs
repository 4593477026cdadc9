//! Saves a file on the visitor's own device. Nothing is sent: the file is made in memory.

use super::json;
use crate::protocol::Tree;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// These names say nothing of the answers, to whoever sees the visitor's downloads.
const DATA: &str = "microneedling-consult.json";
const PAGE: &str = "microneedling-consult.html";
/// Some browsers read the file a moment after they were told to save it.
const KEPT_FOR: u32 = 10_000;

/// Hands a document to the browser to save.
pub(super) fn data(tree: &Tree) {
    save(DATA, "application/fhir+json", &json::write(tree));
}

/// Hands a page to the browser to save.
pub(super) fn page(html: &str) {
    save(PAGE, "text/html", html);
}

fn save(name: &str, kind: &str, content: &str) {
    // A browser that can't make a file shows nothing; there is no other way to offer.
    let _ = try_save(name, kind, content);
}

fn try_save(name: &str, kind: &str, content: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = document().create_element("a")?.unchecked_into::<HtmlElement>();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    Timeout::new(KEPT_FOR, move || {
        // Revoking an address that is gone is no error.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
