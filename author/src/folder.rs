//! Which files belong to one protocol.

use crate::kind::Kind;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// The documents of one protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// The folder itself.
    pub path: PathBuf,
    /// Its documents: the protocol first, each kind in the order of its files' names.
    pub files: Vec<(Kind, PathBuf)>,
}

impl Folder {
    /// The documents that a folder holds.
    ///
    /// # Errors
    ///
    /// When it can't be read.
    pub fn open(path: &Path) -> Result<Self> {
        let mut files = Vec::new();
        for kind in Kind::ALL {
            let found = match place(kind) {
                Place::File(name) => Some(path.join(name)).filter(|file| file.is_file()).into_iter().collect(),
                Place::Folder(name) => documents(&path.join(name))?,
            };
            files.extend(found.into_iter().map(|file| (kind, file)));
        }
        Ok(Self { path: path.to_owned(), files })
    }

    /// Every protocol's folder below `protocols`.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn all_below(protocols: &Path) -> Result<Vec<Self>> {
        ensure!(protocols.is_dir(), "there is no folder {} here: name a protocol's folder", protocols.display());
        let folders = entries(protocols)?.into_iter().filter(|path| holds_protocol(path));
        let folders = folders.map(|path| Self::open(&path)).collect::<Result<Vec<_>>>()?;
        ensure!(!folders.is_empty(), "no folder in {} holds a protocol.json", protocols.display());
        Ok(folders)
    }

    /// The folder that a document belongs to: its own, or the nearest one above, that holds a `protocol.json`. A protocol
    /// belongs to the folder that it is in, whatever it is called.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn around(file: &Path, kind: Kind) -> Result<Self> {
        let file = std::path::absolute(file)?;
        let mut above = file.ancestors().skip(1);
        let path = if kind == Kind::Protocol { above.next() } else { above.find(|path| holds_protocol(path)) };
        let Some(path) = path else {
            bail!("no folder above {} holds a protocol.json: name the protocol's folder with --base", file.display());
        };
        Self::open(&nearer(path))
    }

    /// Whether this is the folder at `path`.
    #[must_use]
    pub fn is_at(&self, path: &Path) -> bool {
        is_same(&self.path, path)
    }

    /// Has this file checked with the others: in place of the one of its kind, where there can be one only.
    pub fn put(&mut self, kind: Kind, file: &Path) {
        if self.files.iter().any(|(_, other)| is_same(other, file)) {
            return;
        }
        if let Place::File(_) = place(kind) {
            self.files.retain(|(other, _)| *other != kind);
        }
        self.files.push((kind, file.to_owned()));
    }

    /// The documents that a protocol needs and this folder doesn't hold: what kind, and where it should be.
    #[must_use]
    pub fn missing(&self) -> Vec<(Kind, PathBuf)> {
        let is_missing = |kind: &Kind| *kind != Kind::Overlay && self.files.iter().all(|(held, _)| held != kind);
        let needed = Kind::ALL.into_iter().filter(is_missing);
        let place = |kind| match place(kind) {
            Place::File(name) => self.path.join(name),
            Place::Folder(name) => self.path.join(name).join("en.json"),
        };
        needed.map(|kind| (kind, place(kind))).collect()
    }
}

/// Where a folder keeps documents of a kind.
enum Place {
    /// In one file.
    File(&'static str),
    /// In a folder with one file for each.
    Folder(&'static str),
}

const fn place(kind: Kind) -> Place {
    match kind {
        Kind::Protocol => Place::File("protocol.json"),
        Kind::Text => Place::Folder("text"),
        Kind::Words => Place::Folder("words"),
        Kind::Scenarios => Place::File("scenarios.json"),
        Kind::Guarantees => Place::File("guarantees.json"),
        Kind::Overlay => Place::Folder("overlays"),
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    fs::canonicalize(one).ok() == fs::canonicalize(other).ok()
}

fn holds_protocol(folder: &Path) -> bool {
    folder.join("protocol.json").is_file()
}

/// The JSON files in a folder, or none where there is no such folder. The English one comes first: the others are
/// translations of it, and walks are told in its words.
fn documents(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let is_document = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
    let mut documents: Vec<_> = entries(folder)?.into_iter().filter(is_document).collect();
    documents.sort_by_key(|path| !path.ends_with("en.json"));
    Ok(documents)
}

/// What a folder holds, by name: every machine reports the same thing first.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let read = fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    let mut paths = read.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// The path as seen from here, if it is below.
fn nearer(path: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    match path.strip_prefix(here) {
        Ok(below) if below.as_os_str().is_empty() => PathBuf::from("."),
        Ok(below) => below.to_owned(),
        Err(_) => path.to_owned(),
    }
}
