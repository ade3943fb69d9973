//! Pictures for the tests, made here.

use std::io::Cursor;

use darkroom::DarkroomError;
use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage};
use newsroom::photo::{Recipe, Rendition};

/// The colours of four inks on a press: web offset on coated paper (CGATS TR 001), by Clinton Ingram under CC0.
pub const PRESS: &[u8] = include_bytes!("../fixtures/cgats001.icc");

/// Four quarters of four colours, so that no turn or mirroring looks like another.
pub fn quarters(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        Rgb(match (x < width / 2, y < height / 2) {
            (true, true) => [200, 30, 30],
            (false, true) => [30, 160, 30],
            (true, false) => [30, 30, 200],
            (false, false) => [220, 220, 40],
        })
    }))
}

pub fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

pub fn jpeg(picture: &DynamicImage) -> Vec<u8> {
    let mut file = Vec::new();
    picture
        .write_with_encoder(JpegEncoder::new_with_quality(&mut file, 95))
        .unwrap();
    file
}

pub fn jpeg_with_profile(picture: &DynamicImage, profile: &moxcms::ColorProfile) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut file, 95);
    encoder.set_icc_profile(profile.encode().unwrap()).unwrap();
    picture.write_with_encoder(encoder).unwrap();
    file
}

/// The Exif of a photographer who has told everything: where, when, who and with which camera.
pub fn exif(orientation: u16) -> Vec<u8> {
    let text = |text: &str| Value::Ascii(vec![text.as_bytes().to_vec()]);
    let field = |tag, value| Field {
        tag,
        ifd_num: In::PRIMARY,
        value,
    };
    let degrees = vec![
        Rational { num: 21, denom: 1 },
        Rational { num: 19, denom: 1 },
        Rational { num: 0, denom: 1 },
    ];
    let fields = [
        field(Tag::ImageDescription, text(" Quang cảnh hội nghị ")),
        field(Tag::Artist, text("Nguyễn Văn Ảnh")),
        field(Tag::Orientation, Value::Short(vec![orientation])),
        field(Tag::DateTimeOriginal, text("2021:01:11 08:30:05")),
        field(Tag::BodySerialNumber, text("SERIAL-4711")),
        field(Tag::GPSLatitude, Value::Rational(degrees)),
    ];
    let mut writer = Writer::new();
    fields.iter().for_each(|field| writer.push_field(field));
    let mut bytes = Cursor::new(Vec::new());
    writer.write(&mut bytes, false).unwrap();
    bytes.into_inner()
}

/// Puts Exif where cameras put it: right after the start of the file.
pub fn with_exif(jpeg: &[u8], exif: &[u8]) -> Vec<u8> {
    with_segment(jpeg, 0xe1, &[b"Exif\0\0", exif].concat())
}

/// A segment right after the start of the file.
pub fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, marker], &length, content, &jpeg[2..]].concat()
}

/// The picture as a camera held this way stores it.
pub fn as_stored(upright: &DynamicImage, orientation: u8) -> DynamicImage {
    let back = match orientation {
        6 => 8,
        8 => 6,
        other => other,
    };
    let mut stored = upright.clone();
    stored.apply_orientation(Orientation::from_exif(back).unwrap());
    stored
}

pub fn pixels(jpeg: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg)
        .unwrap()
        .into_rgb8()
}

/// What the house makes of a photo to which nothing is done.
pub fn rendition(
    original: &[u8],
    name: &str,
    max_width: u32,
    quality: u8,
) -> Result<Rendition, DarkroomError> {
    darkroom::rendition(original, name, &Recipe::default(), max_width, quality)
}

/// Fails where any channel of any pixel differs by more than `tolerance` levels of 255.
#[track_caller]
pub fn check_alike(ours: &RgbImage, expected: &RgbImage, tolerance: u8) {
    assert_eq!(ours.dimensions(), expected.dimensions());
    let worst = ours
        .as_raw()
        .iter()
        .zip(expected.as_raw())
        .map(|(a, b)| a.abs_diff(*b))
        .max();
    assert!(worst <= Some(tolerance), "{worst:?} levels apart");
}

#[track_caller]
pub fn check_has_no_metadata(jpeg: &[u8]) {
    for secret in [
        "Exif",
        "SERIAL-4711",
        "Nguy",
        "http://ns.adobe.com",
        "ICC_PROFILE",
        "Photoshop",
    ] {
        assert!(
            !jpeg
                .windows(secret.len())
                .any(|window| window == secret.as_bytes()),
            "{secret} left the house"
        );
    }
}
