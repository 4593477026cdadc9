//! The papers for lawyers, clinicians and reporters, held to facts: where they lead, what they cite, what they must not say.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod claims;
mod facts;
mod links;
mod notices;
mod paper;
#[path = "../support/mod.rs"]
mod support;

use microneedling_screener::proof::lint::Vocabulary;
use microneedling_screener::protocol::Protocol;
use paper::Paper;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(support::protocol);

const PRIVACY: &str = "docs/privacy.md";
const INTENDED_USE: &str = "docs/intended-use.md";
const SECURITY: &str = "SECURITY.md";

fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The names of the files in a folder of the checkout that end so, without that ending.
fn names(folder: &str, ending: &str) -> Vec<String> {
    let entries = std::fs::read_dir(checkout().join(folder)).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter_map(|name| Some(name.strip_suffix(ending)?.to_owned())).collect();
    names.sort();
    names
}

fn vocabulary(locale: &str) -> Vocabulary {
    let document = support::document(&format!("words/{locale}.json"));
    Vocabulary::read(&support::tree(&document), &PROTOCOL).unwrap_or_else(|problems| panic!("{locale}: {problems}"))
}
