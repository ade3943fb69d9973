//! The directories of TIFF 6.0, of which Exif is made. Values are kept as bytes, so that what nobody here knows passes
//! unharmed, and directories that overlap in a file are apart in memory. Only the four directories of Exif are read,
//! each once: offsets that lead in a circle lead nowhere.

mod writing;

use std::borrow::Cow;

use super::bytes::{array, part, place};

pub use writing::{entry as new_entry, set};

pub const XMP: u16 = 0x02bc;
pub const IIM: u16 = 0x83bb;
pub const PHOTOSHOP: u16 = 0x8649;
const EXIF: u16 = 0x8769;
const GPS: u16 = 0x8825;
const INTEROP: u16 = 0xa005;
pub const MAKER_NOTE: u16 = 0x927c;

/// The kinds of values (TIFF 6.0, section 2).
pub const BYTE: u16 = 1;
pub const ASCII: u16 = 2;
pub const SHORT: u16 = 3;
pub const LONG: u16 = 4;
pub const RATIONAL: u16 = 5;
pub const UNDEFINED: u16 = 7;
/// Of Exif 3.0.
pub const UTF_8: u16 = 129;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Little,
    Big,
}

#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub tag: u16,
    pub kind: u16,
    pub count: u32,
    /// In the order of the TIFF.
    pub value: Cow<'a, [u8]>,
    /// Where the value lay; 0 for one within the directory.
    pub offset: usize,
}

pub type Directory<'a> = Vec<Entry<'a>>;

#[derive(Clone, Debug)]
pub struct Tiff<'a> {
    pub order: Order,
    pub main: Directory<'a>,
    pub exif: Directory<'a>,
    pub gps: Directory<'a>,
    pub interop: Directory<'a>,
}

impl<'a> Tiff<'a> {
    /// `None` where there is no header. What lies outside the bytes is left out.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let order = match bytes.get(..4)? {
            b"II\x2a\0" => Order::Little,
            b"MM\0\x2a" => Order::Big,
            _ => return None,
        };
        let read = |at: Option<usize>| at.map(|at| directory(bytes, order, at)).unwrap_or_default();
        let mut main = read(array(bytes, 4).map(|offset| place(order.u32(offset))));
        let mut exif = read(pointer(&main, order, EXIF));
        let gps = read(pointer(&main, order, GPS));
        let interop = read(pointer(&exif, order, INTEROP));
        for directory in [&mut main, &mut exif] {
            directory.retain(|entry| !matches!(entry.tag, EXIF | GPS | INTEROP));
        }
        Some(Self {
            order,
            main,
            exif,
            gps,
            interop,
        })
    }
}

impl Order {
    pub fn u16(self, bytes: [u8; 2]) -> u16 {
        match self {
            Self::Little => u16::from_le_bytes(bytes),
            Self::Big => u16::from_be_bytes(bytes),
        }
    }

    pub fn u32(self, bytes: [u8; 4]) -> u32 {
        match self {
            Self::Little => u32::from_le_bytes(bytes),
            Self::Big => u32::from_be_bytes(bytes),
        }
    }
}

impl Entry<'_> {
    /// Of a SHORT or a LONG.
    pub fn number(&self, order: Order) -> Option<u32> {
        match self.kind {
            SHORT => array(&self.value, 0).map(|value| order.u16(value).into()),
            LONG => array(&self.value, 0).map(|value| order.u32(value)),
            _ => None,
        }
    }

    /// Of RATIONALs, the one at `index`.
    pub fn ratio(&self, index: usize, order: Order) -> Option<f64> {
        let number = |at| array(&self.value, at).map(|value| f64::from(order.u32(value)));
        let (over, under) = (number(index * 8)?, number(index * 8 + 4)?);
        (self.kind == RATIONAL && under != 0.0).then(|| over / under)
    }

    /// Of a text, without the NUL that ends it and what follows.
    pub fn text(&self) -> Option<&[u8]> {
        let is_text = matches!(self.kind, ASCII | UTF_8 | BYTE | UNDEFINED);
        let end = self.value.iter().position(|byte| *byte == 0);
        is_text.then(|| &self.value[..end.unwrap_or(self.value.len())])
    }
}

pub fn find<'d, 'a>(directory: &'d [Entry<'a>], tag: u16) -> Option<&'d Entry<'a>> {
    directory.iter().find(|entry| entry.tag == tag)
}

fn pointer(directory: &[Entry], order: Order, tag: u16) -> Option<usize> {
    find(directory, tag)?.number(order).map(place)
}

fn directory(bytes: &[u8], order: Order, at: usize) -> Directory<'_> {
    let Some(count) = array(bytes, at).map(|count| order.u16(count)) else {
        return Vec::new();
    };
    let entries = (0..usize::from(count)).map(|index| entry(bytes, order, at + 2 + 12 * index));
    entries.flatten().collect()
}

fn entry(bytes: &[u8], order: Order, at: usize) -> Option<Entry<'_>> {
    let short = |at| array(bytes, at).map(|value| order.u16(value));
    let long = |at| array(bytes, at).map(|value| order.u32(value));
    let (tag, kind, count) = (short(at)?, short(at + 2)?, long(at + 4)?);
    let size = match kind {
        BYTE | ASCII | 6 | UNDEFINED | UTF_8 => 1,
        SHORT | 8 => 2,
        LONG | 9 | 11 | 13 => 4,
        RATIONAL | 10 | 12 => 8,
        _ => return None,
    };
    let length = place(count).checked_mul(size)?;
    let offset = if length > 4 { place(long(at + 8)?) } else { 0 };
    let value = part(bytes, if length > 4 { offset } else { at + 8 }, length)?;
    Some(Entry {
        tag,
        kind,
        count,
        value: Cow::Borrowed(value),
        offset,
    })
}
