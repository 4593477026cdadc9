//! The program that the browser loads: everything it can do is exported by `embed`, for `element.js` to call.

#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod browser {
    // Linked for its exports.
    use microneedling_screener as _;

    // 2 KiB smaller (brotli) than the standard one, for the few hundred allocations of a walk.
    #[global_allocator]
    static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
