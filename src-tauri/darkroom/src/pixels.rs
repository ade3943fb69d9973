//! From a file's bytes to pixels, within limits that a hostile file cannot pass.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::error::ImageError;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageReader, Limits};

use crate::error::DarkroomError;
use crate::jpeg::Jpeg;
use crate::media_type::MediaType;

/// Pixels. Wider panoramas than this are stitched for walls, not for pages.
const SIDE: u32 = 30_000;
/// Millions of pixels: the largest telephone camera makes 200, the largest medium-format camera 151.
const MEGAPIXELS: u32 = 200;
/// Bytes that a decoder may ask for: 200 million pixels of 8-bit RGB fit.
const MEMORY: u64 = 1 << 30;

/// A file that has been recognised and whose header has been found in order; no pixel is decoded yet.
pub struct Opened<'a> {
    pub media_type: MediaType,
    /// Pixels, as stored.
    pub width: u32,
    /// Pixels, as stored.
    pub height: u32,
    /// The ICC profile as it stands in the file.
    pub profile: Option<Vec<u8>>,
    /// For a JPEG, its segments.
    pub jpeg: Option<Jpeg<'a>>,
    file: &'a [u8],
    name: &'a str,
}

impl<'a> Opened<'a> {
    pub fn new(file: &'a [u8], name: &'a str) -> Result<Self, DarkroomError> {
        let media_type = MediaType::of(file).ok_or_else(|| DarkroomError::NotAPhoto {
            name: name.to_owned(),
        })?;
        let jpeg = match media_type {
            MediaType::Jpeg => Some(Jpeg::read(file).ok_or_else(|| DarkroomError::Damaged {
                name: name.to_owned(),
                reason: "the file ends before the picture does".to_owned(),
            })?),
            _ => None,
        };
        guarded(name, || {
            let mut decoder = decoder(file, media_type)?;
            let (width, height) = decoder.dimensions();
            let profile = decoder.icc_profile().ok().flatten();
            let cmyk = matches!(
                decoder.original_color_type(),
                ExtendedColorType::Cmyk8 | ExtendedColorType::Cmyk16
            );
            Ok((width, height, profile, cmyk))
        })
        .and_then(|(width, height, profile, cmyk)| {
            check_size(name, width, height)?;
            if cmyk || jpeg.as_ref().is_some_and(Jpeg::is_cmyk) {
                return Err(DarkroomError::Unsupported {
                    name: name.to_owned(),
                    kind: "CMYK".to_owned(),
                });
            }
            Ok(Self {
                media_type,
                width,
                height,
                profile,
                jpeg,
                file,
                name,
            })
        })
    }

    /// The pixels as stored: neither upright nor in sRGB yet.
    pub fn decode(&self) -> Result<DynamicImage, DarkroomError> {
        guarded(self.name, || {
            let mut decoder = decoder(self.file, self.media_type)?;
            let mut limits = limits();
            // The picture itself; the rest is for the decoder's own needs.
            limits.reserve(decoder.total_bytes())?;
            decoder.set_limits(limits)?;
            DynamicImage::from_decoder(decoder)
        })
    }
}

fn decoder(file: &[u8], media_type: MediaType) -> Result<impl ImageDecoder + '_, ImageError> {
    // The size is checked by the caller, with a sentence of its own; this is what a header may cost.
    let mut reader = ImageReader::with_format(Cursor::new(file), media_type.format());
    let mut header = Limits::no_limits();
    header.max_alloc = Some(MEMORY);
    reader.limits(header);
    reader.into_decoder()
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(MEMORY);
    limits
}

fn check_size(name: &str, width: u32, height: u32) -> Result<(), DarkroomError> {
    let pixels = u64::from(width) * u64::from(height);
    if width > SIDE || height > SIDE || pixels > u64::from(MEGAPIXELS) * 1_000_000 {
        let name = name.to_owned();
        return Err(DarkroomError::TooLarge {
            name,
            width,
            height,
            side: SIDE,
            megapixels: MEGAPIXELS,
        });
    }
    Ok(())
}

/// Decoders read what strangers made: should one stumble, the file is refused and the program lives on.
fn guarded<T>(name: &str, decode: impl FnOnce() -> Result<T, ImageError>) -> Result<T, DarkroomError> {
    let damaged = |reason: String| DarkroomError::Damaged {
        name: name.to_owned(),
        reason,
    };
    match catch_unwind(AssertUnwindSafe(decode)) {
        Ok(Ok(decoded)) => Ok(decoded),
        Ok(Err(ImageError::Unsupported(error))) => Err(DarkroomError::Unsupported {
            name: name.to_owned(),
            kind: error.to_string(),
        }),
        Ok(Err(ImageError::Limits(_))) => Err(DarkroomError::TooMuchMemory {
            name: name.to_owned(),
        }),
        Ok(Err(error)) => Err(damaged(error.to_string())),
        Err(_) => Err(damaged("it cannot be decoded".to_owned())),
    }
}
