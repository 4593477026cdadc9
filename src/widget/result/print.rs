//! Prints the summary alone, and leaves the page as it was.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Element, ShadowRoot};
use yew::NodeRef;

/// Opens the browser's print dialogue for the widget that `section` is part of.
pub(super) fn print(section: &NodeRef) {
    let sheet = section.cast::<Element>().and_then(|section| only_widget(&section));
    let restore = move || {
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

/// Takes everything else on the clinic's page out of the printed page, for as long as the sheet that it gives is adopted:
/// what stands beside the widget, and the room and ground of what stands around it.
fn only_widget(section: &Element) -> Option<JsValue> {
    let host = section.get_root_node().dyn_into::<ShadowRoot>().ok()?.host();
    let tag = host.local_name();
    let sheet = CssStyleSheet::new().ok()?;
    sheet
        .replace_sync(&format!(
            "@page {{ margin: 12mm }}
            @media print {{
                :has({tag}) > :not(:has({tag}), {tag}) {{ display: none !important }}
                :has({tag}), {tag} {{
                    display: block !important; position: static !important; float: none !important;
                    inline-size: auto !important; max-inline-size: none !important; min-block-size: 0 !important;
                    block-size: auto !important; max-block-size: none !important; margin: 0 !important;
                    padding: 0 !important; border: 0 !important; background: none !important;
                    box-shadow: none !important; transform: none !important; overflow: visible !important;
                    columns: auto !important; zoom: 1 !important;
                }}
            }}"
        ))
        .ok()?;
    document().adopted_style_sheets().push(&sheet);
    Some(sheet.into())
}
