//! The widget's style sheet: built once for the page and shared by every widget on it. Constructed, so that a page's
//! `style-src` need not allow inline styles.

use crate::export::summary::STYLE;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

/// Put together from `styles/` by the build script.
const CSS: &str = include_str!(concat!(env!("OUT_DIR"), "/widget.css"));

thread_local! {
    static SHEET: Result<CssStyleSheet, JsValue> = build();
}

/// Gives a shadow root the widget's style sheet, and behind it the one with the colours of its page.
///
/// # Errors
///
/// The browser's own, when it knows no constructed style sheets.
pub(super) fn adopt(root: &ShadowRoot, colours: &CssStyleSheet) -> Result<(), JsValue> {
    let sheet = SHEET.with(Clone::clone)?;
    // All anew: a widget that showed here before has left its colours behind.
    root.set_adopted_style_sheets(&Array::of2(&sheet, colours));
    Ok(())
}

fn build() -> Result<CssStyleSheet, JsValue> {
    let sheet = CssStyleSheet::new()?;
    // What is printed looks like a saved page, whose style is carried once.
    sheet.replace_sync(&[STYLE, CSS].concat())?;
    Ok(sheet)
}
