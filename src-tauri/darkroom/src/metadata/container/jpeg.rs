//! The segments of a JPEG file before its first scan (ITU-T T.81, Annex B; Exif 3.0, 4.5.5; XMP Part 3, 1.1.3).

mod writing;

use std::borrow::Cow;

use super::{Blocks, Extension, LONGEST_BLOCK};
use crate::metadata::bytes::{be_u16, be_u32};

pub use writing::put;

const SOS: u8 = 0xda;
const EOI: u8 = 0xd9;
pub const APP1: u8 = 0xe1;
pub const APP13: u8 = 0xed;

pub const EXIF: &[u8] = b"Exif\0\0";
pub const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
pub const EXTENSION: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
pub const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";

/// A segment that has a length.
#[derive(Clone, Copy)]
pub struct Segment<'a> {
    pub marker: u8,
    /// With its marker and length.
    pub whole: &'a [u8],
    pub content: &'a [u8],
}

/// The segments before the first scan, up to the first that is none; and what follows them.
pub fn segments(file: &[u8]) -> (Vec<Segment<'_>>, &[u8]) {
    let mut segments = Vec::new();
    let mut at = 2;
    while let Some(segment) = segment(file, &mut at) {
        at += segment.whole.len();
        segments.push(segment);
    }
    (segments, file.get(at..).unwrap_or_default())
}

fn segment<'a>(file: &'a [u8], at: &mut usize) -> Option<Segment<'a>> {
    // A marker may be preceded by any number of fill bytes (B.1.1.2).
    while *file.get(*at)? == 0xff && *file.get(*at + 1)? == 0xff {
        *at += 1;
    }
    let (0xff, marker) = (*file.get(*at)?, *file.get(*at + 1)?) else {
        return None;
    };
    if matches!(marker, 0..=1 | 0xd0..=EOI | SOS) {
        return None;
    }
    let end = *at + 2 + usize::from(be_u16(file, *at + 2)?);
    Some(Segment {
        marker,
        whole: file.get(*at..end)?,
        content: file.get(*at + 4..end)?,
    })
}

pub fn find(file: &[u8]) -> Blocks<'_> {
    let mut blocks = Blocks::default();
    let mut resources = Vec::new();
    for segment in segments(file).0 {
        let after = |opening| segment.content.strip_prefix(opening);
        match segment.marker {
            APP1 => {
                if let Some(exif) = after(EXIF) {
                    blocks.exif.get_or_insert(Cow::Borrowed(exif));
                } else if let Some(xmp) = after(XMP) {
                    blocks.xmp.get_or_insert(Cow::Borrowed(xmp));
                } else if let Some(extension) = after(EXTENSION) {
                    blocks.extension.extend(piece(extension));
                }
            }
            APP13 => resources.extend(after(PHOTOSHOP)),
            _ => {}
        }
    }
    // Resources that need more room than a segment has go on in the next.
    blocks.photoshop = match resources[..] {
        [one] => Cow::Borrowed(one),
        _ if resources.iter().map(|part| part.len()).sum::<usize>() <= LONGEST_BLOCK => {
            Cow::Owned(resources.concat())
        }
        _ => Cow::default(),
    };
    blocks
}

fn piece(content: &[u8]) -> Option<Extension<'_>> {
    Some(Extension {
        name: content.get(..32)?,
        length: be_u32(content, 32)?,
        offset: be_u32(content, 36)?,
        piece: content.get(40..)?,
    })
}

/// Of the frame header (B.2.2).
pub fn size(file: &[u8]) -> Option<(u32, u32)> {
    // DHT, JPG and DAC lie among the frame headers.
    let is_frame = |marker| matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
    let frame = segments(file)
        .0
        .into_iter()
        .find(|segment| is_frame(segment.marker))?;
    let side = |at| be_u16(frame.content, at).map(u32::from);
    Some((side(3)?, side(1)?))
}
