//! Where the focus goes.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

/// Focuses the heading of the screen under `root`, and brings the top of the screen into view if it is out of it.
pub(super) fn heading(root: &NodeRef) {
    first(root, "#heading");
    let Some(element) = root.cast::<HtmlElement>() else { return };
    let top = element.get_bounding_client_rect().top();
    let height = gloo::utils::window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    if top < 0.0 || top > height / 2.0 {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Focuses the first element under `root` that the selector finds, without scrolling past what stands above it.
pub(super) fn first(root: &NodeRef, selector: &str) {
    let found = root
        .cast::<HtmlElement>()
        .and_then(|root| root.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        // Focusing an element that is there can't fail in a way that a visitor could mend.
        let _ = element.focus();
    }
}
