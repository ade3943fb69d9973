//! A PNG with other chunks of metadata.

use super::{SIGNATURE, XMP, chunks};
use crate::metadata::container::Parts;
use crate::metadata::xmp::serialise;

/// They follow the header; `None` where that is not there.
pub fn put(picture: &[u8], parts: &Parts) -> Option<Vec<u8>> {
    let mut chunks = chunks(picture);
    let header = chunks.next().filter(|chunk| chunk.name == *b"IHDR")?;
    let mut file = picture.get(..SIGNATURE)?.to_vec();
    file.extend(header.whole);
    push(&mut file, *b"eXIf", &[parts.exif])?;
    let serial = serialise(parts.packet, None);
    if !serial.packet.is_empty() {
        // Not compressed, in no language, without a translated keyword.
        push(&mut file, *b"iTXt", &[XMP, &[0, 0, 0, 0], &serial.packet])?;
    }
    for chunk in chunks {
        let is_xmp = chunk.name == *b"iTXt" && chunk.content.starts_with(XMP);
        if chunk.name != *b"eXIf" && !is_xmp {
            file.extend(chunk.whole);
        }
    }
    Some(file)
}

fn push(file: &mut Vec<u8>, name: [u8; 4], parts: &[&[u8]]) -> Option<()> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    file.extend(u32::try_from(length).ok()?.to_be_bytes());
    let start = file.len();
    file.extend(name);
    parts.iter().for_each(|part| file.extend(*part));
    let checksum = crc32fast::hash(&file[start..]);
    file.extend(checksum.to_be_bytes());
    Some(())
}
