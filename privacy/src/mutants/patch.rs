//! Breaks a file, and puts in order again what guards it, as somebody who means it would: hashes, policy, copies.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::table::{Betrayal, How};
use super::wasm;
use crate::files::{self, carried, sha384};
use crate::release::{FRAME, INTEGRITY, Release, WASM};

/// Where every widget makes its shadow root.
const ROOT: &str = "this.attachShadow({mode:\"open\"})";
/// How much of a hash the script holds.
const HELD: usize = "sha384-".len() + 24;

/// Breaks a release.
pub(super) fn apply(release: &Release, betrayal: &Betrayal) -> Result<()> {
    let file = betrayal.file.as_str();
    match &betrayal.how {
        How::Leak(code) => {
            let listening = format!("$watch({ROOT})");
            // Nothing in it but `code` is new to the lists: it is the leak that is to be noticed, not the listening.
            let watch = format!(
                ";function $watch(root){{root.addEventListener(\"change\",event=>{{let answer=event.target.value;{code}}});return root}}"
            );
            edit(release, file, |script| Ok(watch + &swapped(&script, ROOT, &listening)?))?;
        }
        How::Swap(from, to) if file == FRAME => swap_in_frame(release, from, to)?,
        How::Swap(from, to) => release.write(file, swapped(&release.text(file)?, from, to)?)?,
        How::Import(code) => {
            let (bytes, name) = wasm::with_import(&release.bytes(WASM)?)?;
            replace_wasm(release, &bytes)?;
            for script in ["screener.js", "screener.classic.js", FRAME] {
                edit(release, script, |source| given(&source, &name, code))?;
            }
        }
        How::Carry(sheet) => replace_wasm(release, &wasm::with_style(&release.bytes(WASM)?, sheet)?)?,
    }
    seal(release)
}

/// Changes a script, wherever it stands.
fn edit(release: &Release, file: &str, change: impl FnOnce(String) -> Result<String>) -> Result<()> {
    if file != FRAME {
        return release.write(file, change(release.text(file)?)?);
    }
    let (before, script, after) = release.frame()?;
    let changed = change(script.clone())?;
    let before = swapped(&before, &sha384(script.as_bytes()), &sha384(changed.as_bytes()))?;
    release.write(file, format!("{before}<script>{changed}</script>{after}"))
}

/// In the frame, a text may be the page's or the script's.
fn swap_in_frame(release: &Release, from: &str, to: &str) -> Result<()> {
    let (before, script, after) = release.frame()?;
    if script.contains(from) {
        return edit(release, FRAME, |script| swapped(&script, from, to));
    }
    release.write(FRAME, format!("{}<script>{script}</script>{after}", swapped(&before, from, to)?))
}

fn swapped(text: &str, from: &str, to: &str) -> Result<String> {
    let found = text.matches(from).count();
    ensure!(found == 1, "\"{from}\" stands there {found} times, not once");
    Ok(text.replace(from, to))
}

/// One function more in the object that the glue hands to the wasm. Its first is the one without a prototype.
fn given(script: &str, name: &str, code: &str) -> Result<String> {
    let start = script.find("{__proto__:null,").context("the glue hands over no imports")? + "{__proto__:null,".len();
    let (before, after) = script.split_at_checked(start).context("the script is no text")?;
    Ok(format!("{before}{name}:()=>{{{code}}},{after}"))
}

/// Puts another wasm in the place of the wasm, everywhere.
fn replace_wasm(release: &Release, wasm: &[u8]) -> Result<()> {
    let old = sha384(&release.bytes(WASM)?);
    release.write(WASM, wasm)?;
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(wasm)?;
    let packed = BASE64_STANDARD.encode(packed.finish()?);
    for file in ["screener.classic.js", FRAME] {
        edit(release, file, |script| {
            let (old, _) = carried(&script).context("the script carries no wasm")?;
            Ok(script.replace(old, &packed))
        })?;
    }
    let [old, new] = [old, sha384(wasm)].map(|hash| hash.chars().take(HELD).collect::<String>());
    edit(release, "screener.js", |script| swapped(&script, &old, &new))
}

/// Writes the hash of every file anew.
fn seal(release: &Release) -> Result<()> {
    let hashes: BTreeMap<String, String> = files::hashes(release)?;
    release.write(INTEGRITY, serde_json::to_string_pretty(&hashes)?)
}
