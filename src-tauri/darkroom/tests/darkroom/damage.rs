//! Photos of every kind, damaged at random: the same damage for the same seed.

use darkroom::metadata::Keep;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat};
use moxcms::ColorProfile;
use newsroom::photo::{Blur, PhotoWords, Recipe};
use turbojpeg::{Compressor, Image, PixelFormat, Subsamp};

use crate::pictures::{PRESS, exif, file, jpeg, jpeg_with_profile, quarters, with_exif, with_segment};

/// Made by Debian's `heif-enc` of a gradient of 64 × 48 pixels.
pub const HEIC: &[u8] = include_bytes!("../fixtures/gradient.heic");

const TINY: &[u8] = include_bytes!("../metadata/pictures/tiny.jpg");
const ALL: Keep = Keep {
    place: true,
    serials: true,
};

/// One of each kind of file, small, with what real ones carry.
pub fn samples() -> Vec<Vec<u8>> {
    let mut samples = pictures();
    samples.extend(worded(&samples[0]));
    samples
}

/// Files that are words more than picture, with the Exif of this one: one of each kind that words are written into.
fn worded(original: &[u8]) -> Vec<Vec<u8>> {
    let words = PhotoWords {
        title: "Hội nghị".to_owned(),
        caption: "Đồng chí Trịnh Hùng Sơn phát biểu; Ẩn, Ổn, Ỗ".to_owned(),
        credit: "Cổng Thông tin điện tử tỉnh Phú Thọ".to_owned(),
        keywords: vec!["hội nghị".to_owned(), "chuyển đổi số".to_owned()],
        alt: "Người nói trên bục".to_owned(),
        ..PhotoWords::default()
    };
    let kinds: [&[u8]; 4] = [
        TINY,
        include_bytes!("../metadata/pictures/tiny.png"),
        include_bytes!("../metadata/pictures/tiny.webp"),
        include_bytes!("../metadata/pictures/tiny.avif"),
    ];
    let write = |picture: &[u8]| darkroom::metadata::write(picture, original, &words, ALL).unwrap();
    kinds.map(|picture| write(picture).bytes).to_vec()
}

fn pictures() -> Vec<Vec<u8>> {
    let picture = quarters(48, 32);
    let deep = DynamicImage::ImageRgba16(picture.to_rgba16());
    let camera = with_exif(&jpeg(&picture), &exif(6));
    let xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF \
               xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description \
               xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:subject><rdf:Bag><rdf:li>hội nghị</rdf:li></rdf:Bag>\
               </dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>"
        .as_bytes();
    // UTF-8, and a caption.
    let iim = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x13\x1c\x01\x5a\0\x03\x1b%G\x1c\x02\x78\0\x06H\xe1\xbb\x8dp.\0";
    let mut png = Vec::new();
    let mut encoder = PngEncoder::new(&mut png);
    encoder.set_exif_metadata(exif(3)).unwrap();
    encoder
        .set_icc_profile(ColorProfile::new_display_p3().encode().unwrap())
        .unwrap();
    encoder
        .write_image(picture.as_bytes(), 48, 32, ExtendedColorType::Rgb8)
        .unwrap();
    vec![
        with_segment(&with_segment(&camera, 0xe1, xmp), 0xed, iim),
        jpeg_with_profile(&picture, &ColorProfile::new_adobe_rgb()),
        compressed(&[90; 48 * 32 * 4], PixelFormat::CMYK, false),
        compressed(picture.as_bytes(), PixelFormat::RGB, true),
        compressed(picture.to_luma8().as_raw(), PixelFormat::GRAY, false),
        png,
        file(&deep, ImageFormat::Png),
        file(&picture, ImageFormat::WebP),
        webp::Encoder::from_rgb(picture.as_bytes(), 48, 32)
            .encode(70.0)
            .to_vec(),
        file(&picture, ImageFormat::Tiff),
        file(&deep, ImageFormat::Tiff),
        HEIC.to_vec(),
        include_bytes!("../fixtures/heic/grid-turned.heic").to_vec(),
        include_bytes!("../fixtures/heic/alpha.heic").to_vec(),
        with_segment(
            &compressed(&[90; 48 * 32 * 4], PixelFormat::CMYK, false),
            0xe2,
            &[b"ICC_PROFILE\0\x01\x01".as_slice(), PRESS].concat(),
        ),
    ]
}

fn compressed(pixels: &[u8], format: PixelFormat, progressive: bool) -> Vec<u8> {
    let mut compressor = Compressor::new().unwrap();
    compressor.set_progressive(progressive).unwrap();
    if format == PixelFormat::GRAY {
        compressor.set_subsamp(Subsamp::Gray).unwrap();
    }
    let image = Image {
        pixels,
        width: 48,
        pitch: 48 * format.size(),
        height: 32,
        format,
    };
    compressor.compress_to_vec(image).unwrap()
}

/// A row of numbers that look random (splitmix64).
pub struct Dice(u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Under `end`, which is not 0.
    fn under(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// The file that belongs to a seed.
pub fn damaged(samples: &[Vec<u8>], seed: u64) -> Vec<u8> {
    let mut dice = Dice(seed);
    let mut bytes = samples[dice.under(samples.len())].clone();
    for _ in 0..=dice.under(6) {
        let length = bytes.len().max(1);
        let at = dice.under(length);
        let end = (at + 1 + dice.under(24)).min(bytes.len());
        match dice.under(8) {
            0 => bytes.truncate(at),
            1 => bytes.drain(at.min(end)..end).for_each(drop),
            2 => {
                let part = bytes[at.min(end)..end].to_vec();
                bytes.splice(at.min(end)..at.min(end), part);
            }
            3 => {
                let other = &samples[dice.under(samples.len())];
                let from = dice.under(other.len());
                let part = other[from..(from + 40).min(other.len())].to_vec();
                bytes.splice(at.min(end)..at.min(end), part);
            }
            // Numbers at which arithmetic goes over: lengths, offsets, counts.
            4 => {
                let number = [0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff_u32][dice.under(5)];
                for (byte, new) in bytes.iter_mut().skip(at).zip(number.to_be_bytes()) {
                    *byte = new;
                }
            }
            _ => {
                // Mostly where headers are.
                let at = if dice.under(2) == 0 { at } else { at % 200 };
                let new = dice.next() as u8;
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = new;
                }
            }
        }
    }
    bytes
}

/// All that reads a file that came from outside.
pub fn read_all(bytes: &[u8]) {
    let recipe = Recipe {
        turns: 1,
        straighten: 300,
        blurs: vec![Blur {
            x: 1_000,
            y: 1_000,
            width: 5_000,
            height: 5_000,
        }],
        ..Recipe::default()
    };
    let _ = darkroom::inspect(bytes, "a");
    let _ = darkroom::embedded_preview(bytes);
    let _ = darkroom::thumbnail(bytes, "a", &Recipe::default(), 20);
    let _ = darkroom::rendition(bytes, "a", &recipe, 30, 85);
    let _ = darkroom::salvage(bytes, "a");
    let _ = darkroom::metadata::fields(bytes);
    let words = darkroom::metadata::read(bytes).words;
    let _ = darkroom::metadata::write(bytes, bytes, &words, ALL);
    // Whatever the original is, a sound picture takes the words.
    darkroom::metadata::write(TINY, bytes, &words, ALL).unwrap();
}

#[test]
fn whatever_is_damaged_is_read_or_refused() {
    let samples = samples();
    for sample in &samples {
        let words = darkroom::metadata::read(sample).words;
        assert!(darkroom::inspect(sample, "a").is_ok() || words != PhotoWords::default());
    }
    for seed in 0..1_500 {
        read_all(&damaged(&samples, seed));
    }
}
