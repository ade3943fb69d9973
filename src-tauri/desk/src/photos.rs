//! The photos of the archive: what is known of each, and what is done with them.

/// Photos come in.
pub mod arrival;
/// What file, archive and article say of a photo, side by side.
pub mod comparing;
/// Which files of a card are photos.
pub(crate) mod found;
/// Bytes of a photo file.
pub(crate) mod head;
/// What files are called that leave the house.
mod naming;
/// Pictures made from originals.
pub mod picture;
/// Photos get their places on the page.
pub mod placing;
/// The small pictures of photos on their way.
mod previews;
/// Photos that were not copied whole.
pub mod salvage;
/// Pictures on pages that are shown.
pub(crate) mod seen;
/// Photos leave the house by themselves.
pub mod sending;
/// Captions, credits, and everything else that is said of photos.
pub mod words;

use archive::{ArticleRow, PhotoRow, Rating, Sheet, SheetQuery, Trashing};
use chrono::{DateTime, NaiveDateTime, Utc};
use newsroom::photo::{Label, PhotoId, PhotoWords, Recipe, WarningLine};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::import::Failure;

pub(crate) use previews::Previews;
pub(crate) use salvage::CutShort;

/// A photo of the archive and everything that is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoInfo {
    pub id: PhotoId,
    /// The file's name when it came in.
    pub name: String,
    /// Pixels, as its recipe leaves it.
    pub width: u32,
    /// Pixels, as its recipe leaves it.
    pub height: u32,
    /// Pixels, upright.
    pub original_width: u32,
    /// Pixels, upright.
    pub original_height: u32,
    /// Such as "image/jpeg".
    pub media_type: String,
    /// Bytes of the original.
    pub size: u32,
    pub added: DateTime<Utc>,
    /// By the camera's clock.
    pub taken: Option<NaiveDateTime>,
    pub words: PhotoWords,
    /// 0 to 5.
    pub rating: u8,
    pub label: Option<Label>,
    pub recipe: Recipe,
    /// Articles that show it.
    pub uses: u32,
    pub trashed: bool,
    pub warnings: Vec<WarningLine>,
}

/// What became of several photo files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoBatch {
    pub photos: Vec<PhotoInfo>,
    pub failures: Vec<Failure>,
}

impl Desk {
    pub fn photo(&self, id: &PhotoId) -> Result<PhotoInfo, DeskError> {
        Ok(PhotoInfo::of(self.archive.photo(id)?))
    }

    /// In the order that is asked for.
    pub fn photos(&self, ids: &[PhotoId]) -> Result<Vec<PhotoInfo>, DeskError> {
        Ok(self.archive.photos(ids)?.into_iter().map(PhotoInfo::of).collect())
    }

    /// What the contact sheet shows.
    pub fn photo_sheet(&self, query: &SheetQuery) -> Result<Sheet, DeskError> {
        Ok(self.archive.sheet(query, self.now())?)
    }

    /// The articles that show a photo.
    pub fn photo_uses(&self, id: &PhotoId) -> Result<Vec<ArticleRow>, DeskError> {
        Ok(self.archive.uses(id)?)
    }

    /// Gives stars from 0 to 5, a colour or both; `None` leaves as it is, `Some(None)` takes the colour off. What the
    /// photos had before is the answer, for undo.
    pub fn rate_photos(
        &self,
        ids: &[PhotoId],
        rating: Option<u8>,
        label: Option<Option<Label>>,
    ) -> Result<Vec<Rating>, DeskError> {
        Ok(self.archive.rate(ids, rating, label)?)
    }

    pub fn put_back_ratings(&self, former: Vec<Rating>) -> Result<(), DeskError> {
        Ok(self.archive.put_back_ratings(former)?)
    }

    /// How a photo is made from its original, from now on.
    pub fn prepare_photo(&self, id: &PhotoId, recipe: Recipe) -> Result<PhotoInfo, DeskError> {
        self.archive.prepare(id, recipe)?;
        self.photo(id)
    }

    /// Moves photos to the trash; those that articles show stay, and are named with the articles.
    pub fn trash_photos(&self, ids: &[PhotoId]) -> Result<Trashing, DeskError> {
        Ok(self.archive.trash_photos(ids, self.now())?)
    }

    pub fn untrash_photos(&self, ids: &[PhotoId]) -> Result<(), DeskError> {
        Ok(self.archive.untrash_photos(ids)?)
    }
}

impl PhotoInfo {
    fn of(row: PhotoRow) -> Self {
        let (width, height) = darkroom::framed_size(row.width, row.height, &row.recipe);
        let warnings = row.words.warnings();
        Self {
            id: row.id,
            name: row.name,
            width,
            height,
            original_width: row.width,
            original_height: row.height,
            media_type: row.media_type,
            size: row.size,
            added: row.added,
            taken: row.words.taken,
            rating: row.rating,
            label: row.label,
            recipe: row.recipe,
            uses: row.uses,
            trashed: row.trashed.is_some(),
            warnings: warnings.iter().map(WarningLine::from).collect(),
            words: row.words,
        }
    }
}
