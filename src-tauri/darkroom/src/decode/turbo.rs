use image::ImageFormat;
use turbojpeg::{Decompressor, Image, PixelFormat, ScalingFactor};

use super::general;
use crate::jpeg::Jpeg;
use crate::limits::{MEMORY, Refusal};
use crate::pixels::{Inks, Pixels};

/// Scans of a progressive picture. Cameras and editors write ten; every further one costs time over the whole picture.
const SCANS: u32 = 500;
/// libjpeg-turbo's word for data between segments that is skipped; harmless.
const EXTRANEOUS: &str = "extraneous bytes";

pub fn decode(file: &[u8], jpeg: &Jpeg<'_>, share: f64) -> Result<Pixels, Refusal> {
    match attempt(file, jpeg, share)? {
        (pixels, None) => Ok(pixels),
        (_, Some(reason)) if reason.starts_with("Premature end") => Err(Refusal::CutShort),
        (_, Some(reason)) if is_damage(&reason) => Err(Refusal::Damaged(reason)),
        // What libjpeg-turbo does not take, such as files that mend their height later, or is warned by.
        (_, Some(_)) if jpeg.inks() != Inks::Cmyk => general::decode(file, ImageFormat::Jpeg),
        (_, Some(reason)) => Err(Refusal::Unsupported(reason)),
    }
}

/// What could be decoded, the rest as it was filled before; and why that is not all.
pub fn attempt(file: &[u8], jpeg: &Jpeg<'_>, share: f64) -> Result<(Pixels, Option<String>), Refusal> {
    let (width, height) = jpeg.size();
    let size = u64::from(width) * u64::from(height) * jpeg.inks().channels() as u64;
    if size + jpeg.coefficients() > MEMORY {
        return Err(Refusal::TooMuchMemory);
    }
    let factor = factor(share);
    let inks = jpeg.inks();
    let mut pixels = Pixels {
        width: scaled(factor, width),
        height: scaled(factor, height),
        inks,
        bytes: Vec::new(),
    };
    let format = match inks {
        Inks::Grey => PixelFormat::GRAY,
        Inks::Rgb => PixelFormat::RGB,
        Inks::Cmyk => PixelFormat::CMYK,
    };
    pixels.bytes = vec![0; pixels.row_bytes() * pixels.height as usize];
    let image = Image {
        width: pixels.width as usize,
        pitch: pixels.row_bytes(),
        height: pixels.height as usize,
        format,
        pixels: pixels.bytes.as_mut_slice(),
    };
    let result = Decompressor::new().and_then(|mut decompressor| {
        decompressor.set_scan_limit(SCANS)?;
        decompressor.set_scaling_factor(factor)?;
        decompressor.decompress(file, image)
    });
    if inks == Inks::Cmyk && jpeg.is_inverted() {
        pixels.bytes.iter_mut().for_each(|ink| *ink = 255 - *ink);
    }
    let complaint = result.err().map(|error| error.to_string());
    Ok((pixels, complaint.filter(|reason| !reason.contains(EXTRANEOUS))))
}

fn is_damage(reason: &str) -> bool {
    reason.starts_with("Corrupt JPEG data")
}

/// The smallest of the four sizes that libjpeg-turbo computes quickly and that is not under `share`.
fn factor(share: f64) -> ScalingFactor {
    [
        (0.125, ScalingFactor::ONE_EIGHTH),
        (0.25, ScalingFactor::ONE_QUARTER),
        (0.5, ScalingFactor::ONE_HALF),
    ]
    .into_iter()
    .find(|(size, _)| *size >= share)
    .map_or(ScalingFactor::ONE, |(_, factor)| factor)
}

fn scaled(factor: ScalingFactor, side: u32) -> u32 {
    // No more than before.
    u32::try_from(factor.scale(side as usize)).unwrap_or(side)
}
