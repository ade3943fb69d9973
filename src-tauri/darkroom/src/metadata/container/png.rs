//! The chunks of a PNG file (PNG Specification, third edition, 11.3.3 and 11.3.4).

mod writing;

use std::borrow::Cow;

use super::{Blocks, LONGEST_BLOCK};
use crate::metadata::bytes::{be_u32, part, place};

pub use writing::put;

pub const SIGNATURE: usize = 8;
pub const XMP: &[u8] = b"XML:com.adobe.xmp\0";

#[derive(Clone, Copy)]
pub struct Chunk<'a> {
    pub name: [u8; 4],
    /// With its length and checksum.
    pub whole: &'a [u8],
    pub content: &'a [u8],
}

/// Up to the first that is broken off.
pub fn chunks(file: &[u8]) -> impl Iterator<Item = Chunk<'_>> {
    let mut at = SIGNATURE;
    std::iter::from_fn(move || {
        let length = place(be_u32(file, at)?);
        let whole = part(file, at, length.checked_add(12)?)?;
        at += whole.len();
        Some(Chunk {
            name: crate::metadata::bytes::array(whole, 4)?,
            whole,
            content: part(whole, 8, length)?,
        })
    })
}

pub fn find(file: &[u8]) -> Blocks<'_> {
    let mut blocks = Blocks::default();
    for chunk in chunks(file).filter(|chunk| chunk.content.len() <= LONGEST_BLOCK) {
        match &chunk.name {
            b"eXIf" => {
                let tiff = chunk.content.strip_prefix(b"Exif\0\0").unwrap_or(chunk.content);
                blocks.exif.get_or_insert(Cow::Borrowed(tiff));
            }
            b"iTXt" => {
                if let Some(packet) = packet(chunk.content) {
                    blocks.xmp.get_or_insert(Cow::Borrowed(packet));
                }
            }
            _ => {}
        }
    }
    blocks
}

/// Not compressed, without a language and a translated keyword or with them.
fn packet(content: &[u8]) -> Option<&[u8]> {
    let rest = content.strip_prefix(XMP)?.strip_prefix(&[0])?.get(1..)?;
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    parts.nth(2)
}

pub fn size(file: &[u8]) -> Option<(u32, u32)> {
    let header = chunks(file).next()?;
    Some((be_u32(header.content, 0)?, be_u32(header.content, 4)?))
}
