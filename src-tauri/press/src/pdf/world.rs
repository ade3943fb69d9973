//! What typst may see: the template, the article as JSON, the photos, the fonts. Nothing else exists for it: no
//! disk, no network, no clock.

use std::sync::LazyLock;

use newsroom::photo::PhotoSource;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt as _, World};

use super::{fonts, values};
use crate::edition::Edition;
use crate::error::PressError;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // The only way to tag a header cell at the side of a table as one (PDF/UA-1, 7.5).
    let features = Features::from_iter([Feature::A11yExtras]);
    LazyHash::new(Library::builder().with_features(features).build())
});

static TEMPLATE: LazyLock<Source> = LazyLock::new(|| Source::detached(include_str!("template.typ")));

static ARTICLE: LazyLock<FileId> = LazyLock::new(|| id("article.json"));

/// One edition, laid out for typst.
pub(super) struct Sheet {
    article: Bytes,
    photos: Vec<(FileId, Bytes)>,
}

impl Sheet {
    pub(super) fn new(edition: &Edition<'_>, source: &dyn PhotoSource) -> Result<Self, PressError> {
        let (article, photos) = values::of(edition, source)?;
        let article = serde_json::to_vec(&article).map_err(|source| PressError::Json {
            document: "the page",
            source,
        })?;
        let photos = photos
            .into_iter()
            .map(|photo| (id(&photo.name), Bytes::new(photo.jpeg)))
            .collect();
        Ok(Self {
            article: Bytes::new(article),
            photos,
        })
    }
}

/// A name beside the template. Photos are called by their number, so the few names are interned once and used
/// again.
fn id(name: &str) -> FileId {
    let template = TEMPLATE.id().get();
    // Only a name that leaves the folder is refused, and the press gives none.
    let beside = template
        .vpath()
        .parent()
        .and_then(|folder| folder.join(name).ok());
    beside.map_or(TEMPLATE.id(), |path| {
        RootedPath::new(template.root().clone(), path).intern()
    })
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts::BOOK
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() {
            Ok(TEMPLATE.clone())
        } else {
            Err(FileError::NotSource)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *ARTICLE {
            return Ok(self.article.clone());
        }
        let photo = self.photos.iter().find(|(name, _)| *name == id);
        photo.map(|(_, jpeg)| jpeg.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
