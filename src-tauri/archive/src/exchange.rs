//! Articles on their way between desks: with every revision, the way they took and what is said of their photos.
//!
//! Revisions are named by their bytes, so that two desks that hold the same one agree on it without asking, and putting
//! two histories together is putting two sets together. What remains to be decided is which revision the main line shows
//! and where the article stands ([`merging`]); every version that is not shown stands beside as a leaf, for people to
//! settle.

/// Which version is shown, and where the article stands.
mod merging;
/// What comes in.
mod receiving;
/// What goes out.
mod sending;

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::photo::{Label, PhotoId, PhotoWords, Recipe};
use newsroom::revision::RevisionId;
use newsroom::workflow::State;
use serde::{Deserialize, Serialize};

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::known_desk::{self, KnownDesk};
use crate::table::step::StepRow;

pub use receiving::{Came, Delivered, Laid, Received};
pub use sending::{Sendable, SizedRevision};

/// An article as it travels, without the bytes of its revisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentArticle {
    pub id: ArticleId,
    pub created: DateTime<Utc>,
    pub state: State,
    /// The revision that its desk shows.
    pub head: RevisionId,
    /// Every revision, parents before what follows them.
    pub revisions: Vec<RevisionId>,
    /// Every step it took, oldest first.
    pub steps: Vec<StepRow>,
    /// The photos of all revisions, sorted.
    pub photos: Vec<PhotoId>,
}

/// What is said of a photo and done with it, beside its original.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentPhoto {
    pub id: PhotoId,
    /// The file's name when it was taken in.
    pub name: String,
    pub words: PhotoWords,
    /// 0 to 5.
    pub rating: u8,
    pub label: Option<Label>,
    pub recipe: Recipe,
}

impl Archive {
    /// The desks from which packages came, by name.
    pub fn known_desks(&self) -> Result<Vec<KnownDesk>, ArchiveError> {
        self.read(|tx| Ok(known_desk::all(tx)?))
    }

    /// Remembers a desk; one that is known stays as it was first seen.
    pub fn remember_desk(&self, desk: KnownDesk) -> Result<(), ArchiveError> {
        self.write(move |tx| Ok(known_desk::insert(tx, &desk)?))
    }
}
