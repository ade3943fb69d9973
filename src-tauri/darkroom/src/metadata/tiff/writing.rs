//! Directories written anew, one after another.

use super::{ASCII, Directory, EXIF, Entry, GPS, INTEROP, LONG, MAKER_NOTE, Order, RATIONAL, SHORT, Tiff};

/// A maker's note keeps its offset up to here.
const FARTHEST: usize = 60_000;

impl Tiff<'_> {
    pub fn new() -> Self {
        Self {
            order: Order::Big,
            main: Vec::new(),
            exif: Vec::new(),
            gps: Vec::new(),
            interop: Vec::new(),
        }
    }

    /// The same directories, apart from each other, in the order of their tags. Many a maker's note counts its offsets
    /// from the beginning of the TIFF, so it stays where it was, and the rest gives way.
    pub fn to_bytes(&self) -> Vec<u8> {
        let note = super::find(&self.exif, MAKER_NOTE);
        let note = note.filter(|note| (8..FARTHEST).contains(&note.offset) && note.value.len() < FARTHEST);
        let mut layout = Layout {
            order: self.order,
            bytes: match self.order {
                Order::Little => b"II\x2a\0\x08\0\0\0".to_vec(),
                Order::Big => b"MM\0\x2a\0\0\0\x08".to_vec(),
            },
            pinned: note.map_or(0..0, |note| note.offset..note.offset + note.value.len()),
        };
        let main = layout.reserve(table(self.main.len() + 2));
        let [exif, interop, gps] = [self.exif.len() + 1, self.interop.len(), self.gps.len()].map(|entries| {
            if entries == 0 {
                0
            } else {
                layout.reserve(table(entries))
            }
        });
        let order = self.order;
        let start = u32::try_from(main).unwrap_or(8);
        layout.put(4, &order.bytes32(start));
        layout.fill(main, &self.main, &[(EXIF, exif), (GPS, gps)]);
        layout.fill(exif, &self.exif, &[(INTEROP, interop)]);
        layout.fill(gps, &self.gps, &[]);
        layout.fill(interop, &self.interop, &[]);
        layout.bytes
    }
}

impl Order {
    pub fn bytes16(self, number: u16) -> [u8; 2] {
        match self {
            Self::Little => number.to_le_bytes(),
            Self::Big => number.to_be_bytes(),
        }
    }

    pub fn bytes32(self, number: u32) -> [u8; 4] {
        match self {
            Self::Little => number.to_le_bytes(),
            Self::Big => number.to_be_bytes(),
        }
    }

    /// A text, ended by NUL.
    pub fn text(self, tag: u16, text: &str) -> Entry<'static> {
        entry(tag, ASCII, text.len() + 1, [text.as_bytes(), &[0]].concat())
    }

    pub fn short(self, tag: u16, number: u16) -> Entry<'static> {
        entry(tag, SHORT, 1, self.bytes16(number).to_vec())
    }

    pub fn long(self, tag: u16, number: u32) -> Entry<'static> {
        entry(tag, LONG, 1, self.bytes32(number).to_vec())
    }

    pub fn whole_ratio(self, tag: u16, number: u32) -> Entry<'static> {
        entry(tag, RATIONAL, 1, [self.bytes32(number), self.bytes32(1)].concat())
    }
}

pub fn entry(tag: u16, kind: u16, count: usize, value: Vec<u8>) -> Entry<'static> {
    Entry {
        tag,
        kind,
        // Values that are written here are short.
        count: u32::try_from(count).unwrap_or(u32::MAX),
        value: value.into(),
        offset: 0,
    }
}

/// Puts an entry in the place of those with its tag.
pub fn set<'a>(directory: &mut Directory<'a>, new: Entry<'a>) {
    directory.retain(|entry| entry.tag != new.tag);
    directory.push(new);
}

/// Bytes of a directory with so many entries.
fn table(entries: usize) -> usize {
    2 + 12 * entries + 4
}

struct Layout {
    order: Order,
    bytes: Vec<u8>,
    /// Where nothing else may be put.
    pinned: std::ops::Range<usize>,
}

impl Layout {
    /// An even place of so many bytes.
    fn reserve(&mut self, length: usize) -> usize {
        let mut at = self.bytes.len().next_multiple_of(2);
        if at < self.pinned.end && at + length > self.pinned.start {
            at = self.pinned.end.next_multiple_of(2);
        }
        self.bytes.resize(self.bytes.len().max(at + length), 0);
        at
    }

    fn put(&mut self, at: usize, bytes: &[u8]) {
        if self.bytes.len() < at + bytes.len() {
            self.bytes.resize(at + bytes.len(), 0);
        }
        self.bytes[at..at + bytes.len()].copy_from_slice(bytes);
    }

    fn fill(&mut self, at: usize, directory: &[Entry], pointers: &[(u16, usize)]) {
        if at == 0 {
            return;
        }
        let order = self.order;
        let pointers = pointers.iter().filter(|(_, to)| *to > 0);
        // Reserved places lie below 4 GiB: Exif beyond a segment's length is cut down.
        let pointers = pointers.map(|(tag, to)| order.long(*tag, u32::try_from(*to).unwrap_or(0)));
        let pointers: Vec<Entry> = pointers.collect();
        let mut entries: Vec<&Entry> = directory.iter().chain(&pointers).collect();
        entries.sort_by_key(|entry| entry.tag);
        entries.dedup_by_key(|entry| entry.tag);
        let count = u16::try_from(entries.len()).unwrap_or(u16::MAX);
        self.put(at, &order.bytes16(count));
        for (index, entry) in entries.iter().take(count.into()).enumerate() {
            let row = at + 2 + 12 * index;
            self.put(row, &order.bytes16(entry.tag));
            self.put(row + 2, &order.bytes16(entry.kind));
            self.put(row + 4, &order.bytes32(entry.count));
            if entry.value.len() <= 4 {
                self.put(row + 8, &entry.value);
                continue;
            }
            let stays =
                entry.tag == MAKER_NOTE && entry.offset == self.pinned.start && !self.pinned.is_empty();
            let place = if stays {
                entry.offset
            } else {
                self.reserve(entry.value.len())
            };
            self.put(place, &entry.value);
            self.put(row + 8, &order.bytes32(u32::try_from(place).unwrap_or(0)));
        }
    }
}
