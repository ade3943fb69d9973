//! Pieces: making, listing, typing, moving on, trashing.

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::revision::RevisionId;
use newsroom::workflow::State;
use rusqlite::Transaction;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::photos::{Intake, PhotoOriginal};
use crate::table::article::{self, ArticleFilter, ArticleRow};
use crate::table::draft::{self, DraftRow};
use crate::table::step::{self, StepRow};
use crate::table::{article_search, revision};

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

impl Archive {
    /// A new piece with `content` as its draft. All or nothing. Photos that it shows must be in the archive.
    pub fn create(&self, content: &Article, now: DateTime<Utc>) -> Result<ArticleId, ArchiveError> {
        self.import(content, &[], now)
    }

    /// A new piece together with its photos, all or nothing.
    pub fn import(
        &self,
        content: &Article,
        photos: &[PhotoOriginal<'_>],
        now: DateTime<Utc>,
    ) -> Result<ArticleId, ArchiveError> {
        let (json, content) = content::stored(content)?;
        let mut intake = Intake::new(self.folder(), photos, now)?;
        self.write(move |tx| {
            intake.all_or_nothing(tx, |tx| {
                content::require_photos(tx, &content)?;
                let id = ArticleId::new_v7();
                let place = article::free_place(tx, article_search::day(&content, now))?;
                article::insert(tx, id, place, now)?;
                draft::put(
                    tx,
                    id,
                    &DraftRow {
                        base: None,
                        content: json,
                    },
                    now,
                )?;
                content::show(tx, id, &content::require(tx, id)?, &content)?;
                Ok(id)
            })
        })
    }

    /// Newest change first.
    pub fn articles(&self, filter: &ArticleFilter) -> Result<Vec<ArticleRow>, ArchiveError> {
        self.read(|tx| Ok(article::list(tx, filter)?))
    }

    pub fn article(&self, id: ArticleId) -> Result<StoredArticle, ArchiveError> {
        self.read(|tx| {
            let standing = content::require(tx, id)?;
            let (base, content, is_draft) = match (draft::get(tx, id)?, standing.head) {
                (Some(draft), _) => (draft.base, content::of_draft(id, &draft)?, true),
                (None, Some(head)) => (Some(head), content::of_revision(tx, &head)?.content, false),
                (None, None) => return Err(ArchiveError::ArticleEmpty { article: id }.into()),
            };
            let (state, head) = (standing.state, standing.head);
            let (changed, trashed) = (standing.changed, standing.trashed);
            Ok(StoredArticle {
                id,
                state,
                head,
                base,
                content,
                draft: is_draft,
                changed,
                trashed,
            })
        })
    }

    /// Keeps what is being typed. `base` is the revision that it grew from ([`StoredArticle::base`], or what
    /// [`Archive::keep_revision`] last gave): should someone else have kept another in the meantime, both will
    /// stand beside each other as leaves, and nothing is overwritten. Content that says nothing new changes
    /// nothing.
    pub fn save_draft(
        &self,
        id: ArticleId,
        base: Option<RevisionId>,
        content: &Article,
        now: DateTime<Utc>,
    ) -> Result<(), ArchiveError> {
        let (json, content) = content::stored(content)?;
        self.write(move |tx| {
            let standing = content::require(tx, id)?;
            if let Some(base) = base {
                require_own(tx, id, base)?;
            }
            let is_known = match draft::get(tx, id)? {
                Some(draft) => draft.base == base && draft.content == json,
                None => match standing.head {
                    Some(head) => base == Some(head) && content::of_revision(tx, &head)?.content == content,
                    None => false,
                },
            };
            if is_known {
                return Ok(());
            }
            draft::put(tx, id, &DraftRow { base, content: json }, now)?;
            content::show(tx, id, &standing, &content)?;
            Ok(article::set_changed(tx, id, now)?)
        })
    }

    /// Moves the piece from `from` to `to` if it still stands in `from`, and records who did it and when.
    pub fn set_state(
        &self,
        id: ArticleId,
        from: State,
        to: State,
        by: &str,
        now: DateTime<Utc>,
    ) -> Result<(), ArchiveError> {
        let step = StepRow {
            from,
            to,
            by: by.to_owned(),
            time: now,
        };
        self.write(move |tx| {
            let found = content::require(tx, id)?.state;
            if found != from {
                return Err(ArchiveError::StateMoved {
                    article: id,
                    expected: from,
                    found,
                }
                .into());
            }
            article::set_state(tx, id, to)?;
            article::set_changed(tx, id, now)?;
            Ok(step::insert(tx, id, &step)?)
        })
    }

    /// The way of the piece so far, oldest step first.
    pub fn steps(&self, id: ArticleId) -> Result<Vec<StepRow>, ArchiveError> {
        self.read(|tx| {
            content::require(tx, id)?;
            Ok(step::of_article(tx, id)?)
        })
    }

    /// Moves the piece to the trash; nothing is removed.
    pub fn trash(&self, id: ArticleId, now: DateTime<Utc>) -> Result<(), ArchiveError> {
        self.set_trashed(id, Some(now))
    }

    /// Takes the piece out of the trash.
    pub fn restore(&self, id: ArticleId) -> Result<(), ArchiveError> {
        self.set_trashed(id, None)
    }

    fn set_trashed(&self, id: ArticleId, trashed: Option<DateTime<Utc>>) -> Result<(), ArchiveError> {
        self.write(move |tx| match article::set_trashed(tx, id, trashed)? {
            true => Ok(()),
            false => Err(ArchiveError::NoSuchArticle { article: id }.into()),
        })
    }
}

/// A revision of another piece, or of none, cannot be what this piece grew from.
fn require_own(tx: &Transaction<'_>, id: ArticleId, base: RevisionId) -> Result<(), Fault> {
    match revision::article_of(tx, &base)? {
        Some(article) if article == id => Ok(()),
        _ => Err(ArchiveError::NoSuchRevision { revision: base }.into()),
    }
}
