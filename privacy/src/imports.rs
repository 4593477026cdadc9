//! What the wasm can ask of the browser: its imports, read from the binary, and what the glue does for each.
//!
//! A release has short names for them, so each is told by what the glue does when it is called.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload, TypeRef};

use crate::allowed::{self, Guard, Names, Operation};
use crate::glue::script::{Property, Reading, Use, Verb};
use crate::layer::{Check, Layer};
use crate::release::{FRAME_SCRIPT, Release, Script, WASM};

/// What an import comes to that names nothing at all.
pub const NOTHING: &str = "nothing of the browser’s";

/// The layer.
///
/// # Errors
///
/// When a file can't be read, or a list is not well-formed.
pub fn layer(release: &Release) -> Result<Layer> {
    let (allowed, guards, names) = (allowed::imports()?, allowed::guards()?, allowed::names()?);
    let wasm = release.bytes(WASM)?;
    let (imports, exports) = (imports(&wasm)?, exports_of(&wasm)?);
    let mut checks = Vec::new();
    let mut seen = BTreeSet::new();
    for script in release.scripts()?.iter().filter(|script| script.is_for_visitors && script.file != FRAME_SCRIPT) {
        let operations = operations(script, &imports, &exports, &names);
        let complaints = complaints(script.file, &operations, &allowed, &guards);
        let saw = format!(
            "{} imports; {} of them only carry values between program and script, the others come to {} operations",
            imports.len(),
            operations.values().flatten().filter(|operation| *operation == NOTHING).count(),
            different(&operations)
        );
        checks.push(Check::of(format!("In {}, each import is listed for what it does", script.file), &complaints, saw));
        seen.extend(operations.into_values().flatten());
    }
    let stale = allowed.iter().filter(|listed| !seen.contains(&listed.operation));
    let stale: Vec<String> = stale
        .map(|listed| {
            format!("allowed/imports.json lists \"{}\", which no import does any more; take it out", listed.operation)
        })
        .collect();
    checks.push(Check::of("The list holds nothing that no import does any more", &stale, "every entry is in use"));
    Ok(Layer::new(
        "imports",
        "The program can ask the browser only for what is listed",
        "The program that walks through the questions is WebAssembly. It can do nothing by itself but calculate: whatever else it \
         does, it must ask for by name. All that it asks for is on a list, with the reason, and none of it opens a connection, \
         stores anything, or reads from the device.",
        checks,
    ))
}

/// The names by which the wasm of a release is called.
///
/// # Errors
///
/// When it can't be read.
pub fn exports(release: &Release) -> Result<BTreeSet<String>> {
    exports_of(&release.bytes(WASM)?)
}

fn exports_of(wasm: &[u8]) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ExportSection(exports) = payload.context(WASM)? {
            for export in exports {
                names.insert(export?.name.to_owned());
            }
        }
    }
    Ok(names)
}

/// Its imports. Whatever is not a function is named as such: a list of what functions do has no room for it.
fn imports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(imports) = payload.context(WASM)? {
            for import in imports.into_imports() {
                let import = import?;
                names.push(match import.ty {
                    TypeRef::Func(_) => import.name.to_owned(),
                    other => format!("{} ({other:?})", import.name),
                });
            }
        }
    }
    Ok(names)
}

/// What the glue does for each import; nothing where it gives none.
fn operations(
    script: &Script,
    imports: &[String],
    exports: &BTreeSet<String>,
    names: &Names,
) -> BTreeMap<String, Option<String>> {
    let Reading { uses, objects, .. } = &*script.reading;
    let given =
        |object: &&Vec<Property>| imports.iter().filter(|name| object.iter().any(|one| one.key == **name)).count();
    let glue = objects.iter().max_by_key(given);
    let operation = |name: &String| {
        let property = glue?.iter().find(|property| property.key == *name)?;
        let within = uses.iter().filter(|one| (property.from..property.to).contains(&one.at));
        Some(operation(within, exports, names))
    };
    imports.iter().map(|name| (name.clone(), operation(name))).collect()
}

/// What belongs to the language or to the script itself reaches nothing, and is left out.
fn operation<'u>(uses: impl Iterator<Item = &'u Use>, exports: &BTreeSet<String>, names: &Names) -> String {
    let is_host = |one: &&Use| {
        let is_export = one.name.strip_prefix('.').is_some_and(|name| name.len() <= 2 && exports.contains(name));
        !is_export && !names.language.iter().chain(&names.own).any(|name| *name == one.name)
    };
    let mut said: Vec<String> = Vec::new();
    for one in uses.filter(is_host) {
        let name = one.name.trim_start_matches('.');
        let words = match one.verb {
            Verb::Call => format!("call {name}"),
            Verb::Make => format!("new {name}"),
            Verb::Set => format!("set {name}"),
            Verb::Read => format!("get {name}"),
        };
        if !said.contains(&words) {
            said.push(words);
        }
    }
    if said.is_empty() { NOTHING.to_owned() } else { said.join(", ") }
}

fn different(operations: &BTreeMap<String, Option<String>>) -> usize {
    operations.values().flatten().filter(|operation| *operation != NOTHING).collect::<BTreeSet<_>>().len()
}

fn complaints(
    file: &str,
    operations: &BTreeMap<String, Option<String>>,
    allowed: &[Operation],
    guards: &[Guard],
) -> Vec<String> {
    let mut complaints = Vec::new();
    for (import, operation) in operations {
        let Some(operation) = operation else {
            complaints.push(format!(
                "{file}: the wasm imports \"{import}\", for which the glue does nothing; make the release anew"
            ));
            continue;
        };
        if operation == NOTHING {
            continue;
        }
        for part in operation.split(", ") {
            let name = part.split_once(' ').map_or(part, |(_, name)| name);
            if let Some(guard) = allowed::guard(guards, name).filter(|guard| guard.never) {
                complaints.push(format!(
                    "{file}: the import \"{import}\" comes to \"{part}\", which can {}; take it out",
                    guard.can
                ));
            }
        }
        match allowed.iter().find(|listed| listed.operation == *operation) {
            None => complaints.push(format!(
                "{file}: the import \"{import}\" comes to \"{operation}\", which is not listed; if it must be, explain it in \
                 privacy/allowed/imports.json"
            )),
            Some(listed) if listed.why.trim().is_empty() => {
                complaints.push(format!("allowed/imports.json: \"{operation}\" has no reason; write what it is for"));
            }
            Some(_) => {}
        }
    }
    complaints
}

#[cfg(test)]
mod tests;
