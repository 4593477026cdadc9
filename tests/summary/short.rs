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
            let (kept, last) = short.rsplit_once('\n').unwrap();
            prop_assert_eq!(last, TEXT.phrase(Phrase::QrShort));
            prop_assert!(whole.starts_with(&format!("{kept}\n")), "{kept:?} does not end with a line of {whole:?}");
        }
    }

    #[test]
    fn the_heading_and_where_it_comes_from_come_first(walk in any_walk()) {
        let short = with(&walk, &TEXT, |_, summary| summary.short_text(400));
        prop_assert!(short.contains(TEXT.phrase(Phrase::SummaryOrigin)), "{short}");
    }
}
