//! What is left of each crate in the wasm, by the names that its functions still have before it is optimised.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// The bytes of functions by crate, which is written as in code: `gloo_net`. What was built into a caller counts as the
/// caller's.
///
/// # Errors
///
/// When it is no wasm, or its functions have no names.
pub fn left(wasm: &[u8]) -> Result<BTreeMap<String, usize>> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.as_bytes().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(sections) = section.as_known() else { continue };
                for section in sections {
                    let Name::Function(functions) = section? else { continue };
                    for function in functions {
                        let function = function?;
                        names.push((usize::try_from(function.index)?, function.name.to_owned()));
                    }
                }
            }
            _ => {}
        }
    }
    let mut left = BTreeMap::new();
    for (index, name) in &names {
        // What tells wasm-bindgen of types: it takes that out again.
        if name.contains("escribe") {
            continue;
        }
        let size = index.checked_sub(imported).and_then(|place| sizes.get(place));
        if let (Some(size), Some(owner)) = (size, owner(name)) {
            *left.entry(owner).or_default() += size;
        }
    }
    (!left.is_empty()).then_some(left).context("no function has a name")
}

/// `yew` of `<yew::html::Component as core::fmt::Debug>::fmt`.
fn owner(name: &str) -> Option<String> {
    let name = format!("{:#}", demangle(name));
    let (before, _) = name.split_once("::")?;
    let start = before.rfind(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).map_or(0, |at| at + 1);
    before.get(start..).filter(|owner| !owner.is_empty()).map(str::to_owned)
}
