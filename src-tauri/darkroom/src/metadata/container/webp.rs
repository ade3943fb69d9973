//! The chunks of a WebP file (RFC 9649, 2.7).

mod writing;

use std::borrow::Cow;

use super::{Blocks, LONGEST_BLOCK};
use crate::metadata::bytes::{array, part, place};

pub use writing::put;

/// "RIFF", a length, "WEBP".
pub const HEADER: usize = 12;

#[derive(Clone, Copy)]
pub struct Chunk<'a> {
    pub name: [u8; 4],
    pub content: &'a [u8],
}

/// Up to the first that is broken off.
pub fn chunks(file: &[u8]) -> impl Iterator<Item = Chunk<'_>> {
    let mut at = HEADER;
    std::iter::from_fn(move || {
        let length = place(array(file, at + 4).map(u32::from_le_bytes)?);
        let chunk = Chunk {
            name: array(file, at)?,
            content: part(file, at + 8, length)?,
        };
        // Padded to an even length.
        at = at.saturating_add(8 + length).saturating_add(length & 1);
        Some(chunk)
    })
}

pub fn find(file: &[u8]) -> Blocks<'_> {
    let mut blocks = Blocks::default();
    for chunk in chunks(file).filter(|chunk| chunk.content.len() <= LONGEST_BLOCK) {
        match &chunk.name {
            b"EXIF" => {
                let tiff = chunk.content.strip_prefix(b"Exif\0\0").unwrap_or(chunk.content);
                blocks.exif.get_or_insert(Cow::Borrowed(tiff));
            }
            b"XMP " => {
                blocks.xmp.get_or_insert(Cow::Borrowed(chunk.content));
            }
            _ => {}
        }
    }
    blocks
}

/// Of whichever header comes first: extended (RFC 9649, 2.7.1), lossy (RFC 6386, 9.1) or lossless (3.4).
pub fn size(file: &[u8]) -> Option<(u32, u32)> {
    chunks(file).find_map(|chunk| {
        let content = chunk.content;
        let low = |at| array(content, at).map(u16::from_le_bytes);
        Some(match &chunk.name {
            b"VP8X" => {
                let side = |at| array(content, at).map(|[a, b, c]| u32::from_le_bytes([a, b, c, 0]) + 1);
                (side(4)?, side(7)?)
            }
            b"VP8 " => (u32::from(low(6)? & 0x3fff), u32::from(low(8)? & 0x3fff)),
            b"VP8L" => {
                let bits = array(content, 1).map(u32::from_le_bytes)?;
                ((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1)
            }
            _ => return None,
        })
    })
}
