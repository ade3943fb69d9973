//! Photos go past the typesetter. It is shown a stand-in of 8 × 8 pixels for each, which it decodes instead of the photo,
//! and the photo's own bytes are put into the finished PDF. So a photo costs its bytes and no pixels, which for a bulletin
//! of 400 photos are the difference between 100 MB and 2 GB.
//!
//! A stand-in carries a comment (JPEG, T.81 B.2.4.5) with the photo's name and digest: no two photos share one.

use std::ops::Range;

use newsroom::digest::Digest;

use super::spool::Spool;
use crate::error::PressError;

const COLOUR: &[u8] = include_bytes!("stand-in-colour.jpg");
const GREY: &[u8] = include_bytes!("stand-in-grey.jpg");
const SIDE: &str = "8";

/// What stands in for this JPEG.
pub(super) fn stand_in(jpeg: &[u8]) -> Vec<u8> {
    let plain = if components(jpeg) == Some(1) { GREY } else { COLOUR };
    let comment = format!("toasoan {}", Digest::of(jpeg));
    let length = u16::try_from(comment.len() + 2).unwrap_or(u16::MAX);
    let (start, rest) = plain.split_at(2);
    let mut made = start.to_vec();
    made.extend([0xff, 0xfe]);
    made.extend(length.to_be_bytes());
    made.extend(comment.bytes());
    made.extend(rest);
    made
}

/// Width and height in pixels, from the frame header (T.81, B.2.2). `None` for what is no JPEG.
fn frame(jpeg: &[u8]) -> Option<&[u8]> {
    let mut at = 2;
    if !jpeg.starts_with(&[0xff, 0xd8]) {
        return None;
    }
    loop {
        let marker = *jpeg.get(at + 1)?;
        let length = usize::from(u16::from_be_bytes([*jpeg.get(at + 2)?, *jpeg.get(at + 3)?]));
        // Of the frame headers C4, C8 and CC are none.
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            return jpeg.get(at + 4..at + 2 + length);
        }
        at += 2 + length;
    }
}

fn components(jpeg: &[u8]) -> Option<u8> {
    frame(jpeg)?.get(5).copied()
}

fn size(jpeg: &[u8]) -> Option<(u16, u16)> {
    let frame = frame(jpeg)?;
    let side = |at: usize| Some(u16::from_be_bytes([*frame.get(at)?, *frame.get(at + 1)?]));
    Some((side(3)?, side(1)?))
}

/// The PDF with each photo in the place of its stand-in, and its table of objects made right.
///
/// # Errors
/// [`PressError::Typesetting`] where the PDF is not as the typesetter writes it, or a photo is not in it;
/// [`PressError::Write`] where a photo that lay on the disk cannot be read.
pub(super) fn put_in(pdf: Vec<u8>, photos: &mut Spool) -> Result<Vec<u8>, PressError> {
    if photos.count() == 0 {
        return Ok(pdf);
    }
    swap(&pdf, photos)?.ok_or_else(|| PressError::Typesetting {
        complaint: "a photo did not find its place".to_owned(),
    })
}

fn swap(pdf: &[u8], photos: &mut Spool) -> Result<Option<Vec<u8>>, PressError> {
    let Some(table) = Table::read(pdf) else {
        return Ok(None);
    };
    let room = usize::try_from(photos.bytes()).unwrap_or_default();
    let mut made = Vec::with_capacity(pdf.len() + room);
    // Where objects lie from here on: how much further back than they did.
    let mut moved: Vec<(usize, usize)> = Vec::new();
    let mut copied = 0;
    for object in table.objects() {
        let Some((dictionary, stream)) = stand_in_of(pdf, &object) else {
            continue;
        };
        let Some(photo) = photos.get(pdf.get(stream.clone()).unwrap_or_default())? else {
            continue;
        };
        let Some(dictionary_of_photo) = retold(pdf.get(dictionary.clone()), stream.len(), &photo) else {
            return Ok(None);
        };
        made.extend(pdf.get(copied..dictionary.start).unwrap_or_default());
        made.extend(dictionary_of_photo.bytes());
        made.extend(pdf.get(dictionary.end..stream.start).unwrap_or_default());
        made.extend(photo);
        copied = stream.end;
        moved.push((stream.end, made.len()));
    }
    Ok((moved.len() == photos.count())
        .then(|| finished(pdf, made, copied, &table, &moved))
        .flatten())
}

/// The dictionary of a stand-in of so many bytes, as it is that of the photo.
fn retold(dictionary: Option<&[u8]>, length: usize, photo: &[u8]) -> Option<String> {
    let (width, height) = size(photo)?;
    let text = std::str::from_utf8(dictionary?).ok()?;
    Some(
        text.replace(
            &format!("/Length {length}/"),
            &format!("/Length {}/", photo.len()),
        )
        .replace(&format!("/Width {SIDE}/"), &format!("/Width {width}/"))
        .replace(&format!("/Height {SIDE}/"), &format!("/Height {height}/")),
    )
}

/// With what comes after the last photo.
fn finished(
    pdf: &[u8],
    mut made: Vec<u8>,
    copied: usize,
    table: &Table,
    moved: &[(usize, usize)],
) -> Option<Vec<u8>> {
    made.extend(pdf.get(copied..table.start)?);
    let now = |offset: usize| {
        let behind = moved.partition_point(|(end, _)| *end <= offset);
        match behind.checked_sub(1).and_then(|last| moved.get(last)) {
            Some((was, is)) => offset - was + is,
            None => offset,
        }
    };
    table.write(pdf, &mut made, now)?;
    Some(made)
}

/// The dictionary and the stream of a picture that is a stand-in.
fn stand_in_of(pdf: &[u8], object: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    const PICTURE: &[u8] = b"/Type/XObject/Subtype/Image/Filter/DCTDecode/Width 8/Height 8/";
    let bytes = pdf.get(object.clone())?;
    // A dictionary is short; a stream is not searched.
    let head = bytes.get(..bytes.len().min(400))?;
    find(head, PICTURE)?;
    let start = find(head, b"<<")?;
    let stream = find(head, b"stream\n")?;
    let length = head.get(start..)?.strip_prefix(b"<</Length ")?;
    let digits = length.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let length: usize = std::str::from_utf8(length.get(..digits)?).ok()?.parse().ok()?;
    let first = object.start + stream + b"stream\n".len();
    Some((object.start + start..object.start + stream, first..first + length))
}

/// The table of objects at the end of a PDF (ISO 32000-1, 7.5.4).
struct Table {
    /// Of the word `xref`.
    start: usize,
    /// Of the first entry.
    first: usize,
    /// Of the objects, by their numbers; `None` for those that are free.
    offsets: Vec<Option<usize>>,
}

/// Bytes of an entry.
const ENTRY: usize = 20;

impl Table {
    fn read(pdf: &[u8]) -> Option<Self> {
        let tail = pdf.len().saturating_sub(64);
        let word = b"startxref\n";
        let at = tail + find(pdf.get(tail..)?, word)? + word.len();
        let digits = pdf
            .get(at..)?
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let start: usize = std::str::from_utf8(pdf.get(at..at + digits)?)
            .ok()?
            .parse()
            .ok()?;
        let head = pdf.get(start..)?.strip_prefix(b"xref\n0 ")?;
        let line = head.iter().position(|byte| *byte == b'\n')?;
        let count: usize = std::str::from_utf8(head.get(..line)?).ok()?.trim().parse().ok()?;
        let first = start + b"xref\n0 ".len() + line + 1;
        let entries = pdf.get(first..first + count * ENTRY)?;
        let offset = |entry: &[u8]| match entry.get(17) {
            Some(b'n') => std::str::from_utf8(entry.get(..10)?).ok()?.parse().ok(),
            _ => None,
        };
        Some(Self {
            start,
            first,
            offsets: entries.chunks_exact(ENTRY).map(offset).collect(),
        })
    }

    /// In the order of the file.
    fn objects(&self) -> Vec<Range<usize>> {
        let mut starts: Vec<usize> = self.offsets.iter().copied().flatten().collect();
        starts.sort_unstable();
        let ends = starts.iter().copied().skip(1).chain([self.start]);
        starts
            .iter()
            .copied()
            .zip(ends)
            .map(|(start, end)| start..end)
            .collect()
    }

    /// Writes the table and what follows it, with every offset where it is `now`.
    fn write(&self, pdf: &[u8], made: &mut Vec<u8>, now: impl Fn(usize) -> usize) -> Option<()> {
        let start = made.len();
        made.extend(pdf.get(self.start..self.first)?);
        let entries = pdf.get(self.first..)?.chunks_exact(ENTRY);
        for (offset, entry) in self.offsets.iter().zip(entries) {
            match offset {
                Some(offset) => {
                    made.extend(format!("{:010}", now(*offset)).bytes());
                    made.extend(entry.get(10..)?);
                }
                None => made.extend(entry),
            }
        }
        let rest = pdf.get(self.first + self.offsets.len() * ENTRY..)?;
        let word = find(rest, b"startxref\n")?;
        made.extend(rest.get(..word)?);
        made.extend(format!("startxref\n{start}\n%%EOF").bytes());
        let end = find(rest, b"%%EOF")? + b"%%EOF".len();
        made.extend(rest.get(end..)?);
        Some(())
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG's frame header and nothing else that matters here.
    fn jpeg(width: u16, height: u16, components: u8) -> Vec<u8> {
        let mut jpeg = vec![0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 8, 8];
        jpeg.extend(height.to_be_bytes());
        jpeg.extend(width.to_be_bytes());
        jpeg.push(components);
        jpeg
    }

    #[test]
    fn a_frame_tells_its_size_and_colours() {
        assert_eq!(size(&jpeg(1600, 1067, 3)), Some((1600, 1067)));
        assert_eq!(components(&jpeg(2, 3, 1)), Some(1));
        assert_eq!(size(b"\xff\xd8\xff"), None);
        assert_eq!(size(b"PNG"), None);
    }

    #[test]
    fn stand_ins_are_small_jpegs_and_no_two_are_alike() {
        let (one, other) = (stand_in(&jpeg(1600, 1067, 3)), stand_in(&jpeg(1600, 1068, 3)));
        assert_ne!(one, other);
        assert_eq!(size(&one), Some((8, 8)));
        assert_eq!(components(&stand_in(&jpeg(9, 9, 1))), Some(1));
        assert!(image::load_from_memory(&one).is_ok());
    }

    /// A file of two objects, the second a stand-in.
    fn pdf(photo: &[u8]) -> Vec<u8> {
        let stand_in = stand_in(photo);
        let mut pdf = b"%PDF-1.7\n".to_vec();
        let first = pdf.len();
        pdf.extend(b"1 0 obj\n<</A 1>>\nendobj\n");
        let second = pdf.len();
        pdf.extend(format!("2 0 obj\n<</Length {}/Type/XObject/Subtype/Image/Filter/DCTDecode/Width 8/Height 8/ColorSpace 5 0 R/BitsPerComponent 8>>\nstream\n", stand_in.len()).bytes());
        pdf.extend(&stand_in);
        pdf.extend(b"\nendstream\nendobj\n");
        let third = pdf.len();
        pdf.extend(b"3 0 obj\n<</B 1>>\nendobj\n");
        let xref = pdf.len();
        pdf.extend(b"xref\n0 4\n0000000000 65535 f\r\n");
        for offset in [first, second, third] {
            pdf.extend(format!("{offset:010} 00000 n\r\n").bytes());
        }
        pdf.extend(format!("trailer\n<</Size 4>>\nstartxref\n{xref}\n%%EOF").bytes());
        pdf
    }

    #[test]
    fn a_photo_takes_its_place_and_everything_behind_it_is_found_again() {
        let photo = [jpeg(1600, 1067, 3), vec![7; 5000]].concat();
        let mut spool = Spool::new();
        spool.put(&photo).unwrap();
        let made = put_in(pdf(&photo), &mut spool).unwrap();
        let table = Table::read(&made).unwrap();
        let object = |number: usize| &made[table.offsets[number].unwrap()..];
        assert!(object(1).starts_with(b"1 0 obj"));
        assert!(object(2).starts_with(b"2 0 obj\n<</Length 5018/"));
        assert!(find(object(2), b"/Width 1600/Height 1067/").is_some());
        assert!(find(object(2), &photo).is_some());
        assert!(object(3).starts_with(b"3 0 obj\n<</B 1>>"));
    }

    #[test]
    fn a_photo_that_is_not_in_the_file_is_a_fault() {
        let (one, other) = (jpeg(16, 9, 3), jpeg(9, 16, 3));
        let mut spool = Spool::new();
        for photo in [&one, &other] {
            spool.put(photo).unwrap();
        }
        assert!(put_in(pdf(&one), &mut spool).is_err());
    }
}
