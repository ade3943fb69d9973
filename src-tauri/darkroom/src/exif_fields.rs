//! What Exif says of a picture. Broken Exif never spoils a photo: what can be read of it is read.

use std::io::Cursor;

use chrono::NaiveDateTime;
use exif::{Exif, In, Tag, Value};
use newsroom::vietnamese;

use crate::turn::Turn;

/// What cameras write into every picture's description; no caption at all.
const BOILERPLATE: &[&str] = &[
    "olympus digital camera",
    "sony dsc",
    "dcim",
    "digital camera",
    "default",
    "untitled",
];

pub struct ExifFields {
    pub turn: Turn,
    pub taken: Option<NaiveDateTime>,
    pub description: Option<String>,
    pub artist: Option<String>,
}

impl ExifFields {
    pub fn read(file: &[u8]) -> Self {
        let exif = exif_of(file);
        Self {
            turn: exif.as_ref().and_then(turn).unwrap_or(Turn::NONE),
            taken: exif.as_ref().and_then(taken),
            description: exif
                .as_ref()
                .and_then(|exif| text(exif, Tag::ImageDescription))
                .filter(|text| {
                    !BOILERPLATE
                        .iter()
                        .any(|opening| text.to_lowercase().starts_with(opening))
                }),
            artist: exif.as_ref().and_then(|exif| text(exif, Tag::Artist)),
        }
    }
}

/// A picture's Exif, however little of it can be read.
fn exif_of(file: &[u8]) -> Option<Exif> {
    let mut reader = exif::Reader::new();
    reader.continue_on_error(true);
    let exif = reader.read_from_container(&mut Cursor::new(file));
    exif.or_else(|error| error.distill_partial_result(|_| ())).ok()
}

/// The small JPEG that cameras put into the Exif of a picture, and how it becomes upright. `file` may be no more than
/// the picture's beginning.
pub fn thumbnail(file: &[u8]) -> Option<(Vec<u8>, Turn)> {
    let exif = exif_of(file)?;
    let number = |tag| {
        let value = exif.get_field(tag, In::THUMBNAIL)?.value.get_uint(0)?;
        usize::try_from(value).ok()
    };
    let (offset, length) = (
        number(Tag::JPEGInterchangeFormat)?,
        number(Tag::JPEGInterchangeFormatLength)?,
    );
    let jpeg = exif.buf().get(offset..offset.checked_add(length)?)?;
    Some((jpeg.to_vec(), turn(&exif).unwrap_or(Turn::NONE)))
}

fn turn(exif: &Exif) -> Option<Turn> {
    let value = exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
    Some(Turn::from_exif(value))
}

fn taken(exif: &Exif) -> Option<NaiveDateTime> {
    let times = [Tag::DateTimeOriginal, Tag::DateTimeDigitized];
    times
        .iter()
        .find_map(|tag| NaiveDateTime::parse_from_str(&text(exif, *tag)?, "%Y:%m:%d %H:%M:%S").ok())
}

/// `None` where the field is missing, blank or not UTF-8.
fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let Value::Ascii(lines) = &exif.get_field(tag, In::PRIMARY)?.value else {
        return None;
    };
    let text = String::from_utf8(lines.first()?.clone()).ok()?;
    let text = vietnamese::nfc(text.trim_matches(|c: char| c.is_whitespace() || c == '\0'));
    (!text.is_empty()).then_some(text)
}
