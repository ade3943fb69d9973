//! Pictures made for a printing press.

use image::{ImageFormat, Rgb, RgbImage};
use moxcms::{ColorProfile, DataColorSpace};
use tiff::encoder::{TiffEncoder, colortype};
use turbojpeg::{Compressor, Image, PixelFormat};

use crate::pictures::{check_alike, pixels, rendition, with_segment};

/// A field of one colour, in inks of which 255 is all.
const INKS: [u8; 4] = [0, 128, 255, 51];
/// Its complements, darkened by the black: (255, 127, 0) × 204/255.
const MIXED: [u8; 3] = [204, 102, 0];

/// As Adobe's programs write it: what is left of the light.
fn jpeg() -> Vec<u8> {
    let inverted = INKS.map(|ink| 255 - ink).repeat(32 * 32);
    let mut compressor = Compressor::new().unwrap();
    compressor
        .compress_to_vec(Image {
            pixels: inverted.as_slice(),
            width: 32,
            pitch: 32 * 4,
            height: 32,
            format: PixelFormat::CMYK,
        })
        .unwrap()
}

fn tiff() -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    TiffEncoder::new(&mut file)
        .unwrap()
        .write_image::<colortype::CMYK8>(32, 32, &INKS.repeat(32 * 32))
        .unwrap();
    file.into_inner()
}

fn deep_tiff() -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    let inks: Vec<u16> = INKS.map(|ink| u16::from(ink) * 257).repeat(32 * 32);
    TiffEncoder::new(&mut file)
        .unwrap()
        .write_image::<colortype::CMYK16>(32, 32, &inks)
        .unwrap();
    file.into_inner()
}

#[test]
fn four_inks_without_a_profile_are_mixed_plainly() {
    for (kind, file) in [("JPEG", jpeg()), ("TIFF", tiff()), ("16-bit TIFF", deep_tiff())] {
        for width in [32, 16] {
            let out = rendition(&file, "in.jpg", width, 95).unwrap();
            let expected = RgbImage::from_pixel(width, width, Rgb(MIXED));
            check_alike(&pixels(&out.bytes), &expected, 3);
            assert_eq!(
                image::guess_format(&out.bytes).unwrap(),
                ImageFormat::Jpeg,
                "{kind}"
            );
        }
    }
}

#[test]
fn a_profile_that_is_not_for_four_inks_says_nothing_of_them() {
    let profile = ColorProfile::new_display_p3();
    assert_eq!(profile.color_space, DataColorSpace::Rgb);
    let segment = [b"ICC_PROFILE\0\x01\x01".as_slice(), &profile.encode().unwrap()].concat();
    let out = rendition(&with_segment(&jpeg(), 0xe2, &segment), "in.jpg", 32, 95).unwrap();
    check_alike(&pixels(&out.bytes), &RgbImage::from_pixel(32, 32, Rgb(MIXED)), 3);
}
