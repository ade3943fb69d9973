//! Bytes of a photo file.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use crate::error::DeskError;
use crate::import::file_name;

/// Bytes in which cameras put the small picture.
const HEAD: u64 = 256 * 1024;
/// Bytes: the largest file that is taken. Two hundred million pixels of 16-bit TIFF are larger, and are no picture for
/// a page.
pub const LARGEST: u64 = 512 * 1024 * 1024;

/// The file's beginning; `None` where it cannot be read.
pub fn of(file: &Path) -> Option<Vec<u8>> {
    let mut head = Vec::new();
    File::open(file).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    Some(head)
}

/// The whole file.
pub fn whole(file: &Path) -> Result<Vec<u8>, DeskError> {
    let unreadable = |source| DeskError::Unreadable {
        file: file.display().to_string(),
        source,
    };
    let size = fs::metadata(file).map_err(unreadable)?.len();
    if size > LARGEST {
        return Err(DeskError::PhotoTooHeavy {
            name: file_name(file),
            megabytes: size / 1_000_000,
            most: LARGEST / 1_000_000,
        });
    }
    fs::read(file).map_err(unreadable)
}
