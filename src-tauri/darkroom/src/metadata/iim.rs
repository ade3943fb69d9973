//! The records of IPTC-NAA (IIM 4.2). IIM says in 1:90 what its text is in; few writers do, and some wrongly.

mod words;
mod writing;

use std::borrow::Cow;

use super::bytes::{be_u16, part, place};

pub use words::Iim;
pub use writing::rewritten;

/// 1:90, coded character set.
pub const CHARACTER_SET: (u8, u8) = (1, 90);
/// ESC % G: UTF-8 (ISO 2022).
pub const UTF_8: &[u8] = b"\x1b%G";

/// Data sets beyond so many are not read.
const MOST: usize = 10_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataSet<'a> {
    /// Record and number, such as (2, 120).
    pub name: (u8, u8),
    pub value: Cow<'a, [u8]>,
}

/// Up to the first that is broken off.
pub fn datasets(bytes: &[u8]) -> Vec<DataSet<'_>> {
    let mut at = 0;
    let next = || {
        let [0x1c, record, number] = *part(bytes, at, 3)? else {
            return None;
        };
        let short = be_u16(bytes, at + 3)?;
        // From 32,768 on the length of the length stands there (IIM 4.2, 1.5.6).
        let (start, length) = match short & 0x8000 {
            0 => (at + 5, place(short)),
            _ => {
                let size = usize::from(short & 0x7fff).min(8);
                let digits = part(bytes, at + 5, size)?.iter();
                let length = digits.fold(0_usize, |length, digit| length << 8 | usize::from(*digit));
                (at + 5 + size, length)
            }
        };
        let value = part(bytes, start, length)?;
        at = start + length;
        Some(DataSet {
            name: (record, number),
            value: Cow::Borrowed(value),
        })
    };
    std::iter::from_fn(next).take(MOST).collect()
}
