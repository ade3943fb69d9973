//! The picture as it is printed.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use newsroom::photo::Rendition;

use crate::colour::ToSrgb;
use crate::error::DarkroomError;
use crate::exif_fields::{ExifFields, upright};
use crate::pixels::Opened;

/// Makes the picture that leaves the house: upright, at most `max_width` pixels wide and never enlarged, sRGB on
/// white, JPEG of `quality` 1 to 100, without any metadata. `name` is the file's name, for the error's sentence.
///
/// A JPEG that is already all that is copied without its metadata, whatever `quality`: encoding it once more
/// would cost time and sharpness.
pub fn rendition(
    original: &[u8],
    name: &str,
    max_width: u32,
    quality: u8,
) -> Result<Rendition, DarkroomError> {
    let opened = Opened::new(original, name)?;
    let orientation = ExifFields::read(original).orientation;
    let to_srgb = ToSrgb::from_profile(opened.profile.as_deref());
    let (width, height) = upright(opened.width, opened.height, orientation);
    if let Some(jpeg) = &opened.jpeg {
        let as_printed =
            orientation == Orientation::NoTransforms && to_srgb.is_nothing() && jpeg.is_plain_colour();
        if as_printed && width <= max_width {
            return Ok(Rendition {
                jpeg: jpeg.without_metadata(),
                width,
                height,
            });
        }
    }
    let (width, height) = fitted(width, height, max_width);
    // Scaled first, then coloured and turned: that many pixels fewer.
    let (stored_width, stored_height) = upright(width, height, orientation);
    let refused = |reason: String| DarkroomError::Encoding {
        name: name.to_owned(),
        reason,
    };
    let picture = scaled(on_white(opened.decode()?), stored_width, stored_height).map_err(refused)?;
    let mut picture = DynamicImage::ImageRgb8(to_srgb.apply(picture));
    picture.apply_orientation(orientation);
    let jpeg = encoded(&picture.into_rgb8(), quality).map_err(refused)?;
    Ok(Rendition { jpeg, width, height })
}

/// Width and height at most `max_width` wide, in the same proportion; neither is ever 0.
pub fn fitted(width: u32, height: u32, max_width: u32) -> (u32, u32) {
    if width <= max_width {
        return (width, height);
    }
    let max_width = max_width.max(1);
    let scaled = (u64::from(height) * u64::from(max_width) + u64::from(width) / 2) / u64::from(width);
    // Lossless: the height only shrinks.
    (max_width, u32::try_from(scaled).unwrap_or(height).max(1))
}

/// Eight bits a channel; where the picture is see-through, white shows.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let over_white = |level: u8| {
            let mixed = u16::from(level) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
            // At most 255 × 255, so that the quotient fits a byte.
            ((mixed + 127) / 255) as u8
        };
        Rgb([red, green, blue].map(over_white))
    })
}

/// Lanczos3 keeps hair and lettering sharp.
fn scaled(picture: RgbImage, width: u32, height: u32) -> Result<RgbImage, String> {
    if picture.dimensions() == (width, height) {
        return Ok(picture);
    }
    let source = ImageRef::new(
        picture.width(),
        picture.height(),
        picture.as_raw(),
        PixelType::U8x3,
    )
    .map_err(|error| error.to_string())?;
    let mut target = Image::new(width, height, PixelType::U8x3);
    let lanczos = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new()
        .resize(&source, &mut target, &lanczos)
        .map_err(|error| error.to_string())?;
    RgbImage::from_raw(width, height, target.into_vec()).ok_or_else(|| "size".to_owned())
}

fn encoded(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, String> {
    // A JPEG's sides are 16-bit numbers (T.81, B.2.2), and so are those that the darkroom takes in.
    let [width, height] =
        [picture.width(), picture.height()].map(|side| u16::try_from(side).unwrap_or(u16::MAX));
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, quality.clamp(1, 100));
    // Huffman tables stay the standard's: zune-jpeg 0.5 misreads flat pictures with this encoder's fitted ones.
    // Half the colour resolution is what the web is used to; who asks for 90 or more wants red banners sharp.
    encoder.set_sampling_factor(if quality < 90 {
        SamplingFactor::F_2_2
    } else {
        SamplingFactor::F_1_1
    });
    encoder
        .encode(picture.as_raw(), width, height, ColorType::Rgb)
        .map_err(|error| error.to_string())?;
    Ok(jpeg)
}
