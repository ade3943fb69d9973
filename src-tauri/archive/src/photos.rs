//! Photos: looked at, looked for, and what is derived from them.

use chrono::{DateTime, Utc};
use newsroom::digest::Digest;
use newsroom::photo::PhotoId;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::files::{self, Durable};
use crate::table::article::{self, ArticleRow};
use crate::table::photo::{self, PhotoRow};
use crate::table::photo_sheet::{self, Sheet, SheetQuery};

impl Archive {
    pub fn photo(&self, id: &PhotoId) -> Result<PhotoRow, ArchiveError> {
        self.read(|tx| content::require_photo(tx, id))
    }

    /// In the order of `ids`.
    pub fn photos(&self, ids: &[PhotoId]) -> Result<Vec<PhotoRow>, ArchiveError> {
        self.read(|tx| ids.iter().map(|id| content::require_photo(tx, id)).collect())
    }

    /// Those of these photos that are there.
    pub fn photos_here(&self, ids: &[PhotoId]) -> Result<Vec<PhotoRow>, ArchiveError> {
        self.read(|tx| photo::here(tx, ids))
    }

    /// The contact sheet. Today's day is that of `now` by the clocks of Việt Nam.
    pub fn sheet(&self, query: &SheetQuery, now: DateTime<Utc>) -> Result<Sheet, ArchiveError> {
        self.read(|tx| Ok(photo_sheet::sheet(tx, query, now)?))
    }

    /// The articles of which a line or a revision shows the photo, trashed ones included; newest change first.
    pub fn uses(&self, id: &PhotoId) -> Result<Vec<ArticleRow>, ArchiveError> {
        self.read(|tx| Ok(article::showing(tx, id)?))
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

    /// A derived JPEG of this width in pixels, where one was stored. `recipe` is that of
    /// [`newsroom::photo::Recipe::digest`], `None` for the picture as it was taken.
    pub fn thumbnail(
        &self,
        id: &PhotoId,
        width: u32,
        recipe: Option<Digest>,
    ) -> Result<Option<Vec<u8>>, ArchiveError> {
        let jpeg = files::read(&files::thumbnail(self.folder(), id, width, recipe))?;
        // Thumbnails are written without waiting for the disk, so that one may be torn after the power went off.
        Ok(jpeg.filter(|jpeg| jpeg.starts_with(&[0xff, 0xd8]) && jpeg.ends_with(&[0xff, 0xd9])))
    }

    /// Stores a derived JPEG; it can be thrown away and made again.
    pub fn store_thumbnail(
        &self,
        id: &PhotoId,
        width: u32,
        recipe: Option<Digest>,
        jpeg: &[u8],
    ) -> Result<(), ArchiveError> {
        let path = files::thumbnail(self.folder(), id, width, recipe);
        files::write(&path, jpeg, Durable::No)
    }
}
