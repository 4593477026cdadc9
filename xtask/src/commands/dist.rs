//! `cargo xtask dist`: everything a release needs, into dist/ and pkg/.

use anyhow::Result;

use crate::dist;
use crate::project::Project;

/// Makes both folders anew.
pub fn run(project: &Project) -> Result<bool> {
    dist::make(project)?;
    eprintln!("built {} to host, and {} for npm", project.dist().display(), project.path(dist::PACKAGE).display());
    Ok(true)
}
