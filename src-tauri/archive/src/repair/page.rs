//! One page of a tree: its kind, its cells, the pages below it.

use super::pages::{Pages, big_endian};
use super::record::varint;
use crate::error::ArchiveError;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Rows by number.
    TableLeaf,
    TableInner,
    /// Rows by themselves: an index, or a table without row numbers.
    IndexLeaf,
    IndexInner,
}

pub struct Page {
    pub kind: Kind,
    bytes: Vec<u8>,
    /// Where cells begin; those that lie outside of the page are left out.
    cells: Vec<usize>,
    /// Cells that the page says it has and that lie nowhere.
    pub torn: usize,
    last_child: u32,
}

/// A row's number, 0 where rows have none, and its bytes.
pub type Row = (i64, Vec<u8>);

/// What a cell holds: the row's number where rows have one, and how long its values are and where they begin.
struct Cell {
    rowid: i64,
    length: usize,
    start: usize,
}

/// No row of ours is longer.
const LONGEST: usize = 1 << 30;

impl Page {
    /// `None` where it is no page of a tree.
    pub fn of(bytes: Vec<u8>, number: u32) -> Option<Self> {
        let head = if number == 1 { 100 } else { 0 };
        let kind = match bytes.get(head)? {
            13 => Kind::TableLeaf,
            5 => Kind::TableInner,
            10 => Kind::IndexLeaf,
            2 => Kind::IndexInner,
            _ => return None,
        };
        let is_inner = matches!(kind, Kind::TableInner | Kind::IndexInner);
        let first = head + if is_inner { 12 } else { 8 };
        let short = |at: usize| {
            bytes
                .get(at..at + 2)
                .map(|two| usize::from(two[0]) << 8 | usize::from(two[1]))
        };
        let count = short(head + 3)?;
        if first + 2 * count > bytes.len() {
            return None;
        }
        let places: Vec<usize> = (0..count).filter_map(|at| short(first + 2 * at)).collect();
        let cells: Vec<usize> = places
            .into_iter()
            .filter(|at| *at >= first + 2 * count && *at < bytes.len())
            .collect();
        let last_child = match is_inner {
            true => big_endian(bytes.get(head + 8..head + 12)?),
            false => 0,
        };
        Some(Self {
            kind,
            torn: count - cells.len(),
            cells,
            last_child,
            bytes,
        })
    }

    /// The pages below, in order.
    pub fn children(&self) -> Vec<u32> {
        if !matches!(self.kind, Kind::TableInner | Kind::IndexInner) {
            return Vec::new();
        }
        let below = self.cells.iter().filter_map(|at| self.bytes.get(*at..at + 4));
        below.map(big_endian).chain([self.last_child]).collect()
    }

    /// The bytes of each row, with its number; `None` for one that cannot be read.
    pub fn rows(&self, pages: &mut Pages) -> Result<Vec<Option<Row>>, ArchiveError> {
        if self.kind == Kind::TableInner {
            return Ok(Vec::new());
        }
        self.cells.iter().map(|at| self.row(*at, pages)).collect()
    }

    fn row(&self, at: usize, pages: &mut Pages) -> Result<Option<Row>, ArchiveError> {
        let Some(cell) = self.cell(at) else {
            return Ok(None);
        };
        let usable = self.bytes.len();
        let here = here(cell.length, usable, self.kind == Kind::TableLeaf);
        let Some(first) = self.bytes.get(cell.start..cell.start + here) else {
            return Ok(None);
        };
        let mut row = first.to_vec();
        let mut next = match cell.length > here {
            true => self
                .bytes
                .get(cell.start + here..cell.start + here + 4)
                .map(big_endian),
            false => Some(0),
        };
        while row.len() < cell.length {
            let Some(number) = next.filter(|number| *number != 0) else {
                return Ok(None);
            };
            // A chain that goes in a circle ends when the row is full.
            let Some(page) = pages.page(number)? else {
                return Ok(None);
            };
            let part = (cell.length - row.len()).min(usable - 4);
            row.extend_from_slice(&page[4..4 + part]);
            next = Some(big_endian(&page[..4]));
        }
        Ok(Some((cell.rowid, row)))
    }

    fn cell(&self, at: usize) -> Option<Cell> {
        let mut start = if self.kind == Kind::IndexInner { at + 4 } else { at };
        let (length, read) = varint(self.bytes.get(start..)?)?;
        start += read;
        let length = usize::try_from(length).ok().filter(|length| *length <= LONGEST)?;
        let mut rowid = 0;
        if self.kind == Kind::TableLeaf {
            let (number, read) = varint(self.bytes.get(start..)?)?;
            (rowid, start) = (number, start + read);
        }
        Some(Cell { rowid, length, start })
    }
}

/// How much of a row lies in its cell; the rest lies on pages of its own.
fn here(length: usize, usable: usize, is_table: bool) -> usize {
    let least = (usable - 12) * 32 / 255 - 23;
    let most = match is_table {
        true => usable - 35,
        false => (usable - 12) * 64 / 255 - 23,
    };
    if length <= most {
        return length;
    }
    let fitting = least + (length - least) % (usable - 4);
    if fitting <= most { fitting } else { least }
}
