//! What the scripts that fetch nothing carry along: the wasm, the protocol and its texts.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Map, Value, json};

use super::wasm::WASM;
use crate::files;

/// The wasm is squeezed first: written in letters as it is, it would be a third larger on the wire with gzip.
pub fn parts(folder: &Path) -> Result<Value> {
    let protocol = folder.join("protocols/microneedling");
    let mut texts = Map::new();
    for path in files::entries(&protocol.join("text"))? {
        texts.insert(files::name(&path).trim_end_matches(".json").to_owned(), read(&path)?);
    }
    Ok(json!({
        "protocol": read(&protocol.join("protocol.json"))?,
        "texts": texts,
        "wasm": squeezed(&fs::read(folder.join(WASM))?)?,
    }))
}

fn read(path: &Path) -> Result<Value> {
    serde_json::from_str(&files::read(path)?).with_context(|| path.display().to_string())
}

/// Without a name or a time in it: the same bytes each time.
fn squeezed(bytes: &[u8]) -> Result<String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(BASE64_STANDARD.encode(encoder.finish()?))
}
