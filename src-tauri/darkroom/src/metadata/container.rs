//! Where the blocks lie in JPEG, PNG, WebP, TIFF and the family of HEIF.

mod heif;
mod jpeg;
mod png;
mod webp;

use std::borrow::Cow;

use super::tiff;
use super::xmp::Packet;

/// A block longer than this is read as if it were not there.
const LONGEST_BLOCK: usize = 16 << 20;

/// The three, as they lie in a file.
#[derive(Debug, Default)]
pub struct Blocks<'a> {
    /// A TIFF from its header on.
    pub exif: Option<Cow<'a, [u8]>>,
    pub xmp: Option<Cow<'a, [u8]>>,
    /// What had no room in the packet, a piece a segment.
    pub extension: Vec<Extension<'a>>,
    /// The resources of Photoshop.
    pub photoshop: Cow<'a, [u8]>,
    /// IIM that stands by itself, as TIFF has it.
    pub iim: Option<Cow<'a, [u8]>>,
}

/// A piece of what had no room in XMP's packet (XMP Specification Part 3, 1.1.3.1).
#[derive(Clone, Copy, Debug)]
pub struct Extension<'a> {
    /// The MD5 of the whole, in hexadecimal digits.
    pub name: &'a [u8],
    /// Of the whole, in bytes.
    pub length: u32,
    /// Of this piece within the whole.
    pub offset: u32,
    pub piece: &'a [u8],
}

impl<'a> Blocks<'a> {
    pub fn find(file: &'a [u8]) -> Self {
        match Kind::of(file) {
            Some(Kind::Jpeg) => jpeg::find(file),
            Some(Kind::Png) => png::find(file),
            Some(Kind::WebP) => webp::find(file),
            Some(Kind::Heif) => heif::find(file),
            Some(Kind::Tiff) => in_tiff(file),
            None => Self::default(),
        }
    }
}

/// What is written into a picture.
pub struct Parts<'a> {
    /// A TIFF from its header on, within a segment of JPEG.
    pub exif: &'a [u8],
    pub packet: &'a Packet,
    /// The resources of Photoshop, IIM among them; empty where there are none.
    pub photoshop: &'a [u8],
}

/// The picture with these parts in place of its own, and whether there was a place for Photoshop's. `None` where it is
/// no whole JPEG, PNG, WebP or AVIF.
pub fn put(picture: &[u8], parts: &Parts) -> Option<(Vec<u8>, bool)> {
    match Kind::of(picture)? {
        Kind::Jpeg => jpeg::put(picture, parts).map(|file| (file, true)),
        Kind::Png => png::put(picture, parts).map(|file| (file, false)),
        Kind::WebP => webp::put(picture, parts).map(|file| (file, false)),
        Kind::Heif => heif::put(picture, parts).map(|file| (file, false)),
        Kind::Tiff => None,
    }
}

/// Width and height in pixels, neither of them 0.
pub fn size(picture: &[u8]) -> Option<(u32, u32)> {
    let size = match Kind::of(picture)? {
        Kind::Jpeg => jpeg::size(picture),
        Kind::Png => png::size(picture),
        Kind::WebP => webp::size(picture),
        Kind::Heif => heif::size(picture),
        Kind::Tiff => None,
    };
    size.filter(|(width, height)| *width > 0 && *height > 0)
}

/// What a file is to those who look for metadata.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Jpeg,
    Png,
    WebP,
    Tiff,
    Heif,
}

impl Kind {
    pub fn of(file: &[u8]) -> Option<Self> {
        match file {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some(Self::Tiff),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Self::Heif),
            _ => None,
        }
    }
}

/// A TIFF is Exif itself; the others are tags of its first directory.
fn in_tiff(file: &[u8]) -> Blocks<'_> {
    let mut blocks = Blocks {
        exif: Some(Cow::Borrowed(file)),
        ..Blocks::default()
    };
    let Some(tiff) = tiff::Tiff::read(file) else {
        return blocks;
    };
    for entry in tiff.main {
        let block = match entry.value {
            Cow::Borrowed(value) if value.len() <= LONGEST_BLOCK => Cow::Borrowed(value),
            _ => continue,
        };
        match entry.tag {
            tiff::XMP => blocks.xmp = Some(block),
            tiff::IIM => blocks.iim = Some(block),
            tiff::PHOTOSHOP => blocks.photoshop = block,
            _ => {}
        }
    }
    blocks
}
