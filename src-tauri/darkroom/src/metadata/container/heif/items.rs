//! The items of a meta box: what they are (iinf) and where their bytes are (iloc).

use std::borrow::Cow;

use super::{LONGEST_BLOCK, atoms, child};
use crate::metadata::bytes::{array, be_u16, be_u32, be_u64, part, place};

/// Items and their pieces beyond so many are not read; no picture has a thousandth of them.
const MOST: usize = 10_000;

pub struct Item<'a> {
    pub id: u32,
    pub kind: [u8; 4],
    /// Of an item of kind "mime".
    pub content_type: &'a [u8],
}

/// Where an item's bytes are.
#[derive(Clone)]
pub struct Location {
    pub id: u32,
    /// 0: in the file; 1: in the meta box's own data; 2: in another item.
    pub method: u16,
    pub reference: u16,
    /// Offset and length in bytes.
    pub extents: Vec<(u64, u64)>,
}

pub struct Items<'a> {
    pub items: Vec<Item<'a>>,
    /// `None` where they cannot be read.
    pub locations: Option<Vec<Location>>,
}

impl<'a> Items<'a> {
    pub fn read(meta: &'a [u8]) -> Self {
        let items = child(meta, b"iinf").and_then(|iinf| {
            let entries = iinf
                .content
                .get(if iinf.content.first()? == &0 { 6 } else { 8 }..)?;
            Some(
                atoms(entries)
                    .filter_map(|infe| item(infe.content))
                    .take(MOST)
                    .collect(),
            )
        });
        Self {
            items: items.unwrap_or_default(),
            locations: child(meta, b"iloc").and_then(|iloc| locations(iloc.content)),
        }
    }

    pub fn bytes(&self, item: &Item, file: &'a [u8], meta: &'a [u8]) -> Option<Cow<'a, [u8]>> {
        let location = self
            .locations
            .as_ref()?
            .iter()
            .find(|location| location.id == item.id)?;
        let within = match location.method {
            0 => file,
            1 => child(meta, b"idat")?.content,
            _ => return None,
        };
        let pieces = location.extents.iter().map(|(offset, length)| match length {
            0 => within.get(place(*offset)..),
            length => part(within, place(*offset), place(*length)),
        });
        let pieces: Vec<&[u8]> = pieces.collect::<Option<_>>()?;
        match pieces[..] {
            [one] => Some(Cow::Borrowed(one)),
            // Pieces may be the same bytes many times over.
            _ if pieces.iter().map(|piece| piece.len()).sum::<usize>() > LONGEST_BLOCK => None,
            _ => Some(Cow::Owned(pieces.concat())),
        }
    }
}

/// Versions 2 and 3 of an infe box; the older ones are of no picture.
fn item(infe: &[u8]) -> Option<Item<'_>> {
    let version = *infe.first()?;
    let (id, at) = match version {
        2 => (be_u16(infe, 4)?.into(), 6),
        3 => (be_u32(infe, 4)?, 8),
        _ => return None,
    };
    // After the protection index and the kind: the name, then the content type, each ended by NUL.
    let mut texts = infe.get(at + 6..)?.split(|byte| *byte == 0);
    Some(Item {
        id,
        kind: array(infe, at + 2)?,
        content_type: texts.nth(1).unwrap_or_default(),
    })
}

fn locations(iloc: &[u8]) -> Option<Vec<Location>> {
    let version = *iloc.first()?;
    let sizes = be_u16(iloc, 4)?;
    let [offset_size, length_size, base_size, index_size] = [12, 8, 4, 0].map(|shift| sizes >> shift & 15);
    let mut reader = Reader { bytes: iloc, at: 6 };
    let id_size = if version < 2 { 2 } else { 4 };
    let count = reader.number(id_size)?;
    let mut locations = Vec::new();
    let mut extents_read = 0;
    for _ in 0..count {
        let id = u32::try_from(reader.number(id_size)?).ok()?;
        let method = if version == 0 { 0 } else { reader.number(2)? & 15 };
        let reference = reader.number(2)?;
        let base = reader.number(base_size)?;
        let mut extents = Vec::new();
        for _ in 0..reader.number(2)? {
            if version > 0 {
                reader.number(index_size)?;
            }
            extents.push((
                base.checked_add(reader.number(offset_size)?)?,
                reader.number(length_size)?,
            ));
            extents_read += 1;
            if extents_read > MOST {
                return None;
            }
        }
        locations.push(Location {
            id,
            method: u16::try_from(method).ok()?,
            reference: u16::try_from(reference).ok()?,
            extents,
        });
    }
    Some(locations)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    /// A number of 0, 2, 4 or 8 bytes.
    fn number(&mut self, size: u16) -> Option<u64> {
        let number = match size {
            0 => 0,
            2 => be_u16(self.bytes, self.at)?.into(),
            4 => be_u32(self.bytes, self.at)?.into(),
            8 => be_u64(self.bytes, self.at)?,
            _ => return None,
        };
        self.at += usize::from(size);
        Some(number)
    }
}
