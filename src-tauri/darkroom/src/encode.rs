//! Pixels written as files, without any metadata.

use image::RgbImage;
use ravif::{Encoder as Avif, Img, RGB8};
use turbojpeg::{Compressor, Image, PixelFormat, Subsamp};
use webp::{Encoder as WebP, PixelLayout, WebPConfig};

use crate::error::DarkroomError;

/// The kinds of files that are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Jpeg,
    WebP,
    /// Small, and slow to write: a second or two for a page's width.
    Avif,
}

impl Format {
    /// As people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::WebP => "WebP",
            Self::Avif => "AVIF",
        }
    }

    /// Of a file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::WebP => "webp",
            Self::Avif => "avif",
        }
    }

    /// The most pixels that a side can have: 14 bits in a WebP, 16 in the others.
    #[must_use]
    pub fn longest_side(self) -> u32 {
        match self {
            Self::WebP => 16_383,
            Self::Jpeg | Self::Avif => 65_535,
        }
    }
}

/// libwebp's own middle between speed and size.
const WEBP_METHOD: i32 = 4;
/// Of 1 to 10: past this, files grow more than time shrinks.
const AVIF_SPEED: u8 = 8;
/// From here on red banners keep their edges; under it, half the colour resolution is what the web is used to.
const SHARP_COLOURS: u8 = 90;

/// `quality` is 1 to 100 in the format's own measure.
pub fn encoded(
    picture: &RgbImage,
    format: Format,
    quality: u8,
    name: &str,
) -> Result<Vec<u8>, DarkroomError> {
    let quality = quality.clamp(1, 100);
    let bytes = match format {
        Format::Jpeg => jpeg(picture, quality).map_err(|error| error.to_string()),
        Format::WebP => webp(picture, quality),
        Format::Avif => avif(picture, quality).map_err(|error| error.to_string()),
    };
    bytes.map_err(|reason| DarkroomError::Encoding {
        name: name.to_owned(),
        format: format.name(),
        reason,
    })
}

fn jpeg(picture: &RgbImage, quality: u8) -> turbojpeg::Result<Vec<u8>> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let mut compressor = Compressor::new()?;
    compressor.set_quality(i32::from(quality))?;
    compressor.set_subsamp(if quality < SHARP_COLOURS {
        Subsamp::Sub2x2
    } else {
        Subsamp::None
    })?;
    compressor.set_optimize(true)?;
    compressor.compress_to_vec(Image {
        pixels: picture.as_raw().as_slice(),
        width,
        pitch: width * 3,
        height,
        format: PixelFormat::RGB,
    })
}

fn webp(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, String> {
    let mut config = WebPConfig::new().map_err(|()| "libwebp".to_owned())?;
    config.quality = f32::from(quality);
    config.method = WEBP_METHOD;
    let encoder = WebP::new(
        picture.as_raw(),
        PixelLayout::Rgb,
        picture.width(),
        picture.height(),
    );
    let file = encoder
        .encode_advanced(&config)
        .map_err(|error| format!("{error:?}"))?;
    Ok(file.to_vec())
}

fn avif(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, ravif::Error> {
    let pixels: Vec<RGB8> = picture.pixels().map(|pixel| pixel.0.into()).collect();
    let picture = Img::new(
        pixels.as_slice(),
        picture.width() as usize,
        picture.height() as usize,
    );
    let encoder = Avif::new()
        .with_quality(f32::from(quality))
        .with_speed(AVIF_SPEED)
        .with_num_threads(Some(1));
    Ok(encoder.encode_rgb(picture)?.avif_file)
}
