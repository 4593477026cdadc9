//! The browser tests load the element's modules one by one. A module that is imported but not served would leave the
//! test page blank, and the runner waiting, without a word about the reason.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test")]

use std::collections::BTreeSet;
use std::fs;

#[test]
fn every_module_that_the_tested_element_imports_is_served_beside_it() {
    let hands = fs::read_to_string("tests/page/mod.rs").unwrap();
    let mut needed = BTreeSet::new();
    follow("element.js", &mut needed);
    let missing: Vec<_> =
        needed.iter().filter(|name| !hands.contains(&format!("module = \"/src/embed/{name}\""))).collect();
    assert!(missing.is_empty(), "add an extern block to tests/page/mod.rs for each of {missing:?}");
    assert!((2..=4).contains(&needed.len()), "the runner serves four at once, not {needed:?}");
}

/// Adds that module and all that it imports, directly or not.
fn follow(name: &str, needed: &mut BTreeSet<String>) {
    if !needed.insert(name.to_owned()) {
        return;
    }
    let source = fs::read_to_string(format!("src/embed/{name}")).unwrap();
    for line in source.lines().filter(|line| line.starts_with("import ")) {
        if let Some((_, rest)) = line.split_once("from './") {
            follow(rest.trim_end_matches("';"), needed);
        }
    }
}
