//! `docs/dependencies.md` says what is in the wasm. `SUPPLY_WRITE=1` writes its table anew; the reasons stay.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::path::{Path, PathBuf};
use std::{env, fs};

use supply::{Row, count, crates, left, table};

const BEGIN: &str = "<!-- crates: begin -->\n";
const END: &str = "<!-- crates: end -->";
/// As cargo leaves it, before names are taken out of it.
const NAMED: &str = "target/release-wasm/wasm32-unknown-unknown/release/microneedling_screener_browser.wasm";

fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn rows() -> Vec<Row> {
    let dist = env::var_os("SCREENER_DIST").map_or_else(|| checkout().join("dist"), PathBuf::from);
    let left = left(&fs::read(checkout().join(NAMED)).unwrap()).unwrap();
    let row = |known: &supply::Crate| Row {
        name: format!("{} {}", known.name, known.version),
        licence: known.licence.clone(),
        repository: known.repository.clone(),
        left: left.get(&known.name.replace('-', "_")).copied().unwrap_or_default(),
        unsafety: count(&known.folder).unwrap().all(),
    };
    crates(&checkout(), &dist).unwrap().iter().map(row).collect()
}

#[test]
fn the_document_tells_of_every_crate_in_the_wasm_and_why_it_is_there() {
    let path = checkout().join("docs/dependencies.md");
    let document = fs::read_to_string(&path).unwrap();
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let (table, missing) = table(&rows(), &document);
    let expected = format!("{before}{BEGIN}{table}{END}{after}");
    if env::var_os("SUPPLY_WRITE").is_some() {
        fs::write(path, expected).unwrap();
    } else {
        assert!(document == expected, "run SUPPLY_WRITE=1 cargo test --package supply; it would read:\n{table}");
    }
    assert!(missing.is_empty(), "write down why these are there: {missing:?}");
}

#[test]
fn what_is_unsafe_is_counted_by_a_parser() {
    let source = "// unsafe {}\nunsafe trait T {}\nunsafe impl T for u8 {}\nunsafe fn f() { unsafe { g() } }\n\
         fn h() { let s = \"unsafe\"; vec![unsafe { *p }]; }";
    let found = supply::in_source(source);
    assert_eq!((found.blocks, found.items, found.in_macros), (1, 3, 1));
}
