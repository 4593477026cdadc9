//! Where pictures go: into a folder, or beside those that are there.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use e2e::with_palette;

use crate::compare::{Likeness, compare};

/// A folder of pictures.
pub enum Album {
    /// They are put into it.
    Taken(PathBuf),
    /// They are compared with those in the first folder; those that look different go into the second.
    Compared { known: PathBuf, found: PathBuf, seen: usize, different: Vec<String> },
}

impl Album {
    pub fn taken(folder: PathBuf) -> Self {
        Self::Taken(folder)
    }

    pub fn compared(known: PathBuf, found: PathBuf) -> Self {
        Self::Compared { known, found, seen: 0, different: Vec::new() }
    }

    /// Adds a picture, a PNG, under a name such as `screens/intro-390-light`.
    ///
    /// # Errors
    ///
    /// When it can't be written or read.
    pub fn add(&mut self, name: &str, picture: &[u8]) -> Result<()> {
        let picture = with_palette(picture)?;
        let file = format!("{name}.png");
        match self {
            Self::Taken(folder) => {
                write(folder.join(&file), &picture)?;
                println!("{file}  {} kB", picture.len() / 1000);
            }
            Self::Compared { known, found, seen, different } => {
                *seen += 1;
                let before =
                    fs::read(known.join(&file)).with_context(|| format!("{file} is not there; take it first"))?;
                if let Likeness::Different { how, picture: difference } = compare(&before, &picture)? {
                    println!("{file}  looks different: {how}");
                    write(found.join(&file), &picture)?;
                    if let Some(difference) = difference {
                        write(found.join(format!("{name}-difference.png")), &difference)?;
                    }
                    different.push(file);
                }
            }
        }
        Ok(())
    }

    /// Tells how it went; whether every picture is as it was.
    pub fn close(self) -> bool {
        match self {
            Self::Taken(_) => true,
            Self::Compared { found, seen, different, .. } => {
                println!("{seen} pictures, {} of them look different", different.len());
                if !different.is_empty() {
                    println!("see {}; if that is how it should look, run `cargo xtask screens`", found.display());
                }
                different.is_empty()
            }
        }
    }
}

fn write(path: PathBuf, picture: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&path, picture).with_context(|| path.display().to_string())
}
