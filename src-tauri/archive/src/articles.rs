//! Pieces: making, listing, reading, moving on, trashing.

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::revision::RevisionId;
use newsroom::workflow::State;
use rusqlite::Connection;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::id::BranchId;
use crate::line::Line;
use crate::photo_intake::{Intake, PhotoOriginal};
use crate::place;
use crate::table::article;
use crate::table::article_count::{self, Counted};
use crate::table::draft::{self, DraftRow};
use crate::table::step::{self, StepRow};

/// A piece as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredArticle {
    pub id: ArticleId,
    /// `None` on the main line.
    pub branch: Option<BranchId>,
    pub state: State,
    /// The revision that the main line shows; `None` until one is kept.
    pub head: Option<RevisionId>,
    /// The revision that `content` grew from: hand it back to [`Archive::save_draft`]. Differs from `head` on a
    /// branch, and where someone else kept a revision in the meantime.
    pub base: Option<RevisionId>,
    /// The line's draft where there is one, else what was kept last on it.
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
        let intake = Intake::laid_down(self.folder(), photos, now)?;
        self.write(move |tx| {
            intake.all_or_nothing(tx, |tx, _| {
                content::require_photos(tx, &content)?;
                let id = ArticleId::new_v7();
                let place = article::free_place(tx, place::day(&content, now))?;
                article::insert(tx, id, place, State::Draft, now)?;
                article_count::follow(tx, &Counted::default(), &article_count::of(tx, id)?)?;
                let draft = DraftRow {
                    base: None,
                    content: json,
                };
                draft::put(tx, id.into(), &draft, now)?;
                content::show(tx, id, &content::require(tx, id)?, &content)?;
                Ok(id)
            })
        })
    }

    /// The piece as its main line or a branch has it. To write on it, take its seat first: what was read before that
    /// may have been changed in between.
    pub fn article(&self, line: impl Into<Line>) -> Result<StoredArticle, ArchiveError> {
        let line = line.into();
        self.read(|tx| stored(tx, line))
    }

    /// Moves the piece from `from` to `to` if it still stands in `from`, and records who did it, when and why
    /// (`reason` may be empty). No seat is asked for: who has the piece open writes on.
    pub fn set_state(
        &self,
        id: ArticleId,
        from: State,
        to: State,
        by: &str,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<(), ArchiveError> {
        let (by, reason) = (by.to_owned(), reason.to_owned());
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
            content::stand(tx, id, |tx| {
                article::set_state(tx, id, to)?;
                article::set_changed(tx, id, now)
            })?;
            let time = step::time_after(tx, id, now)?;
            let step = StepRow {
                from,
                to,
                by,
                time,
                reason,
            };
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
        self.write(move |tx| content::stand(tx, id, |tx| article::set_trashed(tx, id, trashed)))
    }
}

/// The piece as the line has it.
pub(crate) fn stored(db: &Connection, line: Line) -> Result<StoredArticle, Fault> {
    let id = line.article;
    let standing = content::require_line(db, line)?;
    let (base, content, is_draft) = match (draft::get(db, line)?, standing.top()) {
        (Some(draft), _) => (draft.base, content::of_draft(id, &draft)?, true),
        (None, Some(top)) => (Some(top), content::of_revision(db, &top)?.content, false),
        (None, None) => return Err(ArchiveError::ArticleEmpty { article: id }.into()),
    };
    let article = standing.article;
    Ok(StoredArticle {
        id,
        branch: line.branch,
        state: article.state,
        head: article.head,
        base,
        content,
        draft: is_draft,
        changed: article.changed,
        trashed: article.trashed,
    })
}
