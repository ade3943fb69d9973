//! A package as a zip, the same bytes for the same entries.

use std::io::{Cursor, Write as _};

use chrono::{DateTime, Datelike as _, FixedOffset, Timelike as _};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Entry;

pub(super) fn bytes(entries: &[Entry], at: DateTime<FixedOffset>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .last_modified_time(dos_time(at))
        .unix_permissions(0o644);
    for entry in entries {
        // JPEG is compressed already.
        let photo = entry.path.ends_with(".jpg");
        let method = if photo {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        zip.start_file(entry.path.as_str(), options.compression_method(method))?;
        zip.write_all(&entry.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Zip knows the years 1980 to 2107 and no time zone; outside them a file has the earliest time there is.
fn dos_time(at: DateTime<FixedOffset>) -> zip::DateTime {
    let part = |number: u32| u8::try_from(number).unwrap_or(0);
    let year = u16::try_from(at.year()).unwrap_or(0);
    zip::DateTime::from_date_and_time(
        year,
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .unwrap_or_default()
}
