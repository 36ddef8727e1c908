//! A picture as a PNG with a palette: few colours and their edges, so a quarter of the bytes.

use anyhow::{Context, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use std::collections::BTreeMap;
use tiny_skia::Pixmap;

type Rgb = [u8; 3];

/// The PNG of a picture without transparent parts.
pub fn png(picture: &Pixmap) -> Result<Vec<u8>> {
    let pixels: Vec<Rgb> = picture.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let (palette, indices) = reduced(&pixels)?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.set_palette(palette.concat());
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(bytes)
}

/// At most 128 colours, and for each pixel the number of its colour. A colour of some area keeps its own; of others that are alike the most frequent
/// stands for all, so that nothing flat changes its colour, and edges hardly do.
fn reduced(pixels: &[Rgb]) -> Result<(Vec<Rgb>, Vec<u8>)> {
    let mut counts: BTreeMap<Rgb, usize> = BTreeMap::new();
    for run in pixels.chunk_by(|one, next| one == next) {
        *counts.entry(run.first().copied().unwrap_or_default()).or_default() += run.len();
    }
    for shift in 0..8 {
        let key = |colour: Rgb, count: usize| {
            let flat = count > pixels.len() / 300;
            (flat, if flat { colour } else { colour.map(|part| part >> shift) })
        };
        let mut alike: BTreeMap<(bool, Rgb), (usize, Rgb)> = BTreeMap::new();
        for (colour, count) in &counts {
            let most = alike.entry(key(*colour, *count)).or_insert((*count, *colour));
            *most = (*most).max((*count, *colour));
        }
        if alike.len() > 128 {
            continue;
        }
        let places: BTreeMap<(bool, Rgb), u8> = alike.keys().copied().zip(0_u8..).collect();
        let mut indices = Vec::with_capacity(pixels.len());
        for run in pixels.chunk_by(|one, next| one == next) {
            let colour = run.first().copied().unwrap_or_default();
            let count = counts.get(&colour).copied().unwrap_or_default();
            let place = places.get(&key(colour, count)).context("a colour without a place")?;
            indices.resize(indices.len() + run.len(), *place);
        }
        return Ok((alike.values().map(|(_, colour)| *colour).collect(), indices));
    }
    anyhow::bail!("a picture of too many colours")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flat_colours_stay_and_edges_give_way() {
        let mut pixels: Vec<Rgb> = (0..=255).map(|part| [part, part, part]).collect();
        pixels.extend(std::iter::repeat_n([247, 246, 242], 90_000));
        pixels.extend([[255, 255, 255]; 900]);
        let (palette, indices) = reduced(&pixels).unwrap();
        assert!(palette.len() <= 128);
        let shown = |at: usize| palette[usize::from(indices[at])];
        assert_eq!([shown(1000), shown(90_300)], [[247, 246, 242], [255, 255, 255]]);
        assert!((0..=255).all(|part: usize| shown(part)[0].abs_diff(part as u8) < 4));
        let (palette, indices) = reduced(&[[1, 2, 3], [4, 5, 6], [1, 2, 3]]).unwrap();
        assert_eq!((palette.len(), indices), (2, vec![0, 1, 0]));
    }
}
