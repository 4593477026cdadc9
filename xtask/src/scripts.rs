//! The element's scripts: as modules while developing, as a few files in a release.

mod checklists;
mod frame;
mod parts;
mod tokens;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};
use xshell::cmd;

use crate::children;
use crate::files;
use crate::project::{Project, command};

/// Where they are written.
const SOURCE: &str = "src/embed";

/// Puts each module, and those made here, into a folder. Answers their names.
pub fn copy(root: &Path, folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for script in files::entries(&root.join(SOURCE))?.iter().filter(|path| files::extension(path) == "js") {
        fs::copy(script, folder.join(files::name(script)))?;
        names.push(files::name(script).to_owned());
    }
    for (name, value) in [("checklist.js", checklists::all(root)?), ("tokens.js", tokens::all(root)?)] {
        fs::write(folder.join(name), module(&value))?;
        names.push(name.to_owned());
    }
    Ok(names)
}

/// Makes a few small files of the modules: each entry with all that it imports. Takes the modules away.
pub fn bundle(project: &Project, folder: &Path) -> Result<()> {
    let modules = copy(&project.root, folder)?;
    fs::write(folder.join("integrity.js"), module(&hashes(folder)?))?;
    fs::write(folder.join("parts.js"), module(&parts::all(folder)?))?;
    let made = [
        ("screener.js", bundled(project, &folder.join("screener.js"), "esm")?),
        ("screener.classic.js", bundled(project, &folder.join("classic.js"), "iife")?),
        ("screener-frame.js", bundled(project, &folder.join("screener-frame.js"), "esm")?),
        ("frame.html", frame::page(project, folder)?),
    ];
    for name in modules.iter().map(String::as_str).chain(["parts.js", "microneedling-screener.js"]) {
        fs::remove_file(folder.join(name))?;
    }
    for (name, text) in made {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}

/// A script or a style sheet with all that it imports, made small.
fn bundled(project: &Project, entry: &Path, format: &str) -> Result<String> {
    let sh = &project.sh;
    let external = ["--external:./doctor.js", "--external:./screener-frame.js"];
    let options = ["--bundle", "--minify", "--log-level=warning"];
    let bundle = command(cmd!(sh, "esbuild {entry} {options...} {external...} --format={format}"));
    children::read(bundle).with_context(|| format!("{} can't be bundled", entry.display()))
}

/// A module that offers one value.
fn module(value: &Value) -> String {
    format!("export default {value};\n")
}

/// Of each file that the widget fetches, by its name.
fn hashes(folder: &Path) -> Result<Value> {
    let mut hashes = Map::new();
    for path in files::walk(folder, &|_| true)? {
        let name = path.strip_prefix(folder)?.display().to_string();
        if name.ends_with(".wasm") || name.starts_with("protocols/") && !name.contains("/overlays/") {
            hashes.insert(name, Value::from(sha384(&fs::read(&path)?)));
        }
    }
    Ok(Value::Object(hashes))
}

/// As browsers write it in `integrity`.
pub fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

fn read(path: &Path) -> Result<Value> {
    serde_json::from_str(&files::read(path)?).with_context(|| path.display().to_string())
}
