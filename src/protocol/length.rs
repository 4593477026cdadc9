//! How long a wait is, in the units in which people say it.

use super::rule::{Basis, Wait};

/// A length of time, as people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// What a length of time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months of a calendar.
    Month,
    /// Years.
    Year,
}

impl Unit {
    /// What `Intl` calls it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

impl Length {
    /// This many days: in weeks where they are whole, in months and years where it is near enough, else in days.
    ///
    /// ```
    /// use microneedling_screener::protocol::{Length, Unit};
    /// assert_eq!(Length::of_days(14), Length { count: 2, unit: Unit::Week });
    /// assert_eq!(Length::of_days(182), Length { count: 6, unit: Unit::Month });
    /// assert_eq!(Length::of_days(20), Length { count: 20, unit: Unit::Day });
    /// ```
    #[must_use]
    pub const fn of_days(days: u32) -> Self {
        // A year of 365 days has 12 months; both roundings are to the nearest.
        let months = days.saturating_mul(12).saturating_add(182) / 365;
        let is_near = days.abs_diff((months * 365 + 6) / 12).saturating_mul(30) <= days;
        let whole_weeks = days >= 14 && days.is_multiple_of(7);
        let (count, unit) = match () {
            () if whole_weeks && days < 8 * 7 => (days / 7, Unit::Week),
            () if days < 14 || !is_near && !whole_weeks => (days, Unit::Day),
            () if !is_near => (days / 7, Unit::Week),
            () if months.is_multiple_of(12) => (months / 12, Unit::Year),
            () => (months, Unit::Month),
        };
        Self { count, unit }
    }
}

/// What is known of how long a wait is, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// From the shortest to the longest that sources give.
    Range(u32, u32),
    /// What a source gives.
    About(u32),
    /// What no source gives: a cautious choice of the protocol.
    Choice(u32),
}

impl Span {
    /// The least and the most of it, in days.
    #[must_use]
    pub const fn ends(self) -> (u32, u32) {
        match self {
            Self::Range(least, most) => (least, most),
            Self::About(days) | Self::Choice(days) => (days, days),
        }
    }
}

impl Wait {
    /// What is known of how long it is; nothing where something else than time ends it.
    #[must_use]
    pub const fn span(&self) -> Option<Span> {
        match (self.range_days, self.default_days, self.basis) {
            (Some((least, most)), _, _) if least == most => Some(Span::About(most)),
            (Some((least, most)), _, _) => Some(Span::Range(least, most)),
            (None, Some(days), Basis::Source) => Some(Span::About(days)),
            (None, Some(days), Basis::Default) => Some(Span::Choice(days)),
            (None, None, _) => None,
        }
    }
}
