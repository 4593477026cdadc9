//! What is served: every file squeezed as a good host does it, and kept by browsers as release files are.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::CompressorWriter;
use e2e::{Reply, Site};
use serde_json::Value;

/// What no visit asks for, and would take long to squeeze.
const UNASKED: [&str; 5] =
    ["frame.html", "screener.classic.js", "sbom.cdx.json", "privacy-evidence.html", "privacy-evidence.json"];

/// Files by path, as they are sent.
pub struct Host(BTreeMap<String, Sent>);

struct Sent {
    media_type: &'static str,
    body: Vec<u8>,
    squeezed: bool,
}

impl Host {
    /// A host with nothing on it.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Serves a folder under this name. A file that has its `.br` beside it is sent as that.
    pub fn folder(&mut self, name: &str, folder: &Path) -> Result<()> {
        for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            let Some(file) = path.file_name().and_then(|file| file.to_str()) else { continue };
            let at = format!("{name}/{file}");
            if path.is_dir() {
                self.folder(&at, &path)?;
            } else if let Some(media_type) = media_type(file).filter(|_| !UNASKED.contains(&file)) {
                let squeezed = fs::read(folder.join(format!("{file}.br")));
                let sent = match squeezed {
                    Ok(body) => Sent { media_type, body, squeezed: true },
                    Err(_) => squeeze(media_type, fs::read(&path)?),
                };
                self.0.insert(at, sent);
            }
        }
        Ok(())
    }

    /// Serves a script.
    pub fn script(&mut self, path: &str, source: &str) {
        self.0.insert(path.to_owned(), squeeze("text/javascript", source.into()));
    }

    /// Serves a document.
    pub fn document(&mut self, path: &str, document: &Value) {
        self.0.insert(path.to_owned(), squeeze("application/json", document.to_string().into()));
    }

    /// All of it. A folder's page is at the folder's own address.
    pub fn site(self) -> Site {
        let kept = Site::of(".".into()).header("cache-control", "public, max-age=31536000, immutable");
        self.0.into_iter().fold(kept, |site, (path, Sent { media_type, body, squeezed })| {
            let path = format!("/{}", path.strip_suffix("index.html").unwrap_or(&path));
            let site = if squeezed { site.header_of(&path, "content-encoding", "br") } else { site };
            let site = if media_type == HTML { site.header_of(&path, "cache-control", "no-cache") } else { site };
            site.put(&path, Reply { status: 200, media_type: media_type.to_owned(), body })
        })
    }
}

const HTML: &str = "text/html; charset=utf-8";

/// `None`: no visit asks for such a file.
fn media_type(file: &str) -> Option<&'static str> {
    Some(match file.rsplit_once('.')?.1 {
        "html" => HTML,
        "css" => "text/css",
        "js" => "text/javascript",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "png" => "image/png",
        _ => return None,
    })
}

fn squeeze(media_type: &'static str, bytes: Vec<u8>) -> Sent {
    match squeezed(&bytes) {
        Ok(body) if body.len() < bytes.len() => Sent { media_type, body, squeezed: true },
        _ => Sent { media_type, body: bytes, squeezed: false },
    }
}

fn squeezed(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut body = Vec::new();
    let mut writer = CompressorWriter::new(&mut body, 4096, 11, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(body)
}
