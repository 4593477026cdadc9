//! Whether two pictures look alike to a person.

use std::io::Cursor;

use anyhow::Result;
use image::ImageFormat;

/// How alike they must be, from 0 to 1. A word that moved by two pixels is below it; another way to smooth a letter is not.
const LEAST: f64 = 0.998;

/// How two pictures compare.
pub enum Likeness {
    Alike,
    Different {
        how: String,
        /// Where they differ, as PNG; `None` when they are not of one size.
        picture: Option<Vec<u8>>,
    },
}

/// Compares two PNGs by structure and colour.
///
/// # Errors
///
/// When one is none.
pub fn compare(before: &[u8], after: &[u8]) -> Result<Likeness> {
    if before == after {
        return Ok(Likeness::Alike);
    }
    let [before, after] = [before, after].map(|bytes| image::load_from_memory(bytes).map(|picture| picture.to_rgb8()));
    let (before, after) = (before?, after?);
    if before.dimensions() != after.dimensions() {
        let how = format!("{:?} pixels before, {:?} now", before.dimensions(), after.dimensions());
        return Ok(Likeness::Different { how, picture: None });
    }
    let found = image_compare::rgb_hybrid_compare(&before, &after)?;
    if found.score >= LEAST {
        return Ok(Likeness::Alike);
    }
    let mut picture = Vec::new();
    found.image.to_color_map().write_to(&mut Cursor::new(&mut picture), ImageFormat::Png)?;
    Ok(Likeness::Different { how: format!("{:.4} alike", found.score), picture: Some(picture) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage};

    /// A screen of 200 pixels with a black square at that place.
    fn screen(at: u32) -> Result<Vec<u8>> {
        let is_square = |x, y| (at..at + 40).contains(&x) && (60..100).contains(&y);
        let image = RgbImage::from_fn(200, 200, |x, y| Rgb([if is_square(x, y) { 0 } else { 255 }; 3]));
        let mut bytes = Vec::new();
        image.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)?;
        Ok(bytes)
    }

    #[test]
    fn what_moved_is_noticed_and_shown() -> Result<()> {
        assert!(matches!(compare(&screen(60)?, &screen(60)?)?, Likeness::Alike));
        let Likeness::Different { picture: Some(picture), .. } = compare(&screen(60)?, &screen(63)?)? else {
            anyhow::bail!("not noticed")
        };
        assert_eq!(image::load_from_memory(&picture)?.width(), 200);
        Ok(())
    }
}
