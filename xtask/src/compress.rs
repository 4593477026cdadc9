//! Files as a good static host sends them: squeezed as far as it goes.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files;

/// `bytes` after `gzip -9`, without a name or a time: the same each time.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// `bytes` after `brotli -q 11`.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut squeezed = Vec::new();
    let mut encoder = CompressorWriter::new(&mut squeezed, 4096, 11, 22);
    encoder.write_all(bytes)?;
    drop(encoder);
    Ok(squeezed)
}

/// Puts `.br` and `.gz` beside every file of a folder, for hosts that send those.
pub fn beside_all(folder: &Path) -> Result<()> {
    for path in files::walk(folder, &|_| true)? {
        let bytes = fs::read(&path)?;
        fs::write(path.with_added_extension("br"), brotli(&bytes)?)?;
        fs::write(path.with_added_extension("gz"), gzip(&bytes)?)?;
    }
    Ok(())
}

/// Whether it is one of those.
pub fn is_squeezed(path: &Path) -> bool {
    matches!(files::extension(path), "br" | "gz")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_squeezes_well() -> Result<()> {
        let text = "the same words again and again. ".repeat(100);
        assert!(gzip(text.as_bytes())?.len() < 100);
        assert!(brotli(text.as_bytes())?.len() < 60);
        Ok(())
    }

    #[test]
    fn every_file_of_a_release_lies_there_squeezed_too() -> Result<()> {
        let sh = xshell::Shell::new()?;
        let folder = sh.create_temp_dir()?;
        sh.write_file(folder.path().join("text/en.json"), "{}")?;
        beside_all(folder.path())?;
        let mut found = files::walk(folder.path(), &|_| true)?;
        found.sort();
        let names: Vec<_> = found.iter().map(|path| files::name(path)).collect();
        assert_eq!(names, ["en.json", "en.json.br", "en.json.gz"]);
        assert_eq!(found.iter().filter(|path| is_squeezed(path)).count(), 2);
        Ok(())
    }
}
