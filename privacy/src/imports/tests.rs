//! A wasm that asks for more than is listed is refused, with a sentence that names it and says how to mend it.
#![allow(clippy::unwrap_used, reason = "a test")]

use std::rc::Rc;

use super::*;
use crate::glue::script::read;
use wasm_encoder::{EntityType, ImportSection, MemoryType, Module, TypeSection};

/// A wasm that imports functions by these names.
fn wasm(names: &[&str]) -> Vec<u8> {
    let (mut module, mut types, mut imports) = (Module::new(), TypeSection::new(), ImportSection::new());
    types.ty().function([], []);
    for name in names {
        imports.import("a", name, EntityType::Function(0));
    }
    module.section(&types).section(&imports);
    module.finish()
}

fn found(names: &[&str], glue: &str) -> Vec<String> {
    let script = Script { file: "screener.js", reading: Rc::new(read(glue, true).unwrap()), is_for_visitors: true };
    let listed = |operation: &str| Operation { operation: operation.to_owned(), why: "For a test.".to_owned() };
    let allowed = [listed("call focus"), listed("set checked"), listed("call localStorage.setItem")];
    let lists = Names { host: Vec::new(), language: vec!["arguments".to_owned()], own: Vec::new() };
    let operations = operations(&script, &imports(&wasm(names)).unwrap(), &BTreeSet::new(), &lists);
    complaints("screener.js", &operations, &allowed, &allowed::guards().unwrap())
}

const GLUE: &str = "let given = { a: e => e.focus(), b: (e, to) => { e.checked = to }, c: () => fetch('/x'), \
                    d: (k, v) => localStorage.setItem(k, v), e: n => n + 1 }";

#[test]
fn an_import_is_known_by_what_the_glue_does_for_it() {
    assert_eq!(found(&["a", "b", "e"], GLUE), [""; 0]);
}

#[test]
fn an_import_that_does_something_else_is_refused() {
    let found = found(&["a", "c"], GLUE);
    assert_eq!(
        found,
        ["screener.js: the import \"c\" comes to \"call fetch\", which is not listed; if it must be, explain it in \
          privacy/allowed/imports.json"]
    );
}

#[test]
fn what_nothing_may_do_can_not_be_listed() {
    let found = found(&["d"], GLUE);
    assert!(
        found.iter().any(|complaint| complaint.contains("which can leave something behind on the device")),
        "{found:?}"
    );
}

#[test]
fn an_import_without_glue_is_refused() {
    let found = found(&["a", "zz"], GLUE);
    assert!(
        found.iter().any(|complaint| complaint.contains("imports \"zz\", for which the glue does nothing")),
        "{found:?}"
    );
}

#[test]
fn what_is_no_function_is_refused() {
    let (mut module, mut imports) = (Module::new(), ImportSection::new());
    let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
    imports.import("a", "b", EntityType::Memory(memory));
    module.section(&imports);
    let names = super::imports(&module.finish()).unwrap();
    assert!(names.iter().all(|name| name.starts_with("b (Memory")), "{names:?}");
}
