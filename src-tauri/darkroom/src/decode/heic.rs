use heic_rs::context::Context;
use heic_rs::{DecodeOptions, PixelLayout};
use image::{DynamicImage, RgbaImage};

use super::Header;
use crate::limits::{MEGAPIXELS, MEMORY, Refusal, guarded};
use crate::pixels::{Inks, Pixels};
use crate::turn::Turn;

/// Bytes that the decoder holds for each pixel: the picture, its planes, and what predicts from them.
const BYTES_A_PIXEL: u64 = 8;

/// The turns that the file asks for are part of its decoding; the one that comes with the header is left to do then.
pub fn header(file: &[u8]) -> Result<(Header, Turn), Refusal> {
    guarded(|| {
        let seen = heic_rs::probe(file)?;
        let context = Context::open(file)?;
        let properties = context.props(context.meta.primary)?;
        let header = Header {
            width: seen.width,
            height: seen.height,
            inks: Inks::Rgb,
            profile: context.icc(&properties).map(<[u8]>::to_vec),
        };
        // heic-rs exchanges left and right where the file says top and bottom, and the other way round (ISO/IEC
        // 23008-12:2022, 6.5.12): half a turn mends either.
        let quarters = if seen.mirror.is_some() { 2 } else { 0 };
        Ok((header, Turn::NONE.then(quarters)))
    })
}

pub fn decode(file: &[u8]) -> Result<Pixels, Refusal> {
    let seen = heic_rs::probe(file)?;
    let coded = u64::from(seen.coded_width) * u64::from(seen.coded_height);
    if coded * BYTES_A_PIXEL > MEMORY {
        return Err(Refusal::TooMuchMemory);
    }
    let layout = if seen.has_alpha {
        PixelLayout::Rgba8
    } else {
        PixelLayout::Rgb8
    };
    let options = DecodeOptions::default()
        .with_layout(layout)
        .with_max_pixels(Some(u64::from(MEGAPIXELS) * 1_000_000));
    let picture = heic_rs::decode(file, &options)?;
    let (width, height) = (picture.width, picture.height);
    if seen.has_alpha {
        return RgbaImage::from_raw(width, height, picture.data)
            .map(|picture| Pixels::of(DynamicImage::from(picture)))
            .ok_or_else(|| Refusal::Damaged("its size is not what it says".to_owned()));
    }
    Ok(Pixels {
        width,
        height,
        inks: Inks::Rgb,
        bytes: picture.data,
    })
}

impl From<heic_rs::Error> for Refusal {
    fn from(error: heic_rs::Error) -> Self {
        match error {
            heic_rs::Error::Unsupported(what) => Self::Unsupported(format!("HEIC: {what}")),
            heic_rs::Error::Truncated(_) => Self::CutShort,
            heic_rs::Error::PixelLimit { .. } => Self::TooMuchMemory,
            error => Self::Damaged(error.to_string()),
        }
    }
}
