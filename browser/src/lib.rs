//! What a browser loads: everything it can do is exported by `embed`, for `element.js` to call.
//!
//! A crate of its own, because a library that is also linked by other Rust code gets no link-time optimisation.

#![cfg(target_arch = "wasm32")]

// Linked for its exports.
use microneedling_screener as _;

// 2 KiB smaller (brotli) than the standard one, for the few hundred allocations of a walk.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
