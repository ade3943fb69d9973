//! A WebP with other chunks of metadata.

use super::{chunks, size};
use crate::metadata::container::Parts;
use crate::metadata::xmp::serialise;

/// Flags of VP8X (RFC 9649, 2.7.1).
const XMP: u8 = 0x04;
const EXIF: u8 = 0x08;
const ALPHA: u8 = 0x10;

/// In the extended form, which alone has metadata; `None` where no picture is to be found.
pub fn put(picture: &[u8], parts: &Parts) -> Option<Vec<u8>> {
    let all: Vec<_> = chunks(picture).collect();
    let (width, height) = size(picture)?;
    let old = all.iter().find(|chunk| chunk.name == *b"VP8X");
    let mut flags = match old {
        Some(old) => *old.content.first()?,
        // Lossless pictures say in their header whether they are see-through.
        None if all.iter().any(|chunk| {
            chunk.name == *b"VP8L" && chunk.content.get(4).is_some_and(|byte| byte & 0x10 != 0)
        }) =>
        {
            ALPHA
        }
        None => 0,
    };
    let serial = serialise(parts.packet, None);
    flags = (flags & !XMP) | EXIF | if serial.packet.is_empty() { 0 } else { XMP };
    let mut body = b"WEBP".to_vec();
    let [width, height] = [width, height].map(|side| (side - 1).to_le_bytes());
    push(
        &mut body,
        *b"VP8X",
        &[&[flags, 0, 0, 0], &width[..3], &height[..3]].concat(),
    )?;
    for chunk in all {
        if !matches!(&chunk.name, b"VP8X" | b"EXIF" | b"XMP ") {
            push(&mut body, chunk.name, chunk.content)?;
        }
    }
    push(&mut body, *b"EXIF", parts.exif)?;
    if !serial.packet.is_empty() {
        push(&mut body, *b"XMP ", &serial.packet)?;
    }
    let mut file = b"RIFF".to_vec();
    file.extend(u32::try_from(body.len()).ok()?.to_le_bytes());
    file.extend(body);
    Some(file)
}

fn push(body: &mut Vec<u8>, name: [u8; 4], content: &[u8]) -> Option<()> {
    body.extend(name);
    body.extend(u32::try_from(content.len()).ok()?.to_le_bytes());
    body.extend(content);
    if content.len() % 2 == 1 {
        body.push(0);
    }
    Some(())
}
