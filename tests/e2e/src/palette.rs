//! Makes pictures of flat screens a third of their size: 256 colours are enough for them.

use std::collections::HashMap;
use std::io::Cursor;

use anyhow::{Context, Result, ensure};
use color_quant::NeuQuant;
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter};

/// How many pixels are left out for each one that the palette is learnt from: 1 is all, 30 is few.
const SPARSELY: i32 = 10;

/// The same picture with a palette.
///
/// # Errors
///
/// When it is not a PNG of eight bits a channel.
pub fn with_palette(picture: &[u8]) -> Result<Vec<u8>> {
    let mut reader = Decoder::new(Cursor::new(picture)).read_info()?;
    let mut bytes = vec![0; reader.output_buffer_size().context("a picture too large")?];
    let info = reader.next_frame(&mut bytes)?;
    ensure!(info.bit_depth == BitDepth::Eight, "not eight bits a channel");
    let channels = match info.color_type {
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
        other => anyhow::bail!("{other:?} is not a picture of a screen"),
    };
    let pixels: Vec<[u8; 4]> = bytes
        .chunks_exact(channels)
        .filter_map(|pixel| match pixel {
            [red, green, blue, ..] => Some([*red, *green, *blue, 255]),
            _ => None,
        })
        .collect();

    let palette = NeuQuant::new(SPARSELY, 256, pixels.as_flattened());
    let mut known: HashMap<[u8; 4], u8> = HashMap::new();
    let mut index = |pixel: [u8; 4]| -> Result<u8> {
        if let Some(index) = known.get(&pixel) {
            return Ok(*index);
        }
        let index = u8::try_from(palette.index_of(&pixel))?;
        known.insert(pixel, index);
        Ok(index)
    };
    let indexes = pixels.into_iter().map(&mut index).collect::<Result<Vec<u8>>>()?;

    let mut small = Vec::new();
    let mut encoder = Encoder::new(&mut small, info.width, info.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.color_map_rgb());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indexes)?;
    Ok(small)
}
