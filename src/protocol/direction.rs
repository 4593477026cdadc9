//! Which way a language is written.

/// Which way the words of a locale run, as the attribute `dir` says it: `rtl` or `ltr`.
///
/// ```
/// use microneedling_screener::protocol::direction;
/// assert_eq!([direction("ar-EG"), direction("en-GB")], ["rtl", "ltr"]);
/// ```
#[must_use]
pub fn direction(locale: &str) -> &'static str {
    let language = locale.split('-').next().unwrap_or_default();
    if matches!(language, "ar" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi") { "rtl" } else { "ltr" }
}
