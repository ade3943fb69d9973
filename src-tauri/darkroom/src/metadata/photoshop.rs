//! The resources of Photoshop (Adobe Photoshop File Formats, "Image Resource Blocks").

use md5::{Digest as _, Md5};

use super::bytes::{be_u16, be_u32, part, place};

pub const IIM: u16 = 0x0404;

/// Resources beyond so many are not read.
const MOST: usize = 10_000;

#[derive(Clone, Copy)]
pub struct Resource<'a> {
    /// "8BIM", or that of another maker.
    pub signature: &'a [u8],
    pub id: u16,
    pub name: &'a [u8],
    pub data: &'a [u8],
}

/// Up to the first that is broken off.
pub fn resources(bytes: &[u8]) -> Vec<Resource<'_>> {
    let mut at = 0;
    let next = || {
        let signature = part(bytes, at, 4).filter(|name| name.iter().all(u8::is_ascii_alphanumeric))?;
        let name = part(bytes, at + 7, (*bytes.get(at + 6)?).into())?;
        // The name with its length, and the data, are each padded to an even length.
        let start = at + 6 + (1 + name.len()).next_multiple_of(2);
        let length = place(be_u32(bytes, start)?);
        let data = part(bytes, start + 4, length)?;
        let resource = Resource {
            signature,
            id: be_u16(bytes, at + 4)?,
            name,
            data,
        };
        at = start + 4 + length.next_multiple_of(2);
        Some(resource)
    };
    std::iter::from_fn(next).take(MOST).collect()
}

/// The MD5 of IIM, by which readers see that it was changed beside XMP.
const DIGEST: u16 = 0x0425;
/// Thumbnails, Exif, XMP, and the colour profile of the original, as Photoshop repeats them.
const REPEATED: [u16; 6] = [0x0409, 0x040c, 0x040f, 0x0422, 0x0423, 0x0424];

/// The resources with another IIM; those that say what the original was are left out. Empty where none is left.
pub fn rewritten(resources: &[Resource], iim: &[u8]) -> Vec<u8> {
    let gone = |id| id == IIM || id == DIGEST || REPEATED.contains(&id);
    let mut bytes = Vec::new();
    if !iim.is_empty() {
        push(&mut bytes, b"8BIM", IIM, b"", iim);
        push(&mut bytes, b"8BIM", DIGEST, b"", &Md5::digest(iim));
    }
    for resource in resources.iter().filter(|resource| !gone(resource.id)) {
        push(
            &mut bytes,
            resource.signature,
            resource.id,
            resource.name,
            resource.data,
        );
    }
    bytes
}

fn push(bytes: &mut Vec<u8>, signature: &[u8], id: u16, name: &[u8], data: &[u8]) {
    bytes.extend(signature);
    bytes.extend(id.to_be_bytes());
    // A name was read with a length of one byte, data with one of four.
    bytes.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
    bytes.extend(name);
    if name.len().is_multiple_of(2) {
        bytes.push(0);
    }
    bytes.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes());
    bytes.extend(data);
    if data.len() % 2 == 1 {
        bytes.push(0);
    }
}
