//! What Exif says of a picture. Broken Exif never spoils a photo: what can be read of it is read.

use std::io::Cursor;

use chrono::NaiveDateTime;
use exif::{Exif, In, Tag, Value};
use image::metadata::Orientation;
use newsroom::vietnamese;

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
    pub orientation: Orientation,
    pub taken: Option<NaiveDateTime>,
    pub description: Option<String>,
    pub artist: Option<String>,
}

impl ExifFields {
    pub fn read(file: &[u8]) -> Self {
        let mut reader = exif::Reader::new();
        reader.continue_on_error(true);
        let exif = reader.read_from_container(&mut Cursor::new(file));
        let exif = exif.or_else(|error| error.distill_partial_result(|_| ())).ok();
        Self {
            orientation: exif
                .as_ref()
                .and_then(orientation)
                .unwrap_or(Orientation::NoTransforms),
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

/// Width and height after turning upright.
pub fn upright(width: u32, height: u32, orientation: Orientation) -> (u32, u32) {
    match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (height, width),
        _ => (width, height),
    }
}

/// Exif 3.0, 4.6.5.1.6: 1 to 8; anything else is no orientation.
fn orientation(exif: &Exif) -> Option<Orientation> {
    let value = exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
    Orientation::from_exif(u8::try_from(value).ok()?)
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
