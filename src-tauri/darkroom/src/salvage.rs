//! What is there of a picture that was not copied whole.

use image::DynamicImage;

use crate::colour::ToSrgb;
use crate::decode::Opened;
use crate::encode::{Format, encoded};
use crate::error::DarkroomError;
use crate::limits::Refusal;
use crate::pixels::Pixels;

/// What is written again should lose nothing that can be seen.
const QUALITY: u8 = 95;

/// The rows that are there, as a picture of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salvaged {
    /// Upright, in sRGB, without the metadata of the original.
    pub jpeg: Vec<u8>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Per cent of the picture's rows, 1 to 100.
    pub share: u8,
}

/// Keeps what is there of a file that [`inspect`](crate::inspect) refuses as [`DarkroomError::CutShort`]. Only for a
/// person who has been told and agrees. `name` is the file's name, for the error's sentence.
pub fn salvage(bytes: &[u8], name: &str) -> Result<Salvaged, DarkroomError> {
    let opened = Opened::begun(bytes, name)?;
    let mut pixels = opened.salvage()?;
    let (rows, whole) = (rows(&pixels), pixels.height);
    if rows == 0 {
        return Err(Refusal::CutShort.named(name));
    }
    pixels.height = rows;
    pixels.bytes.truncate(rows as usize * pixels.row_bytes());
    let to_srgb = ToSrgb::new(opened.header.profile.as_deref(), pixels.inks);
    let picture = to_srgb
        .apply(pixels)
        .ok_or_else(|| Refusal::Damaged("its size is not what it says".to_owned()).named(name))?;
    let mut picture = DynamicImage::ImageRgb8(picture);
    picture.apply_orientation(opened.turn.orientation());
    let picture = picture.into_rgb8();
    Ok(Salvaged {
        jpeg: encoded(&picture, Format::Jpeg, QUALITY, name)?,
        width: picture.width(),
        height: picture.height(),
        // At most 100.
        share: (u64::from(rows) * 100 / u64::from(whole)).max(1) as u8,
    })
}

/// How many rows are there: those at the end that are all of one level are missing.
fn rows(pixels: &Pixels) -> u32 {
    let channels = pixels.inks.channels();
    let mut rows = pixels.bytes.chunks_exact(pixels.row_bytes().max(1));
    let Some(missing) = pixels
        .bytes
        .len()
        .checked_sub(channels)
        .map(|last| &pixels.bytes[last..])
    else {
        return 0;
    };
    let last = rows.rposition(|row| row.chunks_exact(channels).any(|pixel| pixel != missing));
    // As many rows as the picture has at most.
    last.map_or(0, |row| row as u32 + 1)
}
