//! Pictures made for a printing press.

use darkroom::{Format, Output, Size};
use image::{ImageFormat, Rgb, RgbImage};
use moxcms::{ColorProfile, DataColorSpace};
use newsroom::photo::Recipe;
use tiff::encoder::{TiffEncoder, colortype};
use tiff::tags::Tag;
use turbojpeg::{Compressor, Image, PixelFormat};

use crate::pictures::{PRESS, check_alike, check_has_no_metadata, pixels, rendition, with_segment};

/// A field of one colour, in inks of which 255 is all.
const INKS: [u8; 4] = [0, 128, 255, 51];
/// Its complements, darkened by the black: (255, 127, 0) × 204/255.
const MIXED: [u8; 3] = [204, 102, 0];

/// Inks, and the sRGB that Little CMS 2.19 makes of them by this profile (perceptual intent).
const PRINTED: [([u8; 4], [u8; 3]); 13] = [
    ([0, 0, 0, 0], [255, 255, 255]),
    ([255, 0, 0, 0], [0, 174, 239]),
    ([0, 255, 0, 0], [236, 0, 140]),
    ([0, 0, 255, 0], [255, 242, 0]),
    ([0, 0, 0, 255], [35, 31, 32]),
    ([255, 255, 0, 0], [46, 48, 146]),
    ([0, 255, 255, 0], [237, 28, 36]),
    ([255, 0, 255, 0], [0, 166, 80]),
    ([51, 38, 38, 0], [203, 204, 205]),
    ([102, 178, 204, 77], [123, 76, 53]),
    ([255, 255, 255, 255], [0, 0, 0]),
    ([0, 128, 255, 51], [204, 123, 22]),
    ([128, 64, 32, 16], [122, 158, 186]),
];

/// As Adobe's programs write it: what is left of the light.
fn jpeg(inks: [u8; 4]) -> Vec<u8> {
    let inverted = inks.map(|ink| 255 - ink).repeat(32 * 32);
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

fn tiff(inks: [u8; 4], profile: Option<&[u8]>) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    let mut encoder = TiffEncoder::new(&mut file).unwrap();
    let mut image = encoder.new_image::<colortype::CMYK8>(32, 32).unwrap();
    if let Some(profile) = profile {
        image.encoder().write_tag(Tag::IccProfile, profile).unwrap();
    }
    image.write_data(&inks.repeat(32 * 32)).unwrap();
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
    for (kind, file) in [
        ("JPEG", jpeg(INKS)),
        ("TIFF", tiff(INKS, None)),
        ("16-bit TIFF", deep_tiff()),
    ] {
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
    let file = with_profile(&jpeg(INKS), &profile.encode().unwrap());
    let out = rendition(&file, "in.jpg", 32, 95).unwrap();
    check_alike(&pixels(&out.bytes), &RgbImage::from_pixel(32, 32, Rgb(MIXED)), 3);
}

fn with_profile(jpeg: &[u8], profile: &[u8]) -> Vec<u8> {
    with_segment(
        jpeg,
        0xe2,
        &[b"ICC_PROFILE\0\x01\x01".as_slice(), profile].concat(),
    )
}

#[test]
fn what_was_made_for_a_press_is_shown_and_sent_out_as_another_colour_engine_shows_it() {
    for (inks, srgb) in PRINTED {
        let files = [with_profile(&jpeg(inks), PRESS), tiff(inks, Some(PRESS))];
        for file in &files {
            let sheet = darkroom::thumbnail(file, "in", &Recipe::default(), 16).unwrap();
            let page = rendition(file, "in", 32, 100).unwrap().bytes;
            for (made, side) in [(sheet.bytes, 16), (page, 32)] {
                check_alike(&pixels(&made), &RgbImage::from_pixel(side, side, Rgb(srgb)), 4);
                check_has_no_metadata(&made);
            }
        }
        let webp = Output {
            size: Size::Full,
            format: Format::WebP,
            quality: 100,
        };
        let sent = darkroom::outputs(&files[0], "in", &Recipe::default(), &[webp]).unwrap();
        let sent = image::load_from_memory(&sent[0].bytes).unwrap().into_rgb8();
        check_alike(&sent, &RgbImage::from_pixel(32, 32, Rgb(srgb)), 6);
    }
}
