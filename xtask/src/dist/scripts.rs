//! The element's scripts: as modules while developing, bundled in a release. One function per script that ships.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::cmd;

use super::english::english;
use super::frame;
use super::greeting;
use super::texts;
use super::tokens::tokens;
use super::wasm::GLUE;
use crate::children;
use crate::files;
use crate::project::{Project, command};

/// Where they are written.
pub const SOURCE: &str = "src/embed";

/// Puts each module, and those made here, into a folder. Answers their names.
pub fn copy(root: &Path, folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let source = root.join(SOURCE);
    for script in files::walk(&source, &|_| true)?.iter().filter(|path| files::extension(path) == "js") {
        let name = script.strip_prefix(&source)?;
        let target = folder.join(name);
        fs::create_dir_all(target.parent().unwrap_or(folder))?;
        fs::copy(script, target)?;
        names.push(name.display().to_string());
    }
    let values = [
        ("english.js", english(root)?),
        ("greeting-parts.js", greeting::parts(root)?),
        ("titles.js", texts::titles(root)?),
        ("tokens.js", tokens(root)?),
    ];
    for (name, value) in values {
        write(&folder.join(name), &value)?;
        names.push(name.to_owned());
    }
    fs::write(folder.join("texts.js"), texts::addresses(root)?)?;
    names.push("texts.js".to_owned());
    Ok(names)
}

/// Writes a module that offers one value.
fn write(path: &Path, value: &Value) -> Result<()> {
    Ok(fs::write(path, format!("export default {value};\n"))?)
}

/// The modules of a release, in a folder of their own: with the glue, the hash of each file that they fetch, and what
/// those that fetch nothing carry along.
pub struct Modules(PathBuf);

impl Modules {
    /// Puts them together. `hashes` is by file, as `integrity.js` has it; `parts` as `inlined.js` takes them.
    pub fn stage(project: &Project, folder: PathBuf, glue: &Path, hashes: &Value, parts: &Value) -> Result<Modules> {
        files::empty(&folder)?;
        copy(&project.root, &folder)?;
        fs::copy(glue, folder.join(GLUE))?;
        write(&folder.join("integrity.js"), hashes)?;
        write(&folder.join("parts.js"), parts)?;
        Ok(Modules(folder))
    }

    /// `screener.js`, which a clinic includes: everything in one small file.
    pub fn screener(&self, project: &Project, folder: &Path) -> Result<()> {
        self.bundle(project, "screener.js", &folder.join("screener.js"), &["--format=esm", "--minify"])
    }

    /// `screener.classic.js`, for pages that mishandle modules: wasm and documents are in it.
    pub fn classic(&self, project: &Project, folder: &Path) -> Result<()> {
        self.bundle(project, "classic.js", &folder.join("screener.classic.js"), &["--format=iife", "--minify"])
    }

    /// `frame.html`, all in one file, and `screener-frame.js`, the page's side of it.
    pub fn frame(&self, project: &Project, folder: &Path) -> Result<()> {
        let [script, style] = ["framed.bundle.js", "frame.bundle.css"].map(|name| self.0.join(name));
        self.bundle(project, "framed.js", &script, &["--format=iife", "--minify"])?;
        fs::copy(project.path(SOURCE).join("frame.css"), self.0.join("frame.css"))?;
        self.bundle(project, "frame.css", &style, &["--minify"])?;
        let page = frame::page(&project.root, &files::read(&script)?, &files::read(&style)?)?;
        fs::write(folder.join("frame.html"), page)?;
        self.bundle(project, "screener-frame.js", &folder.join("screener-frame.js"), &["--format=esm", "--minify"])
    }

    /// `doctor.js`, which is loaded only when clinic staff ask for it.
    pub fn doctor(&self, project: &Project, folder: &Path) -> Result<()> {
        self.bundle(project, "doctor.js", &folder.join("doctor.js"), &["--format=esm", "--minify"])
    }

    /// `index.js` for npm, as written: whoever imports it makes it small.
    pub fn index(&self, project: &Project, folder: &Path) -> Result<()> {
        self.bundle(project, "index.js", &folder.join("index.js"), &["--format=esm", "--minify-syntax"])
    }

    fn bundle(&self, project: &Project, name: &str, out: &Path, options: &[&str]) -> Result<()> {
        let sh = &project.sh;
        let entry = self.0.join(name);
        // Loaded only by those who need them.
        let external = ["--external:./doctor.js", "--external:./screener-frame.js"];
        let common = ["--bundle", "--log-level=warning", "--legal-comments=none"];
        children::run(command(cmd!(sh, "esbuild {entry} {common...} {external...} {options...} --outfile={out}")))
            .with_context(|| format!("{name} can't be bundled"))
    }
}
