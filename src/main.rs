//! The program that the browser loads: everything it can do is exported by `embed`, for `element.js` to call.

// Linked for its exports.
#[cfg(target_arch = "wasm32")]
use microneedling_screener as _;

fn main() {}
