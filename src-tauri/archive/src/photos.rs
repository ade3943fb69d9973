//! Originals and what is derived from them.

use chrono::{DateTime, Utc};
use newsroom::photo::PhotoId;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::photo::PhotoRow;

/// A photo as it comes in.
#[derive(Clone, Copy, Debug)]
pub struct PhotoOriginal<'a> {
    pub bytes: &'a [u8],
    /// The file's name.
    pub name: &'a str,
    /// "image/jpeg", "image/png", "image/webp" or "image/tiff".
    pub media_type: &'a str,
    /// Pixels, upright.
    pub width: u32,
    /// Pixels, upright.
    pub height: u32,
}

#[allow(unused_variables)]
impl Archive {
    /// Takes an original in. Taking the same bytes in again changes nothing, but puts back a file that was lost.
    pub fn add_photo(&self, photo: &PhotoOriginal<'_>, now: DateTime<Utc>) -> Result<PhotoId, ArchiveError> {
        todo!()
    }

    pub fn photo(&self, id: &PhotoId) -> Result<PhotoRow, ArchiveError> {
        todo!()
    }

    /// The original's bytes, checked against its name.
    pub fn photo_original(&self, id: &PhotoId) -> Result<Vec<u8>, ArchiveError> {
        todo!()
    }

    /// A derived JPEG of this width, where one was stored.
    pub fn thumbnail(&self, id: &PhotoId, width: u32) -> Result<Option<Vec<u8>>, ArchiveError> {
        todo!()
    }

    pub fn store_thumbnail(&self, id: &PhotoId, width: u32, jpeg: &[u8]) -> Result<(), ArchiveError> {
        todo!()
    }
}
