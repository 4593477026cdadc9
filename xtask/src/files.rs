//! Walks folders in a stable order, so that every machine reports the same thing first.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// What a folder holds, sorted by name.
pub fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let read = fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    let mut paths = read.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// Every file below a folder; folders that `enter` refuses are left out.
pub fn walk(folder: &Path, enter: &dyn Fn(&str) -> bool) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in entries(folder)? {
        if path.is_file() {
            found.push(path);
        } else if path.is_dir() && !path.is_symlink() && enter(name(&path)) {
            found.extend(walk(&path, enter)?);
        }
    }
    Ok(found)
}

/// The last part of a path, or nothing when it is not plain text.
pub fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

/// The ending of a file's name, without the dot.
pub fn extension(path: &Path) -> &str {
    path.extension().and_then(|ending| ending.to_str()).unwrap_or_default()
}

/// Makes sure that a folder is there and holds nothing.
pub fn empty(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))
}

/// Copies a folder with everything below it into another one.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    for path in walk(from, &|_| true)? {
        let target = to.join(path.strip_prefix(from)?);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&path, &target).with_context(|| format!("cannot copy {}", path.display()))?;
    }
    Ok(())
}

/// Whether both files are there and hold the same.
pub fn same(this: &Path, that: &Path) -> bool {
    fs::read(this).ok().is_some_and(|bytes| fs::read(that).is_ok_and(|others| others == bytes))
}

/// Reads a text file, naming it when that fails.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
