//! The protocol and texts that ship.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use microneedling_screener::protocol::{Protocol, Text, Tree};

fn tree(json: &str) -> Tree {
    serde_json::from_str(json).expect("JSON")
}

#[test]
fn the_shipped_protocol_and_its_english_text_are_well_formed() {
    let protocol = Protocol::read(&tree(include_str!("../protocols/microneedling/protocol.json")))
        .unwrap_or_else(|problems| panic!("{problems}"));
    Text::read(&tree(include_str!("../protocols/microneedling/text/en.json")), &protocol)
        .unwrap_or_else(|problems| panic!("{problems}"));
}
