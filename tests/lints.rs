//! try
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]
mod support;
use microneedling_screener::proof::lint::*;
#[test]
fn t() {
    let protocol = support::protocol();
    let text = support::text(&protocol);
    let vocabulary: serde_json::Value = serde_json::from_str(include_str!("../protocols/microneedling/words/en.json")).unwrap();
    let vocabulary = Vocabulary::read(&support::tree(&vocabulary), &protocol).unwrap_or_else(|p| panic!("{p}"));
    for r in remarks(&protocol, &[(&text, &vocabulary)], protocol.published()) { println!("{:?} {r}", r.severity()); }
    let mut s = scores(&protocol, &text, &vocabulary); s.sort_by_key(|s| s.lix);
    for s in s { println!("{} {} {}", s.lix, s.words, s.path); }
}
