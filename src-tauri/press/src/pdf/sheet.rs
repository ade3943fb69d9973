//! What typst may see: the templates, the piece as JSON, the photos, the fonts. Nothing else exists for it: no disk, no
//! network, no clock.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt as _, World};

use super::fonts;
use super::pictures::{Picture, Pictures};
use super::spool::Spool;
use super::templates::{self, Main};
use crate::error::PressError;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // The only way to tag a header cell at the side of a table as one (PDF/UA-1, 7.5).
    let features = Features::from_iter([Feature::A11yExtras]);
    LazyHash::new(Library::builder().with_features(features).build())
});

/// What is set, laid out for typst.
pub(super) struct Sheet {
    main: Main,
    files: HashMap<FileId, Bytes>,
    /// To be put into the finished PDF.
    pub(super) photos: Spool,
}

impl Sheet {
    /// A sheet with the pictures that the documents name.
    pub(super) fn new(main: Main, pictures: Pictures<'_>) -> Self {
        let (made, photos) = pictures.made();
        let file = |picture: Picture| (templates::id(&picture.name), Bytes::new(picture.bytes));
        let files = made.into_iter().map(file).collect();
        Self { main, files, photos }
    }

    /// Gives the templates a document, in place of the one that had its name.
    pub(super) fn give(&mut self, name: &'static str, document: &Value) -> Result<(), PressError> {
        let json = serde_json::to_vec(document).map_err(|source| PressError::Json {
            document: name,
            source,
        })?;
        self.files.insert(templates::id(name), Bytes::new(json));
        Ok(())
    }
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts::BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        templates::source(id).ok_or(FileError::NotSource)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
