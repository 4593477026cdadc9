//! The short text: whole lines, as many as there is room for.

use crate::{TEXT, any_walk, with};
use microneedling_screener::protocol::Phrase;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn it_keeps_to_whole_lines_and_says_when_some_are_missing(walk in any_walk(), limit in 100_usize..1500) {
        let (whole, short) =
            with(&walk, &TEXT, |_, summary| (summary.short_text(usize::MAX), summary.short_text(limit)));
        prop_assert!(short.len() <= limit);
        if whole.len() <= limit {
            prop_assert_eq!(short, whole);
        } else {
            let kept = short.strip_suffix(TEXT.phrase(Phrase::QrShort)).unwrap();
            prop_assert!(kept.ends_with('\n') || kept.is_empty());
            let next = whole.strip_prefix(kept).unwrap().lines().next().unwrap();
            prop_assert!(short.len() + next.len() + "\n".len() > limit, "there was room for {next:?}");
        }
    }

    #[test]
    fn every_line_stands_in_the_whole_text(walk in any_walk()) {
        let (text, short) = with(&walk, &TEXT, |_, summary| (summary.text(), summary.short_text(usize::MAX)));
        for line in short.lines() {
            prop_assert!(text.lines().any(|whole| whole == line), "{line:?} is not in {text}");
        }
    }

    #[test]
    fn what_it_is_and_how_far_to_trust_it_come_first(walk in any_walk()) {
        let short = with(&walk, &TEXT, |_, summary| summary.short_text(400));
        for phrase in [Phrase::SummaryTitle, Phrase::SummaryOrigin, Phrase::NotReviewed] {
            prop_assert!(short.contains(TEXT.phrase(phrase)), "{short}");
        }
    }
}
