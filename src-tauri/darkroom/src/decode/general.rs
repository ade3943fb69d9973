use std::io::Cursor;

use image::error::ImageError;
use image::{
    DynamicImage, ExtendedColorType, GrayAlphaImage, GrayImage, ImageDecoder, ImageFormat, ImageReader,
    Limits, RgbImage, RgbaImage,
};

use super::Header;
use crate::limits::{HEADER_MEMORY, MEMORY, Refusal, SIDE, guarded};
use crate::pixels::{Inks, Pixels};

pub fn header(file: &[u8], format: ImageFormat) -> Result<Header, Refusal> {
    guarded(|| {
        let mut decoder = decoder(file, format)?;
        let (width, height) = decoder.dimensions();
        Ok(Header {
            width,
            height,
            inks: match decoder.original_color_type() {
                ExtendedColorType::Cmyk8 | ExtendedColorType::Cmyk16 => Inks::Cmyk,
                ExtendedColorType::L1
                | ExtendedColorType::L2
                | ExtendedColorType::L4
                | ExtendedColorType::L8
                | ExtendedColorType::L16 => Inks::Grey,
                _ => Inks::Rgb,
            },
            profile: decoder.icc_profile().ok().flatten(),
        })
    })
}

pub fn decode(file: &[u8], format: ImageFormat) -> Result<Pixels, Refusal> {
    Ok(Pixels::of(DynamicImage::from_decoder(limited(file, format)?)?))
}

/// What can be decoded; the rest is black, or white where the picture may be see-through.
pub fn attempt(file: &[u8], format: ImageFormat) -> Result<Pixels, Refusal> {
    let decoder = limited(file, format)?;
    let ((width, height), colours) = (decoder.dimensions(), decoder.color_type());
    let samples = usize::from(colours.channel_count());
    let width_of_sample = usize::from(colours.bytes_per_pixel()) / samples.max(1);
    if width_of_sample > 2 {
        return Err(Refusal::Unsupported(format!("{colours:?}")));
    }
    // Within the limits.
    let mut bytes = vec![0; usize::try_from(decoder.total_bytes()).unwrap_or_default()];
    // That it fails is why it is salvaged.
    let _ = decoder.read_image(&mut bytes);
    if width_of_sample == 2 {
        let high = |sample: &[u8]| (u16::from_ne_bytes([sample[0], sample[1]]) >> 8) as u8;
        bytes = bytes.chunks_exact(2).map(high).collect();
    }
    let picture = match samples {
        1 => GrayImage::from_raw(width, height, bytes).map(DynamicImage::from),
        2 => GrayAlphaImage::from_raw(width, height, bytes).map(DynamicImage::from),
        3 => RgbImage::from_raw(width, height, bytes).map(DynamicImage::from),
        _ => RgbaImage::from_raw(width, height, bytes).map(DynamicImage::from),
    };
    picture
        .map(Pixels::of)
        .ok_or_else(|| Refusal::Unsupported(format!("{colours:?}")))
}

fn limited(file: &[u8], format: ImageFormat) -> Result<impl ImageDecoder + '_, Refusal> {
    let mut decoder = decoder(file, format)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(MEMORY);
    // The picture itself, which a decoder does not count; the rest is for its own needs.
    limits.reserve(decoder.total_bytes())?;
    decoder.set_limits(limits)?;
    Ok(decoder)
}

fn decoder(file: &[u8], format: ImageFormat) -> Result<impl ImageDecoder + '_, ImageError> {
    // The size is checked by the caller, with a sentence of its own; this is what a header may cost.
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut header = Limits::no_limits();
    header.max_alloc = Some(HEADER_MEMORY);
    reader.limits(header);
    reader.into_decoder()
}

impl From<ImageError> for Refusal {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Unsupported(error) => Self::Unsupported(error.to_string()),
            ImageError::Limits(_) => Self::TooMuchMemory,
            ImageError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Self::CutShort,
            error => Self::Damaged(error.to_string()),
        }
    }
}
