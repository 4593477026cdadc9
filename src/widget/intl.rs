//! Dates, lists, numbers and lengths of time, by the browser's own `Intl`: nothing is shipped that the phone has.

use super::english;
use crate::protocol::Length;
use serde::Serialize;
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
    english::number(locale, number)
        .unwrap_or_else(|| js_sys::Number::from(number as f64).to_locale_string(locale).into())
}

/// How `Intl.DateTimeFormat` is to write a date.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DateStyle {
    time_zone: &'static str,
    year: &'static str,
    month: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<&'static str>,
}

/// "November 2026" or "21 November 2026" in a language, from `YYYY-MM` or `YYYY-MM-DD`.
pub(super) fn date(locale: &str, iso: &str) -> String {
    if let Some(words) = english::date(locale, iso) {
        return words;
    }
    let moment = js_sys::Date::new(&iso.into());
    let has_day = iso.len() > "YYYY-MM".len();
    let style = DateStyle { time_zone: "UTC", year: "numeric", month: "long", day: has_day.then_some("numeric") };
    match serde_wasm_bindgen::to_value(&style) {
        Ok(style) if !moment.get_time().is_nan() => moment.to_locale_date_string(locale, &style).into(),
        _ => iso.to_owned(),
    }
}

/// How `Intl.NumberFormat` is to write a number of something.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct UnitStyle {
    style: &'static str,
    unit: &'static str,
    unit_display: &'static str,
}

/// "2 weeks" in a language.
pub(super) fn length(locale: &str, length: Length) -> String {
    let Length { count, unit } = length;
    let style = UnitStyle { style: "unit", unit: unit.as_str(), unit_display: "long" };
    serde_wasm_bindgen::to_value(&style)
        .map_err(JsValue::from)
        .and_then(|style| NumberFormat::new(locale, &style)?.format(count))
        .unwrap_or_else(|_| format!("{count} {}", unit.as_str()))
}
