//! Dates and lists, by the browser's own `Intl`: nothing is shipped that the phone has.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type ListFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str) -> Result<ListFormat, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn format(this: &ListFormat, items: &js_sys::Array) -> Result<String, JsValue>;
}

/// "A, B and C" in a language.
pub(super) fn list(locale: &str, items: &[String]) -> String {
    let array: js_sys::Array = items.iter().map(JsValue::from).collect();
    ListFormat::new(locale).and_then(|format| format.format(&array)).unwrap_or_else(|_| items.join(", "))
}

/// "November 2026" or "21 November 2026" in a language, from `YYYY-MM` or `YYYY-MM-DD`.
pub(super) fn date(locale: &str, iso: &str) -> String {
    let options = js_sys::Object::new();
    let set = |key: &str, value: &str| {
        // Setting a field of a plain object of our own can't fail.
        let _ = js_sys::Reflect::set(&options, &key.into(), &value.into());
    };
    set("timeZone", "UTC");
    set("year", "numeric");
    set("month", "long");
    if iso.len() > "YYYY-MM".len() {
        set("day", "numeric");
    }
    let moment = js_sys::Date::new(&iso.into());
    if moment.get_time().is_nan() {
        return iso.to_owned();
    }
    moment.to_locale_date_string(locale, &options).into()
}
