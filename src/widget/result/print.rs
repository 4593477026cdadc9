//! Prints the result alone, with the answers unfolded, and leaves the page as it was.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Element, ShadowRoot};
use yew::NodeRef;

/// Opens the browser's print dialogue for the screen that `section` is part of.
pub(super) fn print(section: &NodeRef) {
    let Some(screen) = section.cast::<Element>().and_then(|element| element.closest(".screener").ok().flatten()) else {
        return;
    };
    let opened = open_details(&screen);
    let sheet = hide_rest_of_page(&screen);
    let restore = move || {
        for details in opened {
            // Removing an attribute that is there can't fail.
            let _ = details.remove_attribute("open");
        }
        if let Some(sheet) = sheet {
            let others: js_sys::Array =
                document().adopted_style_sheets().iter().filter(|other| *other != sheet).collect();
            document().set_adopted_style_sheets(&others);
        }
    };
    EventListener::once(&window(), "afterprint", move |_| restore()).forget();
    // A browser without printing shows nothing; there is no other way to print to offer.
    let _ = window().print();
}

/// Opens the list of answers if it is folded, and gives what was opened.
fn open_details(screen: &Element) -> Vec<Element> {
    let Ok(found) = screen.query_selector_all(".disclosure--answers:not([open])") else { return Vec::new() };
    let closed: Vec<Element> = found.values().into_iter().flatten().filter_map(|node| node.dyn_into().ok()).collect();
    for details in &closed {
        // Setting an attribute with a valid name can't fail.
        let _ = details.set_attribute("open", "");
    }
    closed
}

/// Takes everything else on the clinic's page out of the printed page, for as long as the sheet that it gives is adopted.
fn hide_rest_of_page(screen: &Element) -> Option<JsValue> {
    let host = screen.get_root_node().dyn_into::<ShadowRoot>().ok()?.host();
    let tag = host.local_name();
    let sheet = CssStyleSheet::new().ok()?;
    sheet
        .replace_sync(&format!("@media print {{ :has({tag}) > :not(:has({tag}), {tag}) {{ display: none }} }}"))
        .ok()?;
    document().adopted_style_sheets().push(&sheet);
    Some(sheet.into())
}
