//! Photos as a camera of 24 megapixels makes them: soft light, edges, texture, the noise of a sensor, and a thumbnail in
//! the Exif. The same each time.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use exif::experimental::Writer;
use exif::{Field, In, Tag, Value};
use image::RgbImage;
use image::imageops::{self, FilterType};
use turbojpeg::{Compressor, Image, PixelFormat, Subsamp};

use crate::{Outcome, each};

const COUNT: usize = 20;
const SIZE: (u32, u32) = (6000, 4000);
/// What cameras write by default.
const QUALITY: i32 = 92;

pub fn photos(folder: &Path) -> Outcome {
    fs::create_dir_all(folder)?;
    let files: Vec<PathBuf> = (1..=COUNT)
        .map(|number| folder.join(format!("{number:02}.jpg")))
        .collect();
    each(&files, |file| {
        let number = file
            .file_stem()
            .and_then(|stem| stem.to_str()?.parse().ok())
            .unwrap_or(0);
        let picture = picture(number);
        let small = imageops::resize(&picture, 160, 107, FilterType::Triangle);
        Ok(fs::write(
            file,
            with_thumbnail(&jpeg(&picture)?, &jpeg(&small)?)?,
        )?)
    })
}

/// A number that looks random for each set of numbers (splitmix64).
fn random(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// -1 to 1.
fn level(seed: u64) -> f32 {
    (random(seed) >> 40) as f32 / (1 << 23) as f32 - 1.0
}

/// Smooth hills of `cell` pixels, -1 to 1.
fn hills(x: u32, y: u32, cell: u32, seed: u64) -> f32 {
    let corner = |dx: u32, dy: u32| level(seed ^ (u64::from(x / cell + dx) << 32 | u64::from(y / cell + dy)));
    let ease = |at: u32| {
        let t = (at % cell) as f32 / cell as f32;
        t * t * (3.0 - 2.0 * t)
    };
    let (across, down) = (ease(x), ease(y));
    let top = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * across;
    let bottom = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * across;
    top + (bottom - top) * down
}

struct Disc {
    x: f32,
    y: f32,
    radius: f32,
    colour: [f32; 3],
}

fn picture(number: u64) -> RgbImage {
    let discs: Vec<Disc> = (0..24)
        .map(|nth| {
            let at = |what: u64| level(random(number) ^ (nth * 8 + what));
            Disc {
                x: (at(0) + 1.0) * 3000.0,
                y: (at(1) + 1.0) * 2000.0,
                radius: 60.0 + (at(2) + 1.0) * 300.0,
                colour: [at(3), at(4), at(5)].map(|level| level * 60.0),
            }
        })
        .collect();
    let mut bytes = Vec::with_capacity((SIZE.0 * SIZE.1 * 3) as usize);
    for y in 0..SIZE.1 {
        let near: Vec<&Disc> = discs
            .iter()
            .filter(|disc| (disc.y - y as f32).abs() < disc.radius)
            .collect();
        for x in 0..SIZE.0 {
            let light = 120.0
                + 50.0 * hills(x, y, 1500, number)
                + 25.0 * hills(x, y, 200, number + 100)
                + 12.0 * hills(x, y, 24, number + 200)
                + 6.0 * hills(x, y, 5, number + 300);
            let mut colour = [light + 10.0, light, light - 14.0];
            for disc in &near {
                if (disc.x - x as f32).hypot(disc.y - y as f32) < disc.radius {
                    colour = [0, 1, 2].map(|channel| colour[channel] * 0.6 + 50.0 + disc.colour[channel]);
                }
            }
            let noise = random(number << 48 | u64::from(y) << 24 | u64::from(x));
            for (channel, value) in colour.into_iter().enumerate() {
                let grain = ((noise >> (channel * 8)) & 7) as f32 - 3.5;
                bytes.push((value + grain).clamp(0.0, 255.0) as u8);
            }
        }
    }
    RgbImage::from_raw(SIZE.0, SIZE.1, bytes).unwrap_or_default()
}

fn jpeg(picture: &RgbImage) -> turbojpeg::Result<Vec<u8>> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let mut compressor = Compressor::new()?;
    compressor.set_quality(QUALITY)?;
    compressor.set_subsamp(Subsamp::Sub2x1)?;
    compressor.compress_to_vec(Image {
        pixels: picture.as_raw().as_slice(),
        width,
        pitch: width * 3,
        height,
        format: PixelFormat::RGB,
    })
}

fn with_thumbnail(jpeg: &[u8], small: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error + Send + Sync>> {
    let upright = Field {
        tag: Tag::Orientation,
        ifd_num: In::PRIMARY,
        value: Value::Short(vec![1]),
    };
    let mut writer = Writer::new();
    writer.push_field(&upright);
    writer.set_jpeg(small, In::THUMBNAIL);
    let mut exif = Cursor::new(Vec::new());
    writer.write(&mut exif, false)?;
    let exif = exif.into_inner();
    let length = u16::try_from(exif.len() + 8)?.to_be_bytes();
    Ok([&jpeg[..2], &[0xff, 0xe1], &length, b"Exif\0\0", &exif, &jpeg[2..]].concat())
}
