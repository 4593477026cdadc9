//! What the scripts that fetch nothing carry along: the wasm, the protocol and its texts.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Map, Value, json};

use super::texts::{PROTOCOL, read, texts};
use super::wasm::WASM;

/// The texts are strings, of which only the one that shows is ever parsed. The wasm is squeezed first: written in letters as it is, it would be a third larger on the wire with gzip.
pub fn parts(folder: &Path) -> Result<Value> {
    let mut carried = Map::new();
    for (locale, path) in texts(folder)? {
        carried.insert(locale, read(&path)?.to_string().into());
    }
    Ok(json!({
        "protocol": read(&folder.join(PROTOCOL).join("protocol.json"))?,
        "texts": carried,
        "wasm": squeezed(&fs::read(folder.join(WASM))?)?,
    }))
}

/// Without a name or a time in it: the same bytes each time.
fn squeezed(bytes: &[u8]) -> Result<String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(BASE64_STANDARD.encode(encoder.finish()?))
}
