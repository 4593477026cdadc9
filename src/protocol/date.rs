//! A calendar day, as documents write it. No clock: "today" is always passed in.

use std::fmt;

/// A calendar day in the Gregorian calendar, ordered by time.
///
/// ```
/// use microneedling_screener::protocol::Date;
/// assert!(Date::new(2026, 11, 21) < Date::new(2027, 5, 21));
/// assert_eq!(Date::new(2027, 2, 29), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(schema_with = "crate::schema::date"))]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// What a reader puts where a document has no date, until it refuses the document.
    pub(super) const STAND_IN: Self = Self { year: 1, month: 1, day: 1 };

    /// A day, or `None` when the calendar has no such day. Months and days count from 1.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1..=days).contains(&day) && (1..=9999).contains(&year)).then_some(Self { year, month, day })
    }

    /// Reads `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let shaped = parts.next().is_none() && [year.len(), month.len(), day.len()] == [4, 2, 2];
        if !shaped {
            return None;
        }
        Self::new(digits(year)?, digits(month)?.try_into().ok()?, digits(day)?.try_into().ok()?)
    }

    /// The year, the month and the day, both of these from 1.
    #[must_use]
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The same day a year later; after a leap day, the 28th. `None` beyond the year 9999.
    #[must_use]
    pub fn next_year(self) -> Option<Self> {
        let year = self.year + 1;
        Self::new(year, self.month, self.day).or_else(|| Self::new(year, self.month, 28))
    }

    /// Whether `text` is `YYYY-MM` or `YYYY-MM-DD`: how exactly a source's retrieval is known.
    #[must_use]
    pub fn is_month_or_day(text: &str) -> bool {
        Self::parse(text).is_some() || Self::parse(&format!("{text}-01")).is_some()
    }
}

/// `str::parse` alone would also take a sign.
fn digits(text: &str) -> Option<u16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
