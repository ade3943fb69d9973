//! The small picture that cameras put into a file beside the large one.

use image::{DynamicImage, imageops};
use newsroom::photo::Recipe;

use crate::decode::Opened;
use crate::develop::Negative;
use crate::encode::{Format, encoded};
use crate::exif_fields::thumbnail;
use crate::jpeg::Jpeg;
use crate::turn::Turn;

/// Of a picture of a hundred pixels or two, where every byte is shown at once.
const QUALITY: u8 = 85;
/// By how much the proportions of the small picture and the large one may differ before black bars are supposed.
const BARS: f64 = 0.03;

/// The Exif thumbnail as an upright JPEG without metadata; `None` where there is none that can be read.
///
/// Reads no pixel of the picture itself. `bytes` may be no more than the file's first 256 KiB.
///
/// Cameras fill the thumbnail up to 4:3 with black bars; they are cut off. No recipe is applied: it may show what a
/// recipe hides.
#[must_use]
pub fn embedded_preview(bytes: &[u8]) -> Option<Vec<u8>> {
    let (small, turn) = thumbnail(bytes)?;
    let jpeg = Jpeg::whole(&small).ok()?;
    let size = jpeg.size();
    let part = within_bars(size, Jpeg::header(bytes).map(|large| large.size()));
    if turn == Turn::NONE && part == size && jpeg.is_plain_colour() {
        return Some(jpeg.without_metadata());
    }
    // Its own Exif, where it has any, is not what turns it.
    let plain = jpeg.without_metadata();
    let (opened, recipe) = (Opened::new(&plain, "").ok()?, Recipe::default());
    let picture = Negative::new(&opened, &recipe, size).ok()?.print(size).ok()?;
    let (left, top) = ((size.0 - part.0) / 2, (size.1 - part.1) / 2);
    let mut picture =
        DynamicImage::ImageRgb8(imageops::crop_imm(&picture, left, top, part.0, part.1).to_image());
    picture.apply_orientation(turn.orientation());
    encoded(&picture.into_rgb8(), Format::Jpeg, QUALITY, "").ok()
}

/// The middle of the small picture that has the proportions of the large one.
fn within_bars((width, height): (u32, u32), large: Option<(u32, u32)>) -> (u32, u32) {
    let Some((large_width, large_height)) = large.filter(|(width, height)| *width > 0 && *height > 0) else {
        return (width, height);
    };
    let wanted = f64::from(large_width) / f64::from(large_height);
    let found = f64::from(width) / f64::from(height);
    if (wanted / found - 1.0).abs() < BARS {
        (width, height)
    } else if wanted > found {
        (
            width,
            ((f64::from(width) / wanted).round() as u32).clamp(1, height),
        )
    } else {
        (
            ((f64::from(height) * wanted).round() as u32).clamp(1, width),
            height,
        )
    }
}
