//! Photos come in, are placed and shown.

use std::fs;
use std::path::Path;

use archive::PhotoOriginal;
use newsroom::article::ArticleId;
use newsroom::body::{Inline, inline_text, plain_text};
use newsroom::photo::{Cut, PhotoId, PhotoSource, PhotoUnavailable, PhotoWords, Recipe, Rendition};
use newsroom::vietnamese::nfc;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::import::{Failure, file_name};

/// Pixels: the widest picture that leaves the house or is shown, kept ready for every photo.
pub const WIDEST: u32 = 1600;
/// JPEG quality of everything derived.
const QUALITY: u8 = 85;

/// A photo of the archive and what its file says of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoInfo {
    pub id: PhotoId,
    /// The file's name when it came in.
    pub name: String,
    /// Pixels, upright.
    pub width: u32,
    /// Pixels, upright.
    pub height: u32,
    /// What the file itself says; empty where it says nothing.
    pub caption: String,
    pub credit: String,
    pub alt: String,
}

/// What became of several photo files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoBatch {
    pub photos: Vec<PhotoInfo>,
    pub failures: Vec<Failure>,
}

/// What is to be changed about a photo place; `None` leaves as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceWords {
    pub caption: Option<String>,
    pub credit: Option<String>,
    pub alt: Option<String>,
}

impl Desk {
    /// Takes a photo into the archive. The original is kept untouched.
    pub fn add_photo(&self, file: &Path) -> Result<PhotoInfo, DeskError> {
        let name = file_name(file);
        let bytes = fs::read(file).map_err(|source| DeskError::Unreadable {
            file: file.display().to_string(),
            source,
        })?;
        self.add_photo_bytes(&bytes, &name)
    }

    pub(crate) fn add_photo_bytes(&self, bytes: &[u8], name: &str) -> Result<PhotoInfo, DeskError> {
        let seen = darkroom::inspect(bytes, name)?;
        let words = PhotoWords {
            caption: seen.embedded.caption.unwrap_or_default(),
            credit: seen.embedded.credit.unwrap_or_default(),
            alt: seen.embedded.alt.unwrap_or_default(),
            ..PhotoWords::default()
        };
        let original = PhotoOriginal {
            bytes,
            name,
            media_type: seen.media_type.mime(),
            width: seen.width,
            height: seen.height,
            words: &words,
        };
        let id = self.archive.add_photo(&original, self.now())?;
        if self.archive.thumbnail(&id, WIDEST, None)?.is_none() {
            let widest = darkroom::rendition(bytes, name, &Recipe::default(), WIDEST, QUALITY)?;
            self.archive.store_thumbnail(&id, WIDEST, None, &widest.jpeg)?;
        }
        self.photo(&id)
    }

    /// Takes in each file, two at a time; one that is refused does not stop the rest. The order is kept.
    pub fn add_photos<P: AsRef<Path> + Sync>(&self, files: &[P]) -> PhotoBatch {
        let half = files.len().div_ceil(2).max(1);
        let taken: Vec<_> = std::thread::scope(|scope| {
            let take = |part: &'_ [P]| {
                part.iter()
                    .map(|file| self.add_photo(file.as_ref()))
                    .collect::<Vec<_>>()
            };
            let second = files.get(half..).unwrap_or_default();
            let beside = scope.spawn(move || take(second));
            let mut taken = take(&files[..half.min(files.len())]);
            taken.extend(beside.join().unwrap_or_else(|_| take(second)));
            taken
        });
        let mut batch = PhotoBatch::default();
        for (file, taken) in files.iter().zip(taken) {
            match taken {
                Ok(photo) => batch.photos.push(photo),
                Err(error) => batch.failures.push(Failure::of(file.as_ref(), &error)),
            }
        }
        batch
    }

    pub fn photo(&self, id: &PhotoId) -> Result<PhotoInfo, DeskError> {
        let row = self.archive.photo(id)?;
        let (caption, credit, alt) = (row.words.caption, row.words.credit, row.words.alt);
        Ok(PhotoInfo {
            id: *id,
            name: row.name,
            width: row.width,
            height: row.height,
            caption,
            credit,
            alt,
        })
    }

    /// Puts photos into the article's empty places in reading order, the rest at its end.
    pub fn place_photos(&self, id: ArticleId, photos: &[PhotoInfo]) -> Result<(), DeskError> {
        self.revise(id, |article| {
            let ids: Vec<PhotoId> = photos.iter().map(|photo| photo.id).collect();
            article.body.place_photos(&ids);
            for figure in article.body.figures_mut() {
                for index in 0..figure.photos.len() {
                    let place = &mut figure.photos[index];
                    let Some(info) = photos.iter().find(|photo| place.photo == Some(photo.id)) else {
                        continue;
                    };
                    fill(&mut place.alt, &info.alt);
                    fill(&mut figure.credit, &info.credit);
                    let caption = figure.caption_mut(index);
                    if plain_text(caption).is_empty() {
                        *caption = inline_text(&info.caption);
                    }
                }
            }
            Ok(())
        })
    }

    /// Changes what is said at photo place `number`, counted over the page from 1.
    pub fn describe_place(&self, id: ArticleId, number: usize, words: &PlaceWords) -> Result<(), DeskError> {
        self.revise(id, |article| {
            let count: usize = article.body.figures().map(|figure| figure.photos.len()).sum();
            let mut before = 0;
            for figure in article.body.figures_mut() {
                let index = number.checked_sub(before + 1);
                before += figure.photos.len();
                let Some(index) = index.filter(|index| *index < figure.photos.len()) else {
                    continue;
                };
                let place = &mut figure.photos[index];
                if let Some(alt) = &words.alt {
                    place.alt = nfc(alt.trim());
                }
                if let Some(caption) = &words.caption {
                    *figure.caption_mut(index) = caption_text(caption);
                }
                if let Some(credit) = &words.credit {
                    figure.credit = nfc(credit.trim());
                }
                return Ok(());
            }
            Err(DeskError::NoSuchPlace { number, count })
        })
    }

    /// The JPEG of a photo at most `max_width` pixels wide, made once and kept beside the archive.
    pub fn picture(&self, id: &PhotoId, max_width: u32) -> Result<Vec<u8>, DeskError> {
        if let Some(kept) = self.archive.thumbnail(id, max_width, None)? {
            return Ok(kept);
        }
        let row = self.archive.photo(id)?;
        // A small picture is made from the widest: that one is upright already and a quarter of the work.
        let source = match max_width < WIDEST {
            true => self.picture(id, WIDEST)?,
            false => self.archive.photo_original(id)?,
        };
        let made = darkroom::rendition(&source, &row.name, &Recipe::default(), max_width, QUALITY)?;
        self.archive.store_thumbnail(id, max_width, None, &made.jpeg)?;
        Ok(made.jpeg)
    }
}

fn fill(words: &mut String, from_file: &str) {
    if words.is_empty() {
        from_file.clone_into(words);
    }
}

fn caption_text(caption: &str) -> Vec<Inline> {
    inline_text(&nfc(caption.trim()))
}

/// The press's view of the archive's photos.
pub(crate) struct ArchivePhotos<'a>(pub &'a Desk);

impl PhotoSource for ArchivePhotos<'_> {
    fn dimensions(&self, cut: &Cut) -> Result<(u32, u32), PhotoUnavailable> {
        let row = self
            .0
            .archive
            .photo(&cut.photo)
            .map_err(|error| unavailable(&cut.photo, &error))?;
        Ok((row.width, row.height))
    }

    fn rendition(&self, cut: &Cut, max_width: u32) -> Result<Rendition, PhotoUnavailable> {
        let jpeg = self
            .0
            .picture(&cut.photo, max_width)
            .map_err(|error| unavailable(&cut.photo, &error))?;
        let (width, height) = self.dimensions(cut)?;
        let (width, height) = darkroom::fitted(width, height, max_width);
        Ok(Rendition { jpeg, width, height })
    }
}

fn unavailable(photo: &PhotoId, error: &dyn std::error::Error) -> PhotoUnavailable {
    PhotoUnavailable {
        photo: *photo,
        reason: error.to_string(),
    }
}
