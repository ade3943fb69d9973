//! What a photo file is and says of itself.

use chrono::NaiveDateTime;

use crate::error::DarkroomError;
use crate::exif_fields::{ExifFields, upright};
use crate::media_type::MediaType;
use crate::pixels::Opened;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    pub media_type: MediaType,
    /// Pixels, upright.
    pub width: u32,
    /// Pixels, upright.
    pub height: u32,
    /// By the camera's clock, which knows no time zone.
    pub taken: Option<NaiveDateTime>,
    pub embedded: Embedded,
}

/// What someone wrote into the file before it came here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embedded {
    pub caption: Option<String>,
    pub credit: Option<String>,
    pub alt: Option<String>,
}

/// Reads the whole file, pixels included: what passes here can be printed later. `name` is the file's name, for
/// the error's sentence.
pub fn inspect(bytes: &[u8], name: &str) -> Result<Inspection, DarkroomError> {
    let opened = Opened::new(bytes, name)?;
    opened.decode()?;
    let exif = ExifFields::read(bytes);
    let (width, height) = upright(opened.width, opened.height, exif.orientation);
    let embedded = Embedded {
        caption: exif.description,
        credit: exif.artist,
        alt: None,
    };
    Ok(Inspection {
        media_type: opened.media_type,
        width,
        height,
        taken: exif.taken,
        embedded,
    })
}
