//! How long a wait is said to be: whole where people say it so, never shorter or longer than it is.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test")]

mod support;

use microneedling_screener::protocol::{Basis, EndsBy, Length, Span, Unit, Wait};
use proptest::prelude::*;

#[test]
fn days_are_said_in_the_unit_in_which_people_say_them() {
    for (days, count, unit) in [
        (0, 0, Unit::Day),
        (1, 1, Unit::Day),
        (7, 7, Unit::Day),
        (13, 13, Unit::Day),
        (14, 2, Unit::Week),
        (20, 20, Unit::Day),
        (28, 4, Unit::Week),
        (30, 1, Unit::Month),
        (31, 1, Unit::Month),
        (42, 6, Unit::Week),
        (49, 7, Unit::Week),
        (56, 8, Unit::Week),
        (60, 2, Unit::Month),
        (90, 3, Unit::Month),
        (91, 3, Unit::Month),
        (152, 5, Unit::Month),
        (180, 6, Unit::Month),
        (182, 6, Unit::Month),
        (365, 1, Unit::Year),
        (548, 18, Unit::Month),
        (730, 2, Unit::Year),
    ] {
        assert_eq!(Length::of_days(days), Length { count, unit }, "{days} days");
    }
}

#[test]
fn a_range_is_told_before_a_choice_and_a_source_before_both() {
    let span = |range_days, default_days, basis| Wait { ends_by: EndsBy::Time, range_days, default_days, basis }.span();
    assert_eq!(span(Some((10, 14)), Some(14), Basis::Default), Some(Span::Range(10, 14)));
    assert_eq!(span(Some((28, 28)), None, Basis::Source), Some(Span::About(28)));
    assert_eq!(span(None, Some(365), Basis::Source), Some(Span::About(365)));
    assert_eq!(span(None, Some(28), Basis::Default), Some(Span::Choice(28)));
    assert_eq!(span(None, None, Basis::Default), None);
}

#[test]
fn the_waits_that_ship_are_said_without_odd_numbers_of_days() {
    for rule in support::protocol().rules() {
        let Some((least, most)) = rule.wait.and_then(|wait| wait.span()).map(Span::ends) else { continue };
        for days in [least, most] {
            let length = Length::of_days(days);
            assert!(length.unit != Unit::Day || length.count < 14, "{}: {days} days", rule.id);
        }
    }
}

proptest! {
    #[test]
    fn what_is_said_is_at_most_a_thirtieth_off(days in prop_oneof![0..2_000_u32, any::<u32>()]) {
        let Length { count, unit } = Length::of_days(days);
        let said = f64::from(count) * match unit {
            Unit::Day => 1.0,
            Unit::Week => 7.0,
            Unit::Month => 365.0 / 12.0,
            Unit::Year => 365.0,
        };
        // Half a day more, since months are not whole days.
        prop_assert!((said - f64::from(days)).abs() <= f64::from(days) / 30.0 + 0.5, "{days} days are said to be {said}");
    }
}
