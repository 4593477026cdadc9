//! The files that a clinic uploads, and what the guide leaves to fill in.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use e2e::checkout;
use serde_json::Value;
use sha2::{Digest, Sha384};

/// Where the guide has them uploaded.
pub const FOLDER: &str = "/screener/1.0.0";

/// The finished folder.
pub struct Release {
    folder: PathBuf,
}

impl Release {
    /// Finds it.
    ///
    /// # Errors
    ///
    /// When this does not run through cargo.
    pub fn find() -> Result<Self> {
        let folder = match env::var_os("SCREENER_DIST") {
            Some(folder) => folder.into(),
            None => checkout()?.join("dist"),
        };
        Ok(Self { folder })
    }

    /// Whether a file is part of it.
    #[must_use]
    pub fn has(&self, file: &str) -> bool {
        self.folder.join(file).is_file()
    }

    /// The hash of a file, as it stands in `integrity.json`.
    ///
    /// # Errors
    ///
    /// When the file is missing, or `integrity.json` says something else.
    pub fn integrity(&self, file: &str) -> Result<String> {
        let path = self.folder.join(file);
        let bytes = fs::read(&path).with_context(|| format!("{} is not built", path.display()))?;
        let hash = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)));
        let listed: Value = serde_json::from_str(&fs::read_to_string(self.folder.join("integrity.json"))?)?;
        let listed = listed.get(file).and_then(Value::as_str);
        ensure!(listed == Some(&hash), "integrity.json has {listed:?} for {file}, which is {hash}");
        Ok(hash)
    }

    /// Puts a copy into a folder.
    ///
    /// # Errors
    ///
    /// When it can't be written.
    pub fn copy_to(&self, folder: &Path) -> Result<()> {
        copy(&self.folder, folder)
    }

    /// What a reader would fill in: the hash in a line that names a script, and this machine for the hosts that
    /// are made up. `https://clinic.example` stays in links; `other` is where `https://files.example` is.
    ///
    /// # Errors
    ///
    /// When the script is missing.
    pub fn fill_in(&self, body: &str, other: &str) -> Result<String> {
        let body = body.replace("https://files.example", other);
        let body = ["/screener/", "/wp-content/"]
            .iter()
            .fold(body, |body, path| body.replace(&format!("https://clinic.example{path}"), path));
        let lines = body.lines().map(|line| {
            if !line.contains("sha384-…") {
                return Ok(format!("{line}\n"));
            }
            let address = line.split_once("src=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(src, _)| src);
            let (_, file) = address.and_then(|src| src.rsplit_once('/')).context("a hash of nothing")?;
            Ok(format!("{}\n", line.replace("sha384-…", &self.integrity(file)?)))
        });
        lines.collect()
    }
}

/// A folder and all that it holds.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
