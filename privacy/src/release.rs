//! A finished release: its files, and the scripts in them.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result};

use crate::files::sha384;
use crate::glue::script::{Reading, read};

/// The file that checks the others; it can't hold its own hash.
pub const INTEGRITY: &str = "integrity.json";
/// What the wasm is called.
pub const WASM: &str = "microneedling-screener_bg.wasm";
/// The isolated frame.
pub const FRAME: &str = "frame.html";
/// The page's side of it.
pub const FRAME_SCRIPT: &str = "screener-frame.js";
/// Where the evidence is written. It is not part of what it speaks of.
pub const EVIDENCE: [&str; 2] = ["privacy-evidence.json", "privacy-evidence.html"];

/// A folder with a release in it.
pub struct Release {
    folder: PathBuf,
    /// What has been read already, by the hash of the script. Mutants are much like the release.
    readings: Rc<RefCell<HashMap<String, Rc<Reading>>>>,
}

/// How a file is squeezed, for hosts that send it so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Squeezed {
    /// `.br`
    Brotli,
    /// `.gz`
    Gzip,
}

/// A script that browsers run.
pub struct Script {
    /// The file that it is, or is in.
    pub file: &'static str,
    /// What a parser found in it.
    pub reading: Rc<Reading>,
    /// Whether visitors load it. The others are for clinics.
    pub is_for_visitors: bool,
}

impl Release {
    /// Takes a folder as it is.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), readings: Rc::default() }
    }

    /// Takes another folder, much like this one.
    pub(crate) fn like(&self, folder: PathBuf) -> Self {
        Self { folder, readings: Rc::clone(&self.readings) }
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A file of it.
    ///
    /// # Errors
    ///
    /// When it can't be read.
    pub fn bytes(&self, name: &str) -> Result<Vec<u8>> {
        fs::read(self.folder.join(name)).with_context(|| format!("cannot read {name} of the release"))
    }

    /// A file of it that is text.
    ///
    /// # Errors
    ///
    /// When it can't be read, or is no text.
    pub fn text(&self, name: &str) -> Result<String> {
        String::from_utf8(self.bytes(name)?).with_context(|| format!("{name} is no text"))
    }

    /// Writes a file of it.
    ///
    /// # Errors
    ///
    /// When it can't be written.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<()> {
        fs::write(self.folder.join(name), bytes).with_context(|| format!("cannot write {name}"))
    }

    /// The names of all its files but the evidence and what is squeezed, sorted.
    ///
    /// # Errors
    ///
    /// When a folder can't be read.
    pub fn names(&self) -> Result<Vec<String>> {
        let mut names = self.all()?;
        names.retain(|name| !EVIDENCE.contains(&name.as_str()) && squeezed(name).is_none());
        Ok(names)
    }

    /// Each file that is another one squeezed: its name, the other's, and how.
    ///
    /// # Errors
    ///
    /// When a folder can't be read.
    pub fn squeezed(&self) -> Result<Vec<(String, String, Squeezed)>> {
        let named = |name: String| squeezed(&name).map(|(of, how)| (name.clone(), of.to_owned(), how));
        Ok(self.all()?.into_iter().filter_map(named).collect())
    }

    fn all(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        collect(&self.folder, "", &mut names)?;
        names.sort();
        Ok(names)
    }

    /// Every script in it.
    ///
    /// # Errors
    ///
    /// When one is missing.
    pub fn scripts(&self) -> Result<Vec<Script>> {
        let script = |file, source: &str, is_module, is_for_visitors| -> Result<Script> {
            let reading = self.reading(source, is_module).context(file)?;
            Ok(Script { file, reading, is_for_visitors })
        };
        let (_, framed, _) = self.frame()?;
        Ok(vec![
            script("screener.js", &self.text("screener.js")?, true, true)?,
            script("screener.classic.js", &self.text("screener.classic.js")?, false, true)?,
            script(FRAME_SCRIPT, &self.text(FRAME_SCRIPT)?, true, true)?,
            script(FRAME, &framed, false, true)?,
            script("doctor.js", &self.text("doctor.js")?, true, false)?,
        ])
    }

    fn reading(&self, source: &str, is_module: bool) -> Result<Rc<Reading>> {
        let hash = sha384(source.as_bytes());
        if let Some(known) = self.readings.borrow().get(&hash) {
            return Ok(Rc::clone(known));
        }
        let reading = Rc::new(read(source, is_module)?);
        self.readings.borrow_mut().insert(hash, Rc::clone(&reading));
        Ok(reading)
    }

    /// The page of the frame before its script, the script, and the page after it.
    ///
    /// # Errors
    ///
    /// When it holds none.
    pub fn frame(&self) -> Result<(String, String, String)> {
        let page = self.text(FRAME)?;
        let (before, rest) = page.split_once("<script>").context("frame.html holds no script")?;
        let (script, after) = rest.split_once("</script>").context("the script of frame.html has no end")?;
        Ok((before.to_owned(), script.to_owned(), after.to_owned()))
    }
}

fn squeezed(name: &str) -> Option<(&str, Squeezed)> {
    let brotli = name.strip_suffix(".br").map(|of| (of, Squeezed::Brotli));
    brotli.or_else(|| Some((name.strip_suffix(".gz")?, Squeezed::Gzip)))
}

fn collect(folder: &Path, within: &str, names: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let name = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}
