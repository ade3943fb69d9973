//! A JPEG with other segments of metadata.

use super::{APP1, APP13, EXIF, EXTENSION, PHOTOSHOP, XMP, segments};
use crate::metadata::container::Parts;
use crate::metadata::xmp::{self, serialise};

const SOI: &[u8] = &[0xff, 0xd8];
const APP0: u8 = 0xe0;
/// Bytes of a segment after its length.
const LONGEST: usize = 65_535 - 2;

/// JFIF stays first, then Exif, XMP and what Photoshop keeps; `None` where no picture follows.
pub fn put(picture: &[u8], parts: &Parts) -> Option<Vec<u8>> {
    let (segments, rest) = segments(picture);
    if rest.first() != Some(&0xff) {
        return None;
    }
    let first = segments
        .iter()
        .take_while(|segment| segment.marker == APP0)
        .count();
    let (jfif, others) = segments.split_at(first);
    let mut file = SOI.to_vec();
    jfif.iter().for_each(|segment| file.extend(segment.whole));
    push(&mut file, APP1, &[EXIF, parts.exif]);
    let serial = serialise(parts.packet, Some(LONGEST - XMP.len()));
    if !serial.packet.is_empty() {
        push(&mut file, APP1, &[XMP, &serial.packet]);
    }
    if let Some(xmp::Extension { guid, bytes }) = serial.extension {
        let length = u32::try_from(bytes.len()).ok()?;
        let mut offset = 0_u32;
        for piece in bytes.chunks(LONGEST - EXTENSION.len() - guid.len() - 8) {
            let numbers = [length.to_be_bytes(), offset.to_be_bytes()].concat();
            push(&mut file, APP1, &[EXTENSION, guid.as_bytes(), &numbers, piece]);
            offset += u32::try_from(piece.len()).ok()?;
        }
    }
    for piece in parts.photoshop.chunks(LONGEST - PHOTOSHOP.len()) {
        push(&mut file, APP13, &[PHOTOSHOP, piece]);
    }
    let is_ours = |content: &[u8]| {
        [EXIF, XMP, EXTENSION, PHOTOSHOP]
            .iter()
            .any(|name| content.starts_with(name))
    };
    for segment in others {
        if !(matches!(segment.marker, APP1 | APP13) && is_ours(segment.content)) {
            file.extend(segment.whole);
        }
    }
    file.extend(rest);
    Some(file)
}

/// The parts fit a segment.
fn push(file: &mut Vec<u8>, marker: u8, parts: &[&[u8]]) {
    let length = 2 + parts.iter().map(|part| part.len()).sum::<usize>();
    file.extend([0xff, marker]);
    file.extend(u16::try_from(length).unwrap_or(u16::MAX).to_be_bytes());
    parts.iter().for_each(|part| file.extend(*part));
}
