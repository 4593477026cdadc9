//! How large a file is on the wire, squeezed the way a good static host squeezes it.

use std::io::Write;

use anyhow::Result;
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

/// The length of `bytes` after `gzip -9`.
pub fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// The length of `bytes` after `brotli -q 11`.
pub fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut squeezed = Vec::new();
    let mut encoder = CompressorWriter::new(&mut squeezed, 4096, 11, 22);
    encoder.write_all(bytes)?;
    drop(encoder);
    Ok(squeezed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_squeezes_well() -> Result<()> {
        let text = "the same words again and again. ".repeat(100);
        assert!(gzip(text.as_bytes())? < 100);
        assert!(brotli(text.as_bytes())? < 60);
        Ok(())
    }
}
