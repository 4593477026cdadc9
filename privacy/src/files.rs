//! The files themselves: all there, none besides, none changed since the release was made, and one program in all of them.

use std::collections::BTreeMap;
use std::io::Read;

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use brotli::Decompressor;
use flate2::read::GzDecoder;
use sha2::{Digest, Sha384};

use crate::allowed;
use crate::layer::{Check, Layer};
use crate::release::{FRAME, INTEGRITY, Release, Squeezed, WASM};

/// How the text of a gzipped file begins in base64.
const GZIPPED: &str = "\"H4sI";
/// The files that carry the wasm along.
const CARRIERS: [&str; 2] = ["screener.classic.js", FRAME];

/// The layer.
///
/// # Errors
///
/// When a file can't be read.
pub fn layer(release: &Release) -> Result<Layer> {
    let checks = vec![known(release)?, unchanged(release)?, squeezed(release)?, one_program(release)?];
    Ok(Layer::new(
        "files",
        "The files are those of the release",
        "No file is missing, added or changed, and each form of the widget holds the very same program.",
        checks,
    ))
}

/// As browsers write it in `integrity`.
#[must_use]
pub fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// The hash of every file but the one that holds them.
///
/// # Errors
///
/// When a file can't be read.
pub fn hashes(release: &Release) -> Result<BTreeMap<String, String>> {
    let names = release.names()?.into_iter().filter(|name| name != INTEGRITY);
    names.map(|name| Ok((name.clone(), sha384(&release.bytes(&name)?)))).collect()
}

/// The wasm that a script carries, as it stands there and unpacked.
pub(crate) fn carried(script: &str) -> Option<(&str, Vec<u8>)> {
    let start = script.find(GZIPPED)? + 1;
    let packed = script.get(start..)?.split('"').next()?;
    let mut wasm = Vec::new();
    GzDecoder::new(BASE64_STANDARD.decode(packed).ok()?.as_slice()).read_to_end(&mut wasm).ok()?;
    Some((packed, wasm))
}

fn known(release: &Release) -> Result<Check> {
    let names = release.names()?;
    let listed = allowed::files()?;
    let is_listed = |name: &str| listed.iter().any(|pattern| matches(pattern, name));
    let mut complaints: Vec<String> = names
        .iter()
        .filter(|name| !is_listed(name))
        .map(|name| {
            format!("{name} is in the release and not in allowed/files.json; say there what it is, or leave it out")
        })
        .collect();
    let missing = listed.iter().filter(|pattern| !names.iter().any(|name| matches(pattern, name)));
    complaints
        .extend(missing.map(|pattern| format!("allowed/files.json lists {pattern}, which is not in the release")));
    Ok(Check::of(
        "Only files that are known are in the release",
        &complaints,
        format!("{} files, each of them listed", names.len()),
    ))
}

/// A `*` stands for any part of one name.
fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, end)) => {
            let middle = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
            middle.is_some_and(|middle| !middle.contains('/'))
        }
    }
}

fn unchanged(release: &Release) -> Result<Check> {
    let written: BTreeMap<String, String> = serde_json::from_slice(&release.bytes(INTEGRITY)?).context(INTEGRITY)?;
    let found = hashes(release)?;
    let names: std::collections::BTreeSet<_> = written.keys().chain(found.keys()).collect();
    let different = names.into_iter().filter(|name| written.get(*name) != found.get(*name));
    let complaints: Vec<String> = different
        .map(|name| format!("{name} is not the file that {INTEGRITY} tells of; make the release anew"))
        .collect();
    Ok(Check::of(
        "Each file has the hash that the release gives for it",
        &complaints,
        format!("{} hashes, all equal", found.len()),
    ))
}

fn squeezed(release: &Release) -> Result<Check> {
    let names = release.names()?;
    let all = release.squeezed()?;
    let mut complaints = Vec::new();
    for (name, of, how) in &all {
        let is_same = names.contains(of)
            && unpacked(&release.bytes(name)?, *how)
                .is_ok_and(|bytes| release.bytes(of).is_ok_and(|whole| whole == bytes));
        if !is_same {
            complaints.push(format!("{name} unpacked is not {of}; make the release anew"));
        }
    }
    Ok(Check::of(
        "What lies squeezed beside a file is that file",
        &complaints,
        format!("{} unpacked, all equal", all.len()),
    ))
}

fn unpacked(bytes: &[u8], how: Squeezed) -> std::io::Result<Vec<u8>> {
    let mut whole = Vec::new();
    match how {
        Squeezed::Brotli => Decompressor::new(bytes, 4096).read_to_end(&mut whole)?,
        Squeezed::Gzip => GzDecoder::new(bytes).read_to_end(&mut whole)?,
    };
    Ok(whole)
}

fn one_program(release: &Release) -> Result<Check> {
    let wasm = release.bytes(WASM)?;
    let mut complaints = Vec::new();
    for file in CARRIERS {
        if carried(&release.text(file)?).is_none_or(|(_, carried)| carried != wasm) {
            complaints.push(format!("{file} carries another program than {WASM}"));
        }
    }
    Ok(Check::of(
        "The forms that carry the program along carry the same one",
        &complaints,
        format!("{} unpacked: the same {} bytes as {WASM}", CARRIERS.join(" and "), wasm.len()),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_star_stays_within_one_folder() {
        for (pattern, name, expected) in [
            ("a.js", "a.js", true),
            ("a.js", "b/a.js", false),
            ("text/*.json", "text/en.json", true),
            ("text/*.json", "text/en.js", false),
            ("text/*.json", "text/deep/en.json", false),
        ] {
            assert_eq!(matches(pattern, name), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn another_file_squeezed_is_noticed() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let release = Release::in_folder(folder.path());
        let gzip = |bytes: &[u8]| -> Result<Vec<u8>> {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            encoder.write_all(bytes)?;
            Ok(encoder.finish()?)
        };
        release.write("a.js", "ours")?;
        release.write("a.js.gz", gzip(b"ours")?)?;
        assert!(squeezed(&release)?.held);
        for (name, bytes) in [("a.js.gz", gzip(b"theirs")?), ("b.js.gz", gzip(b"ours")?), ("a.js.br", b"ours".to_vec())]
        {
            release.write("a.js.gz", gzip(b"ours")?)?;
            release.write(name, bytes)?;
            assert!(!squeezed(&release)?.held, "{name}");
        }
        Ok(())
    }

    #[test]
    fn what_is_no_gzipped_wasm_is_not_taken_for_one() {
        assert!(carried("var x=\"H4sInonsense\"").is_none());
        assert!(carried("nothing").is_none());
    }
}
