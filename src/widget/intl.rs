//! Dates, lists, numbers and lengths of time, by the browser's own `Intl`: nothing is shipped that the phone has.

use crate::protocol::Length;
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

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, style: &JsValue) -> Result<NumberFormat, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn format(this: &NumberFormat, count: u32) -> Result<String, JsValue>;
}

/// "A, B and C" in a language.
pub(super) fn list(locale: &str, items: &[String]) -> String {
    let array: js_sys::Array = items.iter().map(JsValue::from).collect();
    ListFormat::new(locale).and_then(|format| format.format(&array)).unwrap_or_else(|_| items.join(", "))
}

/// A number in a language's own digits.
pub(super) fn number(locale: &str, number: usize) -> String {
    js_sys::Number::from(number as f64).to_locale_string(locale).into()
}

/// "November 2026" or "21 November 2026" in a language, from `YYYY-MM` or `YYYY-MM-DD`.
pub(super) fn date(locale: &str, iso: &str) -> String {
    let moment = js_sys::Date::new(&iso.into());
    if moment.get_time().is_nan() {
        return iso.to_owned();
    }
    let with_day = [("timeZone", "UTC"), ("year", "numeric"), ("month", "long"), ("day", "numeric")];
    let [style @ .., _] = &with_day;
    let style = if iso.len() > "YYYY-MM".len() { with_day.as_slice() } else { style };
    moment.to_locale_date_string(locale, &object(style)).into()
}

/// "2 weeks" in a language.
pub(super) fn length(locale: &str, length: Length) -> String {
    let Length { count, unit } = length;
    let style = object(&[("style", "unit"), ("unit", unit.as_str()), ("unitDisplay", "long")]);
    NumberFormat::new(locale, &style)
        .and_then(|format| format.format(count))
        .unwrap_or_else(|_| format!("{count} {}", unit.as_str()))
}

/// An object of texts, as the browser's functions take them.
pub(super) fn object(entries: &[(&str, &str)]) -> JsValue {
    let object = js_sys::Object::new();
    for (key, value) in entries {
        // An object that was just made takes any key.
        let _ = js_sys::Reflect::set(&object, &(*key).into(), &(*value).into());
    }
    object.into()
}
