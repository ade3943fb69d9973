//! Pictures made from originals: for the window and for the press.

use darkroom::metadata::Keep;
use darkroom::{Format, Output, Size};
use newsroom::article::Article;
use newsroom::photo::{Cut, PhotoId, PhotoSource, PhotoUnavailable, Recipe, Rendition};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::photos::placing::said_at;

/// Pixels of the longer side, on the contact sheet. Kept ready for every photo.
pub const SMALL: u32 = 320;
/// Pixels: the widest picture that leaves the house in a piece, or is shown on the page.
pub const WIDEST: u32 = 1600;
/// JPEG quality of pictures on pages.
const QUALITY: u8 = 85;

/// The picture of the contact sheet.
pub(crate) const SMALL_JPEG: Output = Output {
    size: Size::LongestSide(SMALL),
    format: Format::Jpeg,
    quality: 80,
};

impl Desk {
    /// A photo as its own recipe makes it.
    pub fn picture(&self, id: &PhotoId, size: Size) -> Result<Vec<u8>, DeskError> {
        let recipe = self.archive.photo(id)?.recipe;
        self.picture_by(id, size, &recipe)
    }

    /// A photo as this recipe makes it. What its own recipe makes, and what none makes, is kept beside the archive;
    /// anything else is made each time, so that asking for pictures cannot fill the disk.
    pub fn picture_by(&self, id: &PhotoId, size: Size, recipe: &Recipe) -> Result<Vec<u8>, DeskError> {
        let row = self.archive.photo(id)?;
        let digest = (!recipe.is_plain()).then(|| recipe.digest());
        let width = match size {
            Size::LongestSide(width) | Size::Width(width) => Some(width),
            // Large, and seldom asked for twice.
            Size::Full => None,
        };
        let kept = width.filter(|_| digest.is_none() || digest == Some(row.recipe.digest()));
        if let Some(width) = kept
            && let Some(made) = self.archive.thumbnail(id, width, digest)?
        {
            return Ok(made);
        }
        let original = self.archive.photo_original(id)?;
        let wanted = match size == SMALL_JPEG.size {
            true => SMALL_JPEG,
            false => Output {
                size,
                format: Format::Jpeg,
                quality: QUALITY,
            },
        };
        let made = darkroom::output(&original, &row.name, recipe, wanted)?.bytes;
        if let Some(width) = kept {
            self.archive.store_thumbnail(id, width, digest, &made)?;
        }
        Ok(made)
    }

    /// How an article that cuts a photo like this shows it.
    fn recipe_of(&self, cut: &Cut) -> Result<(Recipe, u32, u32), DeskError> {
        let row = self.archive.photo(&cut.photo)?;
        let recipe = row.recipe.cut_to(cut.crop);
        let (width, height) = darkroom::framed_size(row.width, row.height, &recipe);
        Ok((recipe, width, height))
    }
}

/// The press's view of the archive's photos.
pub(crate) struct ArchivePhotos<'a> {
    pub desk: &'a Desk,
    /// The article whose words, over the archive's, are written into the pictures; without one they carry none.
    pub said_in: Option<&'a Article>,
}

impl ArchivePhotos<'_> {
    fn printed(&self, cut: &Cut, max_width: u32) -> Result<Rendition, DeskError> {
        let (recipe, width, height) = self.desk.recipe_of(cut)?;
        let (width, height) = darkroom::fitted(width, height, max_width);
        let mut jpeg = self
            .desk
            .picture_by(&cut.photo, Size::Width(max_width), &recipe)?;
        if let Some(article) = self.said_in {
            let words = self.desk.archive.photo(&cut.photo)?.words;
            let words = match said_at(article, &cut.photo) {
                Some(here) => here.over(words),
                None => words,
            };
            let original = self.desk.archive.photo_original(&cut.photo)?;
            jpeg = darkroom::metadata::write(&jpeg, &original, &words, Keep::default())?.bytes;
        }
        Ok(Rendition { jpeg, width, height })
    }
}

impl PhotoSource for ArchivePhotos<'_> {
    fn dimensions(&self, cut: &Cut) -> Result<(u32, u32), PhotoUnavailable> {
        let framed = self.desk.recipe_of(cut);
        let (_, width, height) = framed.map_err(|error| unavailable(cut, &error))?;
        Ok((width, height))
    }

    fn rendition(&self, cut: &Cut, max_width: u32) -> Result<Rendition, PhotoUnavailable> {
        self.printed(cut, max_width)
            .map_err(|error| unavailable(cut, &error))
    }
}

fn unavailable(cut: &Cut, error: &dyn std::error::Error) -> PhotoUnavailable {
    PhotoUnavailable {
        photo: cut.photo,
        reason: error.to_string(),
    }
}
