//! Pictures made from originals: for the window and for the press.

use archive::PhotoRow;
use darkroom::metadata::Keep;
use darkroom::{Format, Output, Size};
use newsroom::article::Article;
use newsroom::photo::{
    AboutPhoto, Cut, Encoding, PhotoId, PhotoSource, PhotoUnavailable, Recipe, Rendition, Wanted,
};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::hands;
use crate::photos::placing::said_at;

/// Pixels of the longer side, on the contact sheet. Kept ready for every photo.
pub const SMALL: u32 = 320;
/// Pixels: the widest picture that leaves the house in a piece, or is shown on the page.
pub const WIDEST: u32 = 1600;
/// JPEG quality of pictures on pages.
const QUALITY: u8 = 85;
/// The same to the eye in WebP's own measure, in about two thirds of the bytes.
const WEBP_QUALITY: u8 = 78;

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
        let wanted = match size == SMALL_JPEG.size {
            true => SMALL_JPEG,
            false => Output {
                size,
                ..printed(0, Encoding::Jpeg)
            },
        };
        let mut made = self.pictures_by(id, recipe, &[wanted], &mut Original::default())?;
        Ok(made.pop().unwrap_or_default())
    }

    /// A photo in several forms, in their order; those that are not kept already are made of one decoding.
    fn pictures_by(
        &self,
        id: &PhotoId,
        recipe: &Recipe,
        wanted: &[Output],
        original: &mut Original,
    ) -> Result<Vec<Vec<u8>>, DeskError> {
        let row = self.archive.photo(id)?;
        let digest = (!recipe.is_plain()).then(|| recipe.digest());
        let may_keep = digest.is_none() || digest == Some(row.recipe.digest());
        let keep = |output: &Output| kept_width(output).filter(|_| may_keep);
        let kept = |output: &Output| match keep(output) {
            Some(width) => self.archive.thumbnail(id, width, digest),
            None => Ok(None),
        };
        let mut all = wanted.iter().map(kept).collect::<Result<Vec<_>, _>>()?;
        let missing: Vec<Output> = (wanted.iter().zip(&all))
            .filter_map(|(output, there)| there.is_none().then_some(*output))
            .collect();
        if !missing.is_empty() {
            let made = darkroom::outputs(original.of(self, id)?, &row.name, recipe, &missing)?;
            let places = all.iter_mut().filter(|there| there.is_none());
            for ((place, output), made) in places.zip(&missing).zip(made) {
                if let Some(width) = keep(output) {
                    self.archive.store_thumbnail(id, width, digest, &made.bytes)?;
                }
                *place = Some(made.bytes);
            }
        }
        Ok(all.into_iter().map(Option::unwrap_or_default).collect())
    }

    /// How an article that cuts a photo like this shows it.
    pub(crate) fn recipe_of(&self, cut: &Cut) -> Result<(Recipe, u32, u32), DeskError> {
        Ok(framed(&self.archive.photo(&cut.photo)?, cut))
    }
}

/// What is made of the photo of this row, and its width and height in pixels.
pub(crate) fn framed(row: &PhotoRow, cut: &Cut) -> (Recipe, u32, u32) {
    let recipe = row.recipe.cut_to(cut.crop, row.width, row.height);
    let (width, height) = darkroom::framed_size(row.width, row.height, &recipe);
    (recipe, width, height)
}

/// The width under which a picture is kept beside the archive: those that the window shows. What a page alone shows is
/// made again with it, because it would grow the archive by a tenth of the originals.
fn kept_width(output: &Output) -> Option<u32> {
    match output.size {
        Size::LongestSide(SMALL) => Some(SMALL),
        Size::Width(WIDEST) if output.format == Format::Jpeg => Some(WIDEST),
        _ => None,
    }
}

/// A picture of a page.
fn printed(max_width: u32, encoding: Encoding) -> Output {
    let (format, quality) = match encoding {
        Encoding::Jpeg => (Format::Jpeg, QUALITY),
        Encoding::Webp => (Format::WebP, WEBP_QUALITY),
    };
    Output {
        size: Size::Width(max_width),
        format,
        quality,
    }
}

/// The bytes of a photo's original, read and checked against its name once, and only where they are wanted.
#[derive(Default)]
struct Original(Option<Vec<u8>>);

impl Original {
    fn of(&mut self, desk: &Desk, id: &PhotoId) -> Result<&[u8], DeskError> {
        let bytes = match self.0.take() {
            Some(bytes) => bytes,
            None => desk.archive.photo_original(id)?,
        };
        Ok(self.0.insert(bytes))
    }
}

impl Desk {
    /// Photos without words in them, for pages on which their captions stand.
    pub(crate) fn wordless_photos(&self) -> ArchivePhotos<'_> {
        ArchivePhotos {
            desk: self,
            said_in: None,
        }
    }
}

/// The press's view of the archive's photos.
pub(crate) struct ArchivePhotos<'a> {
    pub desk: &'a Desk,
    /// The article whose words, over the archive's, are written into the pictures; without one they carry none.
    pub said_in: Option<&'a Article>,
}

impl ArchivePhotos<'_> {
    /// Every form of one photo that a page wants.
    fn printed(&self, cut: &Cut, wanted: &[(u32, Encoding)]) -> Result<Vec<Rendition>, DeskError> {
        let (recipe, width, height) = self.desk.recipe_of(cut)?;
        let outputs: Vec<Output> = wanted
            .iter()
            .map(|(max_width, encoding)| printed(*max_width, *encoding))
            .collect();
        let mut original = Original::default();
        let mut files = self
            .desk
            .pictures_by(&cut.photo, &recipe, &outputs, &mut original)?;
        if let Some(article) = self.said_in {
            let words = self.desk.archive.photo(&cut.photo)?.words;
            let words = match said_at(article, &cut.photo) {
                Some(here) => here.over(words),
                None => words,
            };
            let original = original.of(self.desk, &cut.photo)?;
            for file in &mut files {
                *file = darkroom::metadata::write(file, original, &words, Keep::default())?.bytes;
            }
        }
        let rendition = |(bytes, (max_width, _)): (Vec<u8>, &(u32, Encoding))| {
            let (width, height) = darkroom::fitted(width, height, *max_width);
            Rendition { bytes, width, height }
        };
        Ok(files.into_iter().zip(wanted).map(rendition).collect())
    }
}

impl PhotoSource for ArchivePhotos<'_> {
    fn dimensions(&self, cut: &Cut) -> Result<(u32, u32), PhotoUnavailable> {
        let framed = self.desk.recipe_of(cut);
        let (_, width, height) = framed.map_err(|error| unavailable(cut, &error))?;
        Ok((width, height))
    }

    fn about(&self, cut: &Cut) -> Result<AboutPhoto, PhotoUnavailable> {
        let row = self.desk.archive.photo(&cut.photo);
        let row = row.map_err(|error| unavailable(cut, &error))?;
        let recipe = row.recipe.cut_to(cut.crop, row.width, row.height);
        Ok(AboutPhoto {
            focus: darkroom::focus_point(row.width, row.height, &recipe),
            words: row.words,
        })
    }

    fn rendition(
        &self,
        cut: &Cut,
        max_width: u32,
        encoding: Encoding,
    ) -> Result<Rendition, PhotoUnavailable> {
        let mut made = self
            .printed(cut, &[(max_width, encoding)])
            .map_err(|error| unavailable(cut, &error))?;
        made.pop()
            .ok_or_else(|| unavailable(cut, &"nothing was made of it"))
    }

    /// Each photo is decoded once, and several photos are made at the same time.
    fn renditions(&self, wanted: &[Wanted]) -> Vec<Result<Rendition, PhotoUnavailable>> {
        let mut cuts: Vec<Cut> = Vec::new();
        for one in wanted {
            if !cuts.contains(&one.cut) {
                cuts.push(one.cut);
            }
        }
        let of = |cut: &Cut| -> Vec<(u32, Encoding)> {
            let mine = wanted.iter().filter(|one| one.cut == *cut);
            mine.map(|one| (one.max_width, one.encoding)).collect()
        };
        let made = hands::all(cuts.len(), |index| self.printed(&cuts[index], &of(&cuts[index])));
        let mut made: Vec<_> = made
            .into_iter()
            .zip(&cuts)
            .map(|(made, cut)| match made {
                Ok(made) => Ok(made.into_iter()),
                Err(error) => Err(unavailable(cut, &error)),
            })
            .collect();
        let answer = |one: &Wanted| {
            let index = cuts.iter().position(|cut| *cut == one.cut);
            match index.and_then(|index| made.get_mut(index)) {
                Some(Ok(made)) => made
                    .next()
                    .ok_or_else(|| unavailable(&one.cut, &"nothing was made of it")),
                Some(Err(error)) => Err(error.clone()),
                None => Err(unavailable(&one.cut, &"nothing was made of it")),
            }
        };
        wanted.iter().map(answer).collect()
    }
}

fn unavailable(cut: &Cut, reason: &dyn std::fmt::Display) -> PhotoUnavailable {
    PhotoUnavailable {
        photo: cut.photo,
        reason: reason.to_string(),
    }
}
