//! Dates in English, and numbers in languages that write them alike, without asking the browser: whoever first asks it in a page
//! waits longer than for a whole screen.

use crate::protocol::Date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Languages whose numbers below a thousand are plain digits.
const PLAIN: [&str; 9] = ["de", "en", "es", "fr", "hi", "it", "pl", "pt", "zh"];

/// "November 2026" or "21 November 2026", from `YYYY-MM` or `YYYY-MM-DD`, as `Intl` writes them; `None` in any other language.
#[must_use]
pub fn date(locale: &str, iso: &str) -> Option<String> {
    let is_day_first = match locale {
        "en-GB" => true,
        "en-US" => false,
        _ => return None,
    };
    let day = Date::parse(iso);
    let (year, month, number) = day.or_else(|| Date::parse(&format!("{iso}-01")))?.parts();
    let month = MONTHS.get(usize::from(month).checked_sub(1)?)?;
    Some(match day {
        None => format!("{month} {year}"),
        Some(_) if is_day_first => format!("{number} {month} {year}"),
        Some(_) => format!("{month} {number}, {year}"),
    })
}

/// A number below a thousand in plain digits; `None` in a language that might write it otherwise.
#[must_use]
pub fn number(locale: &str, number: usize) -> Option<String> {
    // Of a language and a country at most: a longer tag can ask for other digits.
    let is_plain = locale.len() <= "en-GB".len() && locale.get(..2).is_some_and(|language| PLAIN.contains(&language));
    (is_plain && number < 1000).then(|| number.to_string())
}
