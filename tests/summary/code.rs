//! The QR code, drawn from its path and read by a decoder that knows nothing of us.

use crate::{TEXT, any_walk, with};
use microneedling_screener::export::qr::{Code, MAX_BYTES, QUIET};
use proptest::prelude::*;
use rqrr::PreparedImage;

/// How many pixels a square takes.
const SCALE: usize = 3;

/// Draws the bars of the path onto white, and reads what a telephone would.
fn scanned(code: &Code) -> String {
    let (quiet, side) = (QUIET as usize, code.size() as usize + 2 * QUIET as usize);
    let mut is_dark = vec![false; side * side];
    for bar in code.path().split('z').filter(|bar| !bar.is_empty()) {
        let (place, length) = bar.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (column, row) = place.split_once(' ').unwrap();
        let length: usize = length.split_once('v').unwrap().0.parse().unwrap();
        let start = (row.parse::<usize>().unwrap() + quiet) * side + column.parse::<usize>().unwrap() + quiet;
        is_dark[start..start + length].fill(true);
    }
    let pixel = |x: usize, y: usize| if is_dark[y / SCALE * side + x / SCALE] { 0 } else { 255 };
    let mut image = PreparedImage::prepare_from_greyscale(side * SCALE, side * SCALE, pixel);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code is found");
    grids[0].decode().unwrap().1
}

#[test]
fn every_script_comes_back() {
    for words in ["Area: Face", "¿Dónde? Ślad, où, größer", "المنطقة: الوجه", "区域：面部", "क्षेत्र: चेहरा", "👋"]
    {
        assert_eq!(scanned(&Code::of(words).unwrap()), words);
    }
}

#[test]
fn it_takes_what_it_has_room_for_and_no_more() {
    let most = "a".repeat(MAX_BYTES);
    let code = Code::of(&most).unwrap();
    assert_eq!((code.size(), scanned(&code)), (97, most.clone()));
    assert!(Code::of(&(most + "a")).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_summary_comes_back(walk in any_walk()) {
        let words = with(&walk, &TEXT, |_, summary| summary.short_text(MAX_BYTES));
        prop_assert_eq!(scanned(&Code::of(&words).unwrap()), words);
    }
}
