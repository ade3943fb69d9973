//! What a person has kept, for good.

use chrono::{DateTime, SubsecRound as _, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::compare;
use newsroom::revision::{Revision, RevisionId, format_of};
use rusqlite::Connection;

use crate::archive::Archive;
use crate::content::{self, LineStanding};
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::line::Line;
use crate::seats::require_nobody_else;
use crate::table::draft::{self, DraftRow};
use crate::table::revision::{self, RevisionRow};
use crate::table::revision_change::{self, WordChange};
use crate::table::seat::Sitter;
use crate::table::{article, branch, photo_use};

impl Archive {
    /// Makes the line's draft an immutable revision and clears it. On the main line the revision becomes the head; on
    /// a branch it becomes the branch's tip, a leaf beside the head. Where the draft says nothing that its base or
    /// the line does not say, there is no new revision: the id of what the line says already is given. Times are
    /// kept to the millisecond.
    ///
    /// Refused while somebody else sits at the line. Where nobody sits at a branch, anyone may keep what was left
    /// there, and it is kept in the name of who opened the branch.
    pub fn keep_revision(
        &self,
        line: impl Into<Line>,
        sitter: &Sitter,
        now: DateTime<Utc>,
    ) -> Result<RevisionId, ArchiveError> {
        let (line, sitter) = (line.into(), sitter.clone());
        self.write(move |tx| {
            let standing = content::require_line(tx, line)?;
            let sits = require_nobody_else(tx, line, sitter.id)?;
            let id = line.article;
            let Some(draft) = draft::get(tx, line)? else {
                return Ok(standing.top().ok_or(ArchiveError::ArticleEmpty { article: id })?);
            };
            let content = content::of_draft(id, &draft)?;
            if let Some(said) = said_already(tx, &standing, &draft, &content)? {
                draft::clear(tx, line)?;
                let shown = content::of_revision(tx, &said)?.content;
                match (line.branch, &standing.branch) {
                    (Some(branch), Some(stood)) => {
                        if stood.tip.is_none() {
                            branch::set_base(tx, branch, said)?;
                        }
                        photo_use::set(tx, line, &shown.body.photos())?;
                    }
                    _ => content::show(tx, id, &standing.article, &shown)?,
                }
                return Ok(said);
            }
            let signed = match standing.branch {
                Some(branch) if !sits => [branch.name, branch.device],
                _ => [sitter.name, sitter.device],
            };
            let kept = keep(tx, id, Vec::from_iter(draft.base), signed, now, content)?;
            match line.branch {
                Some(branch) => branch::set_tip(tx, branch, kept)?,
                None => article::set_head(tx, id, kept)?,
            }
            draft::clear(tx, line)?;
            Ok(kept)
        })
    }

    /// Newest first.
    pub fn revisions(&self, id: ArticleId) -> Result<Vec<RevisionRow>, ArchiveError> {
        self.read(|tx| {
            content::require(tx, id)?;
            Ok(revision::of_article(tx, id)?)
        })
    }

    /// Its bytes are checked against its name.
    pub fn revision(&self, id: &RevisionId) -> Result<Revision, ArchiveError> {
        self.read(|tx| content::of_revision(tx, id))
    }

    /// The revisions that nothing follows, oldest first: more than one is a conflict for people to settle.
    pub fn leaves(&self, id: ArticleId) -> Result<Vec<RevisionId>, ArchiveError> {
        self.read(|tx| {
            content::require(tx, id)?;
            Ok(revision::leaves(tx, id)?)
        })
    }
}

/// The revision that the line says from now on, where the draft says nothing new. A branch without revisions of its
/// own that says what the head says goes on from the head.
fn said_already(
    db: &Connection,
    standing: &LineStanding,
    draft: &DraftRow,
    content: &Article,
) -> Result<Option<RevisionId>, Fault> {
    let says = |revision: RevisionId| -> Result<bool, Fault> {
        Ok(content::of_revision(db, &revision)?.content == *content)
    };
    let Some(top) = standing.top() else {
        return Ok(None);
    };
    if says(top)? {
        return Ok(Some(top));
    }
    if let Some(base) = draft.base.filter(|base| *base != top)
        && says(base)?
    {
        return Ok(Some(top));
    }
    let has_tip = standing.branch.as_ref().is_none_or(|branch| branch.tip.is_some());
    match standing.article.head.filter(|head| !has_tip && *head != top) {
        Some(head) if says(head)? => Ok(Some(head)),
        _ => Ok(None),
    }
}

/// A revision that is not stored yet.
pub struct Made {
    pub name: RevisionId,
    revision: Revision,
    canonical: Vec<u8>,
    change: WordChange,
}

/// Makes a revision out of `content`, which follows `older`.
pub fn made(
    article: ArticleId,
    parents: Vec<RevisionId>,
    [author, device]: [String; 2],
    now: DateTime<Utc>,
    content: Article,
    older: &Article,
) -> Result<Made, ArchiveError> {
    let change = change_between(older, &content);
    let photos = content.body.photos();
    let revision = Revision {
        format: format_of(&content),
        article,
        parents,
        author,
        device,
        time: now.trunc_subsecs(3),
        content,
        photos,
    };
    let unreadable = |source| ArchiveError::Unreadable {
        what: article.to_string(),
        source,
    };
    let canonical = revision.canonical().map_err(unreadable)?;
    Ok(Made {
        name: RevisionId::of(&canonical),
        revision,
        canonical,
        change,
    })
}

fn change_between(older: &Article, newer: &Article) -> WordChange {
    let (added, removed) = compare::counts(&compare::compare(older, newer));
    WordChange { added, removed }
}

/// The words that a revision changed against its first parent, which is in the archive.
pub fn change_of(db: &Connection, revision: &Revision) -> Result<WordChange, Fault> {
    let older = match revision.parents.first() {
        Some(parent) => content::of_revision(db, parent)?.content,
        None => Article::blank(),
    };
    Ok(change_between(&older, &revision.content))
}

impl Made {
    pub fn store(&self, db: &Connection) -> rusqlite::Result<()> {
        revision::insert(db, self.name, &self.revision, &self.canonical)?;
        revision_change::insert(db, self.name, self.change)
    }
}

/// Stores a revision, with the words it changed. Photos that it shows must be in the archive.
pub fn keep(
    db: &Connection,
    article: ArticleId,
    parents: Vec<RevisionId>,
    signed: [String; 2],
    now: DateTime<Utc>,
    content: Article,
) -> Result<RevisionId, Fault> {
    content::require_photos(db, &content)?;
    let older = match parents.first() {
        Some(parent) => content::of_revision(db, parent)?.content,
        None => Article::blank(),
    };
    let made = made(article, parents, signed, now, content, &older)?;
    made.store(db)?;
    Ok(made.name)
}
