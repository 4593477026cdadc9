//! Pages whose Content-Security-Policy is in the way.

use anyhow::Result;
use e2e::Site;

use crate::{Case, alone, asked};

const POLICY: &str = "content-security-policy";

pub fn cases() -> Vec<Case> {
    let case = |name, expected, break_it| Case { name, page: asked(), break_it, expected };
    vec![
        case(
            "a header allows no wasm",
            &[&["forbids WebAssembly", "response header", "script-src 'self' https: 'wasm-unsafe-eval'"]],
            |site| Ok(site.header(POLICY, "script-src 'self' https:; object-src 'none'")),
        ),
        case(
            "only default-src is there",
            &[&["forbids WebAssembly", "default-src 'self'", "To script-src", "script-src 'self' 'wasm-unsafe-eval'"]],
            |site| Ok(site.header(POLICY, "default-src 'self'")),
        ),
        Case {
            page: asked().head("<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">\n"),
            ..case("a meta element allows no wasm", &[&["forbids WebAssembly", "a meta element"]], Ok)
        },
        case(
            "one of two policies allows no wasm",
            &[&["forbids WebAssembly", "script-src http: 'wasm-unsafe-eval'"]],
            two,
        ),
        case("'unsafe-eval' allows wasm too", &[], |site| Ok(site.header(POLICY, "script-src 'self' 'unsafe-eval'"))),
        case(
            "connect-src names another site only",
            &[&["forbids", "protocol.json", "connect-src", "To connect-src, add: 'self'"]],
            |site| {
                let policy = "script-src 'self' 'wasm-unsafe-eval'; connect-src https://api.clinic.example";
                Ok(site.header(POLICY, policy))
            },
        ),
        Case {
            page: alone(),
            ..case("the script needs a nonce", &[&["only scripts with its nonce", "nonce=\"…\"", "screener.js"]], nonce)
        },
    ]
}

/// A header for each: all of them must allow a thing.
fn two(site: Site) -> Result<Site> {
    Ok(site.header(POLICY, "script-src 'self' 'wasm-unsafe-eval', script-src http:"))
}

/// The doctor and the recorder are allowed by address, and the script would be by a nonce.
fn nonce(site: Site) -> Result<Site> {
    let here = "http://127.0.0.1:*";
    Ok(site.header(POLICY, &format!("script-src 'nonce-abc' {here}/doctor.js {here}/recorder.js 'wasm-unsafe-eval'")))
}
