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
    let opened = open_answers(&screen);
    let sheet = hide_rest_of_page(&screen);
    let restore = move || {
        if let Some(details) = opened {
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

/// Opens the list of answers, and gives it if it was folded.
fn open_answers(screen: &Element) -> Option<Element> {
    let folded = screen.query_selector(".disclosure--answers:not([open])").ok()??;
    // Setting an attribute with a valid name can't fail.
    let _ = folded.set_attribute("open", "");
    Some(folded)
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
