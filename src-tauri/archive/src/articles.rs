//! Pieces: making, listing, typing, moving on, trashing.

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::revision::RevisionId;
use newsroom::workflow::State;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::photos::PhotoOriginal;
use crate::table::article::{ArticleFilter, ArticleRow};
use crate::table::step::StepRow;

/// A piece as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredArticle {
    pub id: ArticleId,
    pub state: State,
    /// The revision kept last; `None` until one is kept.
    pub head: Option<RevisionId>,
    /// The revision that `content` grew from: hand it back to [`Archive::save_draft`]. Differs from `head` only
    /// where someone else kept a revision in the meantime.
    pub base: Option<RevisionId>,
    /// The draft where there is one, else the head's content.
    pub content: Article,
    /// Whether `content` is a draft, typed but not kept.
    pub draft: bool,
    pub changed: DateTime<Utc>,
    pub trashed: Option<DateTime<Utc>>,
}

#[allow(unused_variables)]
impl Archive {
    /// A new piece with `content` as its draft. All or nothing. Photos it names must be in the archive.
    pub fn create(&self, content: &Article, now: DateTime<Utc>) -> Result<ArticleId, ArchiveError> {
        todo!()
    }

    /// A new piece together with its photos, all or nothing.
    pub fn import(&self, content: &Article, photos: &[PhotoOriginal<'_>], now: DateTime<Utc>) -> Result<ArticleId, ArchiveError> {
        todo!()
    }

    /// Newest change first.
    pub fn articles(&self, filter: &ArticleFilter) -> Result<Vec<ArticleRow>, ArchiveError> {
        todo!()
    }

    pub fn article(&self, id: ArticleId) -> Result<StoredArticle, ArchiveError> {
        todo!()
    }

    /// Keeps what is being typed. `base` is the revision that it grew from ([`StoredArticle::base`], or what
    /// [`Archive::keep_revision`] last gave): should someone else have kept another in the meantime, both stand
    /// beside each other as leaves and nothing is overwritten.
    pub fn save_draft(&self, id: ArticleId, base: Option<RevisionId>, content: &Article, now: DateTime<Utc>) -> Result<(), ArchiveError> {
        todo!()
    }

    /// Moves the piece from `from` to `to` if it still stands in `from`, and records who did it and when.
    pub fn set_state(&self, id: ArticleId, from: State, to: State, by: &str, now: DateTime<Utc>) -> Result<(), ArchiveError> {
        todo!()
    }

    /// The way of the piece so far, oldest step first.
    pub fn steps(&self, id: ArticleId) -> Result<Vec<StepRow>, ArchiveError> {
        todo!()
    }

    /// Moves the piece to the trash; nothing is removed.
    pub fn trash(&self, id: ArticleId, now: DateTime<Utc>) -> Result<(), ArchiveError> {
        todo!()
    }

    /// Takes the piece out of the trash.
    pub fn restore(&self, id: ArticleId) -> Result<(), ArchiveError> {
        todo!()
    }
}
