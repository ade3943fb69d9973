//! Whether our web set looks as good as a peer's, and is as small.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use image::imageops::{self, FilterType};
use image::{DynamicImage, RgbImage};
use ssimulacra2::{ColorPrimaries, Rgb, TransferCharacteristic, compute_frame_ssimulacra2};

use crate::{Outcome, WIDTHS, each, named};

/// Prints for each format `FORMAT points OURS THEIRS bytes OURS THEIRS`: means of SSIMULACRA2 against the original scaled
/// down without loss, and sums of sizes.
pub fn compared(ours: &Path, theirs: &Path, files: &[PathBuf]) -> Outcome {
    let formats = ["jpg", "webp"];
    let sums = Mutex::new([[0.0_f64; 4]; 2]);
    each(files, |file| {
        let original = darkroom_free(file)?;
        for width in WIDTHS {
            let height = (original.height() * width + original.width() / 2) / original.width();
            let reference = imageops::resize(&original, width, height, FilterType::Lanczos3);
            for (format, ending) in formats.iter().enumerate() {
                for (side, folder) in [ours, theirs].into_iter().enumerate() {
                    let bytes = fs::read(named(folder, file, &format!("{width}.{ending}")))?;
                    let points = points(&reference, &image::load_from_memory(&bytes)?.into_rgb8())?;
                    let mut sums = sums.lock().map_err(|_| "a judge failed")?;
                    sums[format][side] += points;
                    sums[format][2 + side] += bytes.len() as f64;
                }
            }
        }
        Ok(())
    })?;
    let count = (files.len() * WIDTHS.len()) as f64;
    let sums = sums.into_inner()?;
    for (format, [ours, theirs, our_bytes, their_bytes]) in formats.iter().zip(sums) {
        println!(
            "{format} points {:.3} {:.3} bytes {our_bytes} {their_bytes}",
            ours / count,
            theirs / count
        );
    }
    Ok(())
}

/// The original as a decoder reads it that neither side uses.
fn darkroom_free(file: &Path) -> image::ImageResult<RgbImage> {
    Ok(image::ImageReader::open(file)?.decode()?.into_rgb8())
}

fn points(reference: &RgbImage, made: &RgbImage) -> Result<f64, Box<dyn std::error::Error + Send + Sync>> {
    let made = if made.dimensions() == reference.dimensions() {
        made.clone()
    } else {
        // A peer may round a side otherwise, by a pixel.
        let (width, height) = reference.dimensions();
        DynamicImage::from(made.clone())
            .resize_exact(width, height, FilterType::Lanczos3)
            .into_rgb8()
    };
    let frame = |picture: &RgbImage| {
        let pixels = picture
            .pixels()
            .map(|pixel| pixel.0.map(|level| f32::from(level) / 255.0))
            .collect();
        Rgb::new(
            pixels,
            picture.width() as usize,
            picture.height() as usize,
            TransferCharacteristic::SRGB,
            ColorPrimaries::BT709,
        )
    };
    Ok(compute_frame_ssimulacra2(frame(reference)?, frame(&made)?)?)
}
