//! The proof in a browser: it comes to the same as natively.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use microneedling_screener::proof::{Guarantees, prove};
use microneedling_screener::protocol::{Protocol, Tree};
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_protocol_that_ships_is_proved_in_a_browser() {
    let tree = |json| serde_json::from_str::<Tree>(json).unwrap();
    let protocol = Protocol::read(&tree(include_str!("../protocols/microneedling/protocol.json"))).unwrap();
    let guarantees =
        Guarantees::read(&tree(include_str!("../protocols/microneedling/guarantees.json")), &protocol).unwrap();
    let begun = js_sys::Date::now();
    let proof = prove(&protocol, &guarantees, &mut |_| ());
    console_log!("{} walks, proved in {} ms", proof.figures.walks, js_sys::Date::now() - begun);
    assert!(proof.failures.is_empty(), "{:?}", proof.failures);
    assert!(proof.figures.walks > 1_000_000_u32.into());
}
