//! A real WordPress with the plugin, as Debian packages it; what it would keep in a database is a few options.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use e2e::checkout;
use tempfile::TempDir;

use crate::release::copy;
use crate::told;
use crate::workshop::{link, run};

/// Where the plugin is, in the checkout.
pub const PLUGIN: &str = "integrations/wordpress/microneedling-screener";

/// The script that loads it and shows a post.
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/wordpress/post.php");

/// An installed WordPress.
pub struct WordPress {
    php: PathBuf,
    folder: TempDir,
}

impl WordPress {
    /// Puts one together: WordPress's own files, an empty database, and the plugin.
    ///
    /// # Errors
    ///
    /// When it is not installed.
    pub fn install() -> Result<Self> {
        let folder = TempDir::new()?;
        let (here, theirs) = (folder.path(), told("WORDPRESS")?);
        for part in ["wp-admin", "wp-includes"] {
            link(&theirs.join(part), &here.join(part))?;
        }
        fs::copy(theirs.join("wp-settings.php"), here.join("wp-settings.php"))?;
        let plugins = here.join("wp-content/plugins");
        copy(&checkout()?.join(PLUGIN), &plugins.join("microneedling-screener"))?;
        fs::write(here.join("wp-content/db.php"), include_str!("../wordpress/empty-database.php"))?;
        Ok(Self { php: told("PHP")?, folder })
    }

    /// The HTML of a post, as a visitor gets it.
    ///
    /// # Errors
    ///
    /// When WordPress or the plugin complains of anything.
    pub fn shown(&self, post: &str) -> Result<String> {
        self.post("shown", post)
    }

    /// What is saved of a post whose author may not write any HTML they like.
    ///
    /// # Errors
    ///
    /// When WordPress complains of anything.
    pub fn saved(&self, post: &str) -> Result<String> {
        self.post("saved", post)
    }

    fn post(&self, how: &str, post: &str) -> Result<String> {
        run(Command::new(&self.php).arg(SCRIPT).arg(self.folder.path()).arg(how), post)
    }

    /// Whether PHP can read a file.
    ///
    /// # Errors
    ///
    /// What PHP has against it.
    pub fn reads(&self, file: &Path) -> Result<()> {
        run(Command::new(&self.php).arg("-l").arg(file), "").map(drop)
    }
}
