//! Originals and what is derived from them.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use newsroom::photo::PhotoId;
use rusqlite::Transaction;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files::{self, Durable};
use crate::table::photo::{self, PhotoRow};

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
    /// What the file says of itself; empty where it says nothing.
    pub caption: &'a str,
    pub credit: &'a str,
    pub alt: &'a str,
}

impl Archive {
    /// Takes an original in. Taking the same bytes in again changes nothing, but puts back a file that was lost or
    /// altered. The file is on the disk before the row is; a crash between the two leaves a file that nothing
    /// refers to.
    pub fn add_photo(&self, photo: &PhotoOriginal<'_>, now: DateTime<Utc>) -> Result<PhotoId, ArchiveError> {
        let mut intake = Intake::new(self.folder(), &[*photo], now)?;
        self.write(move |tx| intake.all_or_nothing(tx, |_| Ok(())))?;
        Ok(PhotoId::of(photo.bytes))
    }

    pub fn photo(&self, id: &PhotoId) -> Result<PhotoRow, ArchiveError> {
        self.read(|tx| Ok(photo::get(tx, id)?.ok_or(ArchiveError::NoSuchPhoto { photo: *id })?))
    }

    /// The original's bytes, checked against its name.
    pub fn photo_original(&self, id: &PhotoId) -> Result<Vec<u8>, ArchiveError> {
        let PhotoRow { name, media_type, .. } = self.photo(id)?;
        let path = files::original(self.folder(), id, &media_type);
        match files::read(&path)? {
            Some(bytes) if PhotoId::of(&bytes) == *id => Ok(bytes),
            Some(_) => Err(ArchiveError::OriginalAltered { name, path }),
            None => Err(ArchiveError::OriginalMissing { name, path }),
        }
    }

    /// A derived JPEG of this width in pixels, where one was stored.
    pub fn thumbnail(&self, id: &PhotoId, width: u32) -> Result<Option<Vec<u8>>, ArchiveError> {
        let jpeg = files::read(&files::thumbnail(self.folder(), id, width))?;
        // Thumbnails are written without waiting for the disk, so that one may be torn after the power went off.
        Ok(jpeg.filter(|jpeg| jpeg.starts_with(&[0xff, 0xd8]) && jpeg.ends_with(&[0xff, 0xd9])))
    }

    /// Stores a derived JPEG; it can be thrown away and made again.
    pub fn store_thumbnail(&self, id: &PhotoId, width: u32, jpeg: &[u8]) -> Result<(), ArchiveError> {
        files::write(&files::thumbnail(self.folder(), id, width), jpeg, Durable::No)
    }
}

/// Originals on their way in, inside one transaction.
pub struct Intake {
    folder: PathBuf,
    photos: Vec<(PhotoRow, Vec<u8>)>,
    /// Files that were not there before.
    written: Vec<PathBuf>,
}

impl Intake {
    pub fn new(
        folder: &Path,
        photos: &[PhotoOriginal<'_>],
        now: DateTime<Utc>,
    ) -> Result<Self, ArchiveError> {
        let photos = photos.iter().map(|photo| {
            if files::extension(photo.media_type).is_none() {
                let (name, media_type) = (photo.name.to_owned(), photo.media_type.to_owned());
                return Err(ArchiveError::MediaType { name, media_type });
            }
            let row = PhotoRow {
                id: PhotoId::of(photo.bytes),
                name: photo.name.to_owned(),
                media_type: photo.media_type.to_owned(),
                width: photo.width,
                height: photo.height,
                // What is larger than 4 GiB is no photo, and the darkroom has refused it.
                size: u32::try_from(photo.bytes.len()).unwrap_or(u32::MAX),
                added: now,
                caption: photo.caption.to_owned(),
                credit: photo.credit.to_owned(),
                alt: photo.alt.to_owned(),
            };
            Ok((row, photo.bytes.to_vec()))
        });
        Ok(Self {
            folder: folder.to_owned(),
            photos: photos.collect::<Result<_, _>>()?,
            written: Vec::new(),
        })
    }

    /// Takes the photos in, then does the rest. Where either fails, the files written here are taken away again:
    /// the transaction holds the one write lock of all processes, so that nobody else relies on them yet.
    pub fn all_or_nothing<T>(
        &mut self,
        tx: &Transaction<'_>,
        rest: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let done = self.take_in(tx).and_then(|()| rest(tx));
        if done.is_err() {
            for path in &self.written {
                // One that stays is harmless.
                let _ = fs::remove_file(path);
            }
        }
        done
    }

    fn take_in(&mut self, tx: &Transaction<'_>) -> Result<(), Fault> {
        for (row, bytes) in &self.photos {
            photo::insert(tx, row)?;
            let path = files::original(&self.folder, &row.id, &row.media_type);
            let there = files::read(&path)?;
            if there.as_ref() == Some(bytes) {
                continue;
            }
            files::write(&path, bytes, Durable::Yes)?;
            if there.is_none() {
                self.written.push(path);
            }
        }
        Ok(())
    }
}
