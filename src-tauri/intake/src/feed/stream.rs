//! Bytes of whatever encoding become UTF-8, a stretch at a time, within a budget.

use std::io::{self, BufRead, Read};

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes that are read at once.
const STRETCH: usize = 64 * 1024;
/// Bytes of UTF-8 from the beginning of an item to its end; also of what stands between two items.
pub(super) const MOST: u64 = 32 * 1_000_000;
/// U+FEFF in UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
/// What is looked for to find the next item after a broken one.
const OPENINGS: [&[u8]; 2] = [b"<item", b"<entry"];

enum Way {
    /// UTF-8, in which a byte that does not belong is read as windows-1252 has it: pages from before Unicode hide in
    /// files that say UTF-8.
    Forgiving,
    Decoder(Box<Decoder>),
}

pub(super) struct Stream<R> {
    source: R,
    /// `None` until the beginning has been seen.
    way: Option<Way>,
    /// UTF-8 from `at` on; what stands before has been read.
    ready: Vec<u8>,
    at: usize,
    /// The beginning of a character whose end has not come yet.
    torn: Vec<u8>,
    ended: bool,
    left: u64,
    /// Bytes that were not what the file's encoding has.
    strange: u64,
    read: u64,
}

impl<R: Read> Stream<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            source,
            way: None,
            ready: Vec::new(),
            at: 0,
            torn: Vec::new(),
            ended: false,
            left: MOST,
            strange: 0,
            read: 0,
        }
    }

    /// An item begins or ends here.
    pub(super) fn begin(&mut self) {
        self.left = MOST;
    }

    pub(super) fn is_exhausted(&self) -> bool {
        self.left == 0
    }

    /// Bytes of the file that were read so far.
    pub(super) fn read_so_far(&self) -> u64 {
        self.read
    }

    /// Goes on to the next place where an item opens; `false` where there is none.
    pub(super) fn skip_to_item(&mut self) -> io::Result<bool> {
        self.begin();
        loop {
            let rest = &self.ready[self.at..];
            let found = OPENINGS.iter().filter_map(|opening| find(rest, opening)).min();
            if let Some(found) = found {
                self.at += found;
                return Ok(true);
            }
            // The opening may be torn.
            self.at = self.ready.len().saturating_sub(8).max(self.at);
            if !self.fill()? {
                return Ok(false);
            }
        }
    }

    /// Whether more came.
    fn fill(&mut self) -> io::Result<bool> {
        self.ready.drain(..self.at);
        self.at = 0;
        let before = self.ready.len();
        while !self.ended && self.ready.len() == before {
            let mut bytes = std::mem::take(&mut self.torn);
            let torn = bytes.len();
            bytes.resize(torn + STRETCH, 0);
            let count = match self.source.read(&mut bytes[torn..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {
                    bytes.truncate(torn);
                    self.torn = bytes;
                    continue;
                }
                read => read?,
            };
            bytes.truncate(torn + count);
            self.read += count as u64;
            self.ended = count == 0;
            // What says in which encoding the file is stands in its first bytes, which may come one by one.
            if self.way.is_none() && bytes.len() < 1024 && !self.ended {
                self.torn = bytes;
                continue;
            }
            self.take(&bytes);
        }
        Ok(self.ready.len() > before)
    }

    fn take(&mut self, bytes: &[u8]) {
        let way = self.way.get_or_insert_with(|| way(bytes));
        match way {
            Way::Forgiving => {
                let first = self.read == bytes.len() as u64;
                let mut rest = bytes
                    .strip_prefix(if first { BYTE_ORDER_MARK } else { &[] })
                    .unwrap_or(bytes);
                while let Err(error) = std::str::from_utf8(rest) {
                    let (good, after) = rest.split_at(error.valid_up_to());
                    self.ready.extend_from_slice(good);
                    let Some(length) = error.error_len() else {
                        if !self.ended {
                            self.torn = after.to_owned();
                            return;
                        }
                        self.strange += windows_1252(after, &mut self.ready);
                        return;
                    };
                    self.strange += windows_1252(&after[..length], &mut self.ready);
                    rest = &after[length..];
                }
                self.ready.extend_from_slice(rest);
            }
            Way::Decoder(decoder) => {
                let mut text = String::with_capacity(
                    decoder
                        .max_utf8_buffer_length(bytes.len())
                        .unwrap_or(bytes.len() * 4),
                );
                let (_, _, broken) = decoder.decode_to_string(bytes, &mut text, self.ended);
                self.strange += u64::from(broken);
                self.ready.extend_from_slice(text.as_bytes());
            }
        }
    }
}

/// How many bytes there were.
fn windows_1252(bytes: &[u8], ready: &mut Vec<u8>) -> u64 {
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    ready.extend_from_slice(text.as_bytes());
    bytes.len() as u64
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// By the mark of its byte order, by the shape of `<` in its first bytes, by what its declaration says.
fn way(opening: &[u8]) -> Way {
    let decoder = |encoding: &'static Encoding| Way::Decoder(Box::new(encoding.new_decoder()));
    match Encoding::for_bom(opening) {
        Some((encoding, _)) if encoding != UTF_8 => return decoder(encoding),
        _ => {}
    }
    match opening {
        [b'<', 0, ..] => return decoder(UTF_16LE),
        [0, b'<', ..] => return decoder(UTF_16BE),
        _ => {}
    }
    match declared(opening) {
        Some(encoding) if encoding.is_ascii_compatible() && encoding != UTF_8 && encoding != WINDOWS_1252 => {
            decoder(encoding)
        }
        _ => Way::Forgiving,
    }
}

/// `<?xml version="1.0" encoding="windows-1258"?>`
fn declared(opening: &[u8]) -> Option<&'static Encoding> {
    let end = find(opening, b"?>")?;
    let declaration = std::str::from_utf8(&opening[..end]).ok()?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let label = value[1..].split(quote).next()?;
    Encoding::for_label(label.as_bytes())
}

impl<R: Read> Read for Stream<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = {
            let ready = self.fill_buf()?;
            let count = ready.len().min(buffer.len());
            buffer[..count].copy_from_slice(&ready[..count]);
            count
        };
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Stream<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        if self.at == self.ready.len() {
            self.fill()?;
        }
        let most = usize::try_from(self.left).unwrap_or(usize::MAX);
        let rest = &self.ready[self.at..];
        Ok(&rest[..rest.len().min(most)])
    }

    fn consume(&mut self, count: usize) {
        self.at += count;
        self.left = self.left.saturating_sub(count as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Comes in pieces of a few bytes.
    struct Slow<'a>(&'a [u8], usize);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(self.0.len()).min(buffer.len());
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    #[track_caller]
    fn check(bytes: &[u8], text: &str) {
        for step in [1, 3, 7, 100_000] {
            let mut read = String::new();
            Stream::new(Slow(bytes, step)).read_to_string(&mut read).unwrap();
            assert_eq!(read, text, "in steps of {step}");
        }
    }

    const TEXT: &str = "<?xml version=\"1.0\"?><a>Đại hội Đảng bộ tỉnh</a>";

    #[test]
    fn every_encoding_of_unicode_is_read_however_it_is_torn() {
        check(TEXT.as_bytes(), TEXT);
        for big in [false, true] {
            let units = TEXT.encode_utf16();
            let bytes: Vec<u8> = units
                .flat_map(|unit| {
                    if big {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                })
                .collect();
            check(&bytes, TEXT);
        }
    }

    #[test]
    fn what_the_file_says_of_its_encoding_is_obeyed() {
        check(
            b"<?xml version='1.0' encoding='windows-1258'?><a>\xd0\xe2\xccy</a>",
            "<?xml version='1.0' encoding='windows-1258'?><a>Đâ\u{300}y</a>",
        );
    }

    #[test]
    fn a_byte_that_is_no_utf_8_is_kept_as_windows_has_it() {
        let mixed = [b"<a>H\xe9i ngh\xde ", "Phú</a>".as_bytes()].concat();
        check(&mixed, "<a>Héi nghÞ Phú</a>");
        check(b"<a>\xe1\xba", "<a>áº");
    }

    #[test]
    fn the_next_item_is_found_over_any_boundary() {
        let text = format!("{}<item>", "x".repeat(STRETCH - 3));
        let mut stream = Stream::new(text.as_bytes());
        assert!(stream.skip_to_item().unwrap());
        let mut rest = String::new();
        stream.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "<item>");
        assert!(!stream.skip_to_item().unwrap());
    }
}
