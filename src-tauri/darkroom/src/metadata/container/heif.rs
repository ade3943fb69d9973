//! The boxes of AVIF and HEIC (ISO/IEC 14496-12 and 23008-12, Annex A): Exif and XMP are items beside the picture's.

mod items;
mod writing;

use std::borrow::Cow;

use super::{Blocks, LONGEST_BLOCK};
use crate::metadata::bytes::{array, be_u32, be_u64, part, place};

use items::Items;
pub use writing::put;

/// A box.
#[derive(Clone, Copy)]
pub struct Atom<'a> {
    pub name: [u8; 4],
    /// With its header.
    pub whole: &'a [u8],
    pub content: &'a [u8],
}

/// Up to the first that is broken off.
pub fn atoms(bytes: &[u8]) -> impl Iterator<Item = Atom<'_>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (header, length) = match be_u32(rest, 0)? {
            0 => (8, rest.len()),
            1 => (16, place(be_u64(rest, 8)?)),
            length => (8, place(length)),
        };
        let atom = Atom {
            name: array(rest, 4)?,
            whole: part(rest, 0, length)?,
            content: rest.get(header..length)?,
        };
        rest = &rest[length..];
        Some(atom)
    })
}

pub fn child<'a>(bytes: &'a [u8], name: &[u8; 4]) -> Option<Atom<'a>> {
    atoms(bytes).find(|atom| atom.name == *name)
}

/// What the meta box holds, after its version and flags.
pub fn meta(file: &[u8]) -> Option<&[u8]> {
    child(file, b"meta")?.content.get(4..)
}

pub fn find(file: &[u8]) -> Blocks<'_> {
    let mut blocks = Blocks::default();
    let Some(meta) = meta(file) else {
        return blocks;
    };
    let items = Items::read(meta);
    for item in &items.items {
        let kind = (&item.kind, item.content_type);
        match kind {
            (b"Exif", _) => blocks.exif = blocks.exif.or_else(|| tiff(items.bytes(item, file, meta)?)),
            (b"mime", b"application/rdf+xml") => {
                blocks.xmp = blocks.xmp.or_else(|| items.bytes(item, file, meta));
            }
            _ => {}
        }
    }
    blocks
}

/// An Exif item opens with how far on its TIFF begins (23008-12, A.2.1).
fn tiff(item: Cow<[u8]>) -> Option<Cow<[u8]>> {
    let start = place(be_u32(&item, 0)?).checked_add(4)?;
    match item {
        Cow::Borrowed(item) => item.get(start..).map(Cow::Borrowed),
        Cow::Owned(item) => item.get(start..).map(|tiff| Cow::Owned(tiff.to_vec())),
    }
}

/// The largest of the sizes that are said (ispe): others are of thumbnails and tiles.
pub fn size(file: &[u8]) -> Option<(u32, u32)> {
    let properties = child(child(meta(file)?, b"iprp")?.content, b"ipco")?.content;
    let sizes = atoms(properties).filter(|atom| atom.name == *b"ispe");
    sizes
        .filter_map(|ispe| Some((be_u32(ispe.content, 4)?, be_u32(ispe.content, 8)?)))
        .max_by_key(|(width, height)| u64::from(*width) * u64::from(*height))
}
