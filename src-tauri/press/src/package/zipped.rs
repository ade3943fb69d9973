//! A package as a zip, the same bytes for the same entries.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use chrono::{DateTime, Datelike as _, TimeDelta, Timelike as _, Utc};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::entry::Entry;
use crate::error::PressError;
use crate::file;

pub(super) fn write(to: &Path, entries: &[Entry<'_>], at: DateTime<Utc>) -> Result<(), PressError> {
    file::put(to, |beside| fill(beside, entries, at, to))
}

fn fill(beside: &mut File, entries: &[Entry<'_>], at: DateTime<Utc>, to: &Path) -> Result<(), PressError> {
    let unpacked = |source| match source {
        ZipError::Io(error) => PressError::write(to, error),
        source => PressError::Zip {
            path: to.to_owned(),
            source,
        },
    };
    let mut zip = ZipWriter::new(BufWriter::new(beside));
    let options = SimpleFileOptions::default()
        .last_modified_time(dos_time(at))
        .unix_permissions(0o644);
    for entry in entries {
        let method = match entry.is_packed() {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        let options = options
            .compression_method(method)
            .large_file(entry.size > u64::from(u32::MAX));
        zip.start_file(entry.path.as_str(), options).map_err(unpacked)?;
        entry.copy(&mut zip, |error| PressError::write(to, error))?;
    }
    let written = zip.finish().map_err(unpacked)?;
    let error = written.into_inner().err();
    error.map_or(Ok(()), |error| Err(PressError::write(to, error.into_error())))
}

/// On the clocks of Việt Nam. Zip knows the years 1980 to 2107 and no time zone; outside them a file has the earliest
/// time there is.
fn dos_time(at: DateTime<Utc>) -> zip::DateTime {
    let at = at.naive_utc() + TimeDelta::hours(7);
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
