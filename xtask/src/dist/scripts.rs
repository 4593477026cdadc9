//! The element's scripts: as modules while developing, bundled in a release. One function per script that ships.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::cmd;

use super::checklist::checklists;
use super::wasm::GLUE;
use crate::children;
use crate::files;
use crate::project::{Project, command};

/// Where they are written.
const SOURCE: &str = "src/embed";

/// Puts each module, and the one made here, into a folder. Answers their names.
pub fn copy(root: &Path, folder: &Path) -> Result<Vec<String>> {
    let mut names = vec!["checklist.js".to_owned()];
    for script in files::entries(&root.join(SOURCE))?.iter().filter(|path| files::extension(path) == "js") {
        fs::copy(script, folder.join(files::name(script)))?;
        names.push(files::name(script).to_owned());
    }
    let checklists = checklists(root)?;
    fs::write(folder.join("checklist.js"), format!("export default {checklists};\n"))?;
    Ok(names)
}

/// The modules of a release, in a folder of their own: with the glue, and the hash of each file that they fetch.
pub struct Modules(PathBuf);

impl Modules {
    /// Puts them together. `hashes` is by file, as `integrity.js` has it.
    pub fn stage(project: &Project, folder: PathBuf, glue: &Path, hashes: &Value) -> Result<Modules> {
        files::empty(&folder)?;
        copy(&project.root, &folder)?;
        fs::copy(glue, folder.join(GLUE))?;
        fs::write(folder.join("integrity.js"), format!("export default {hashes};\n"))?;
        Ok(Modules(folder))
    }

    /// `screener.js`, which a clinic includes: everything in one small file.
    pub fn screener(&self, project: &Project, folder: &Path) -> Result<()> {
        self.bundle(project, "screener.js", folder, &["--minify"])
    }

    /// `doctor.js`, which is fetched only where a page asks for it.
    pub fn doctor(&self, project: &Project, folder: &Path) -> Result<()> {
        self.bundle(project, "doctor.js", folder, &["--minify"])
    }

    /// `index.js` for npm, as written: whoever imports it makes it small.
    pub fn index(&self, project: &Project, folder: &Path) -> Result<()> {
        self.bundle(project, "index.js", folder, &["--minify-syntax"])
    }

    fn bundle(&self, project: &Project, name: &str, folder: &Path, options: &[&str]) -> Result<()> {
        let sh = &project.sh;
        let (entry, out) = (self.0.join(name), folder.join(name));
        let common =
            ["--bundle", "--format=esm", "--external:./doctor.js", "--log-level=warning", "--legal-comments=none"];
        children::run(command(cmd!(sh, "esbuild {entry} {common...} {options...} --outfile={out}")))
            .with_context(|| format!("{name} can't be bundled"))
    }
}
