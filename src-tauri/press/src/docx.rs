//! The article as a document of Word: WordprocessingML (ISO/IEC 29500-1), for offices that ask for it.
//!
//! Headings, lists, tables, quotes and boxes are Word's own, set in the styles of `docx/styles.xml`, which a designer can
//! change; photos lie within the file, with their alt text. The same edition gives the same bytes.

mod blocks;
mod figures;
mod inlines;
mod parts;
mod tables;
mod xml;

use std::io::{Cursor, Write as _};

use newsroom::photo::PhotoSource;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::check::check;
use crate::edition::Edition;
use crate::error::PressError;
use parts::Parts;

/// Sets the edition as a document of Word.
///
/// # Errors
/// [`PressError::Concerns`], [`PressError::Photo`]; [`PressError::Document`] is a fault of the press.
pub fn docx(edition: &Edition<'_>, source: &dyn PhotoSource) -> Result<Vec<u8>, PressError> {
    check(edition.article)?;
    let mut parts = Parts::new(edition, source);
    let document = blocks::document(&mut parts)?;
    zipped(parts.files(document)).map_err(|source| PressError::Document { source })
}

/// Every file has the earliest time that a zip knows, so that it does not matter when the document is made.
fn zipped(files: Vec<(String, Vec<u8>)>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (name, bytes) in files {
        // JPEG is compressed already.
        let method = match name.ends_with(".jpg") {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        zip.start_file(name, options.compression_method(method))?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
