//! The text, line by line.

use crate::{TEXT, answering, any_walk, bent, pieces, with};
use expect_test::expect;
use proptest::prelude::*;

#[test]
fn it_reads_like_a_letter() {
    let walk = answering(&[
        ("age", &["22-plus"]),
        ("area", &["face", "neck"]),
        ("hopes", &[]),
        ("device", &["needles-only"]),
        ("acne", &["inflamed"]),
    ]);
    let text = with(&walk, &TEXT, |_, summary| summary.text());
    expect![[r""]].assert_eq(&text);
}

#[test]
fn every_line_that_runs_from_right_to_left_says_so() {
    let text = with(&answering(&[]), &bent("", "ar"), |_, summary| summary.text());
    assert!(text.lines().filter(|line| !line.is_empty()).all(|line| line.starts_with('\u{200f}')), "{text}");
}

#[test]
fn a_number_keeps_its_order_from_right_to_left() {
    let country = crate::PROTOCOL.country("GB");
    let words = |locale| bent("", locale).with_numbers("Call {emergency}", country);
    assert_eq!(words("en-GB"), "Call 999");
    assert_eq!(words("ar"), "Call \u{2066}999\u{2069}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_finding_and_answer_is_in_it(walk in any_walk()) {
        let (text, pieces) = with(&walk, &TEXT, |report, summary| (summary.text(), pieces(report, &TEXT)));
        for piece in pieces {
            prop_assert!(text.contains(&piece), "{piece:?} is not in {text}");
        }
    }

    #[test]
    fn whoever_should_get_care_first_is_not_led_on(walk in any_walk()) {
        with(&walk, &TEXT, |report, summary| {
            let asks = report.consult_questions.iter().any(|note| summary.text().contains(TEXT.consult_question(&note.id)));
            prop_assert_eq!(asks, report.leads_on());
            Ok(())
        })?;
    }

    #[test]
    fn nothing_waits_to_be_filled_in(walk in any_walk()) {
        let text = with(&walk, &TEXT, |_, summary| summary.text());
        prop_assert!(!text.contains(['{', '}']), "{text}");
    }
}
