//! Photos that nobody needs, on their way out: none that an article shows.

use chrono::{DateTime, Utc};
use newsroom::photo::PhotoId;
use serde::Serialize;
use ts_rs::TS;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::table::article::{self, ArticleRow};
use crate::table::photo;

/// What became of photos that were to go to the trash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Trashing {
    pub trashed: Vec<PhotoId>,
    /// These stay.
    pub used: Vec<UsedPhoto>,
}

/// A photo that stays, for the articles of which a version shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UsedPhoto {
    pub photo: PhotoId,
    /// Newest change first.
    pub articles: Vec<ArticleRow>,
}

impl Archive {
    /// Moves photos to the trash; nothing is removed. A photo that a line or a revision of an article shows stays, and
    /// its articles are told.
    pub fn trash_photos(&self, photos: &[PhotoId], now: DateTime<Utc>) -> Result<Trashing, ArchiveError> {
        let photos = photos.to_vec();
        self.write(move |tx| {
            let mut done = Trashing::default();
            for photo in photos {
                content::require_photo(tx, &photo)?;
                let articles = article::showing(tx, &photo)?;
                if articles.is_empty() {
                    photo::trash(tx, &photo, now)?;
                    done.trashed.push(photo);
                } else {
                    done.used.push(UsedPhoto { photo, articles });
                }
            }
            Ok(done)
        })
    }

    /// Takes photos out of the trash, all or none.
    pub fn untrash_photos(&self, photos: &[PhotoId]) -> Result<(), ArchiveError> {
        let photos = photos.to_vec();
        self.write(move |tx| {
            for photo in photos {
                content::require_photo(tx, &photo)?;
                photo::untrash(tx, &photo)?;
            }
            Ok(())
        })
    }
}
