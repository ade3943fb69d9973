//! What was kept of an article: its revisions, two of them compared, an older one brought back.

use archive::RevisionRow;
use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::compare::{self, ComparedBlock};
use newsroom::revision::RevisionId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::writing::OpenArticle;

/// A line of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RevisionLine {
    pub id: RevisionId,
    /// 0 to 2.
    pub parents: Vec<RevisionId>,
    pub author: String,
    pub device: String,
    pub time: DateTime<Utc>,
    /// Words that its first parent does not have.
    pub added: u32,
    /// Words of its first parent that it does not have.
    pub removed: u32,
    /// The one that the list shows and the next text grows from.
    pub is_head: bool,
    /// Nothing follows it.
    pub is_leaf: bool,
}

/// Two states of an article, block by block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Comparison {
    pub older: RevisionLine,
    /// `None` for what stands on the desk now.
    pub newer: Option<RevisionLine>,
    pub blocks: Vec<ComparedBlock>,
    /// Words.
    pub added: u32,
    /// Words.
    pub removed: u32,
}

impl Desk {
    /// Every revision, newest first.
    pub fn history(&self, id: ArticleId) -> Result<Vec<RevisionLine>, DeskError> {
        let head = self.archive.article(id)?.head;
        let leaves = self.archive.leaves(id)?;
        let line = |row: RevisionRow| RevisionLine {
            is_head: head == Some(row.id),
            is_leaf: leaves.contains(&row.id),
            id: row.id,
            parents: row.parents,
            author: row.author,
            device: row.device,
            time: row.time,
            added: row.change.map_or(0, |change| change.added),
            removed: row.change.map_or(0, |change| change.removed),
        };
        Ok(self.archive.revisions(id)?.into_iter().map(line).collect())
    }

    /// The revision `older` against `newer`, or against what stands on the desk now.
    pub fn compare(
        &self,
        id: ArticleId,
        older: &RevisionId,
        newer: Option<&RevisionId>,
    ) -> Result<Comparison, DeskError> {
        let before = self.archive.revision(older)?.content;
        let (line, after) = match newer {
            Some(newer) => (
                Some(self.revision_line(id, newer)?),
                self.archive.revision(newer)?.content,
            ),
            None => (None, self.standing(id)?.content),
        };
        let blocks = compare::compare(&before, &after);
        let (added, removed) = compare::counts(&blocks);
        Ok(Comparison {
            older: self.revision_line(id, older)?,
            newer: line,
            blocks,
            added,
            removed,
        })
    }

    pub(crate) fn revision_line(
        &self,
        id: ArticleId,
        revision: &RevisionId,
    ) -> Result<RevisionLine, DeskError> {
        let mut lines = self.history(id)?.into_iter();
        let found = lines.find(|line| line.id == *revision);
        Ok(found.ok_or(archive::ArchiveError::NoSuchRevision { revision: *revision })?)
    }

    /// Makes what an older revision says the newest, as a revision of its own. What stands on the desk is kept before,
    /// so that restoring is undone by restoring that. Comments and suggestions stay: they are the talk of
    /// today; so does what was said in public of what was false.
    pub fn restore_revision(&self, id: ArticleId, revision: &RevisionId) -> Result<OpenArticle, DeskError> {
        let wanted = self.archive.revision(revision)?;
        if wanted.article != id {
            return Err(archive::ArchiveError::NoSuchRevision { revision: *revision }.into());
        }
        self.seated(id, || {
            if self.standing(id)?.draft {
                self.keep_revision(id)?;
            }
            let now = self.standing(id)?;
            let content = Article {
                comments: now.content.comments,
                suggestions: now.content.suggestions,
                corrections: now.content.corrections,
                withdrawal: now.content.withdrawal,
                ..wanted.content
            };
            self.save_draft(id, now.base, content, None)?;
            self.keep_revision(id)
        })?;
        self.read_article(id)
    }
}
