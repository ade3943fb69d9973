//! Two leaves of an article made one.

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::revision::RevisionId;
use rusqlite::Connection;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::line::Line;
use crate::revisions::keep;
use crate::seats::require_nobody_else;
use crate::table::article::Standing;
use crate::table::seat::Sitter;
use crate::table::{article, branch, draft, photo_use, revision};

impl Archive {
    /// Makes `content` a revision that follows both versions, and the head. A version is a leaf, or the head where only
    /// a branch has gone on from it. A branch whose tip was one of them is
    /// closed; it stays open, to become a leaf again, where something is typed on it or somebody else sits there.
    ///
    /// Refused while somebody else sits at the main line, where one of the two is no version any more, and where the
    /// main line has a draft that no revision keeps: keep it first.
    pub fn settle(
        &self,
        id: ArticleId,
        [left, right]: [RevisionId; 2],
        content: &Article,
        sitter: &Sitter,
        now: DateTime<Utc>,
    ) -> Result<RevisionId, ArchiveError> {
        let sitter = sitter.clone();
        let (_, content) = content::stored(content)?;
        self.write(move |tx| {
            let standing = content::require(tx, id)?;
            require_nobody_else(tx, id.into(), sitter.id)?;
            if left == right {
                return Err(ArchiveError::NotALeaf { revision: right }.into());
            }
            let leaves = revision::leaves(tx, id)?;
            for one in [left, right] {
                content::require_own(tx, id, one)?;
                if !leaves.contains(&one) && standing.head != Some(one) {
                    return Err(ArchiveError::NotALeaf { revision: one }.into());
                }
            }
            require_nothing_unkept(tx, id, &standing)?;
            let signed = [sitter.name, sitter.device];
            let settled = keep(tx, id, vec![left, right], signed, now, content.clone())?;
            article::set_head(tx, id, settled)?;
            article::set_changed(tx, id, now)?;
            draft::clear(tx, id.into())?;
            content::show(tx, id, &standing, &content)?;
            for one in [left, right] {
                branch::close_at(tx, id, one, sitter.id, now)?;
            }
            photo_use::forget_closed(tx, id)?;
            Ok(settled)
        })
    }
}

/// A draft that says what its base or the head says holds no words of its own.
fn require_nothing_unkept(db: &Connection, id: ArticleId, standing: &Standing) -> Result<(), Fault> {
    let Some(draft) = draft::get(db, Line::main(id))? else {
        return Ok(());
    };
    let content = content::of_draft(id, &draft)?;
    for kept in [draft.base, standing.head].into_iter().flatten() {
        if content::of_revision(db, &kept)?.content == content {
            return Ok(());
        }
    }
    Err(ArchiveError::DraftNotKept { article: id }.into())
}
