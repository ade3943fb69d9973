//! Originals on their way in.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use newsroom::photo::{PhotoId, PhotoWords, Recipe};
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
    /// "image/jpeg", "image/png", "image/webp", "image/tiff", "image/heic" or "image/avif".
    pub media_type: &'a str,
    /// Pixels, upright.
    pub width: u32,
    /// Pixels, upright.
    pub height: u32,
    /// What the file says of itself.
    pub words: &'a PhotoWords,
}

/// What became of a photo that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Arrived {
    /// It was not there, or lay in the trash, out of which it has been taken.
    Added(PhotoId),
    /// The same bytes were there already; what is said of them stays as it was.
    Double(PhotoId),
}

impl Arrived {
    #[must_use]
    pub fn id(self) -> PhotoId {
        match self {
            Self::Added(id) | Self::Double(id) => id,
        }
    }
}

impl Archive {
    /// Takes one original in, as [`Archive::add_photos`] does.
    pub fn add_photo(&self, photo: &PhotoOriginal<'_>, now: DateTime<Utc>) -> Result<PhotoId, ArchiveError> {
        self.add_photos(&[*photo], now)?;
        Ok(PhotoId::of(photo.bytes))
    }

    /// Takes originals in, all of them or none, and tells of each what became of it. Their files are on the disk
    /// before their rows are; a crash between the two leaves files that nothing refers to. Taking the same bytes in
    /// again puts back a file that was lost or altered.
    ///
    /// Nobody else's writing waits for the files: only the rows are one short transaction. Whoever takes in a whole
    /// card hands it over in batches and can stop between two.
    pub fn add_photos(
        &self,
        photos: &[PhotoOriginal<'_>],
        now: DateTime<Utc>,
    ) -> Result<Vec<Arrived>, ArchiveError> {
        let intake = Intake::laid_down(self.folder(), photos, now)?;
        self.write(move |tx| intake.all_or_nothing(tx, |_, arrived| Ok(arrived)))
    }
}

/// Originals that lie on the disk and have no rows yet.
#[derive(Default)]
pub struct Intake {
    pub(crate) photos: Vec<(PhotoRow, PathBuf)>,
    /// Files that were not there before.
    pub(crate) written: Vec<PathBuf>,
}

impl Intake {
    /// Writes the files that are not there yet, or not as they should be.
    pub fn laid_down(
        folder: &Path,
        photos: &[PhotoOriginal<'_>],
        now: DateTime<Utc>,
    ) -> Result<Self, ArchiveError> {
        if let Some(photo) = photos
            .iter()
            .find(|photo| files::extension(photo.media_type).is_none())
        {
            let (name, media_type) = (photo.name.to_owned(), photo.media_type.to_owned());
            return Err(ArchiveError::MediaType { name, media_type });
        }
        let mut intake = Self::default();
        for photo in photos {
            let row = row_of(photo, now);
            let path = files::original(folder, &row.id, &row.media_type);
            let there = files::read(&path)?;
            if there.as_deref() != Some(photo.bytes) {
                files::write(&path, photo.bytes, Durable::Yes)?;
                if there.is_none() {
                    intake.written.push(path.clone());
                }
            }
            intake.photos.push((row, path));
        }
        Ok(intake)
    }

    /// Makes the rows, then does the rest. Where either fails, the files written here are taken away again: the
    /// transaction holds the one write lock of all processes, and whoever relies on a file looks for it under that
    /// lock.
    pub fn all_or_nothing<T>(
        &self,
        tx: &Transaction<'_>,
        rest: impl FnOnce(&Transaction<'_>, Vec<Arrived>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let done = self.make_rows(tx).and_then(|arrived| rest(tx, arrived));
        if done.is_err() {
            for path in &self.written {
                // One that stays is harmless.
                let _ = fs::remove_file(path);
            }
        }
        done
    }

    fn make_rows(&self, tx: &Transaction<'_>) -> Result<Vec<Arrived>, Fault> {
        let made = self.photos.iter().map(|(row, path)| {
            if !path.exists() {
                // An intake beside this one failed and took its file away, on which this one had relied.
                let (name, path) = (row.name.clone(), path.clone());
                return Err(ArchiveError::OriginalMissing { name, path }.into());
            }
            Ok(match photo::insert(tx, row)? {
                true => Arrived::Added(row.id),
                false => Arrived::Double(row.id),
            })
        });
        made.collect()
    }
}

fn row_of(photo: &PhotoOriginal<'_>, now: DateTime<Utc>) -> PhotoRow {
    let mut words = photo.words.clone();
    words.normalise();
    PhotoRow {
        id: PhotoId::of(photo.bytes),
        name: photo.name.to_owned(),
        media_type: photo.media_type.to_owned(),
        width: photo.width,
        height: photo.height,
        // What is larger than 4 GiB is no photo, and the darkroom has refused it.
        size: u32::try_from(photo.bytes.len()).unwrap_or(u32::MAX),
        added: now,
        words,
        rating: 0,
        label: None,
        recipe: Recipe::default(),
        trashed: None,
        uses: 0,
    }
}
