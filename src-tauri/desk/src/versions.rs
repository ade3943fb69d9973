//! Two versions of one article, made by two people from the same revision: seen side by side and made one again.

use archive::ArchiveError;
use newsroom::article::ArticleId;
use newsroom::combine::{self, Piece, Side};
use newsroom::revision::RevisionId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::history::RevisionLine;
use crate::writing::OpenArticle;

/// The versions to settle, the one that the list shows on the left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settling {
    pub left: RevisionLine,
    pub right: RevisionLine,
    pub pieces: Vec<Piece>,
}

impl Desk {
    /// The head, and every revision that nothing follows, newest first. The head is among them also where a branch has
    /// gone on from it: what the branch says is not in the article yet.
    pub(crate) fn versions(&self, id: ArticleId) -> Result<Vec<RevisionLine>, DeskError> {
        let mut lines = self.history(id)?;
        lines.retain(|line| line.is_leaf || line.is_head);
        Ok(lines)
    }

    /// The article's head beside its newest other leaf. What is typed but not kept becomes a revision first.
    pub fn settling(&self, id: ArticleId) -> Result<Settling, DeskError> {
        if self.standing(id)?.draft {
            self.seated(id, || self.keep_revision(id))?;
        }
        let versions = self.versions(id)?;
        let left = versions.iter().find(|line| line.is_head);
        let right = versions.iter().find(|line| !line.is_head);
        let (Some(left), Some(right)) = (left, right) else {
            return Err(DeskError::NothingToSettle);
        };
        let content =
            |line: &RevisionLine| -> Result<_, ArchiveError> { Ok(self.archive.revision(&line.id)?.content) };
        Ok(Settling {
            pieces: combine::pieces(&content(left)?, &content(right)?),
            left: left.clone(),
            right: right.clone(),
        })
    }

    /// Makes the two one: `picks` answers the places where they differ, in their order. The result is a revision with
    /// both as its parents, so that nothing of either is lost.
    pub fn settle(
        &self,
        id: ArticleId,
        left: &RevisionId,
        right: &RevisionId,
        picks: &[Side],
    ) -> Result<OpenArticle, DeskError> {
        let (ours, theirs) = (
            self.archive.revision(left)?.content,
            self.archive.revision(right)?.content,
        );
        let content = combine::combine(&ours, &theirs, picks)?;
        self.archive
            .settle(id, [*left, *right], &content, &self.sitter()?, self.now())?;
        // What was written beside is part of the one article now.
        self.leave_article(id)?;
        if let Ok(mut branches) = self.branches.lock() {
            branches.remove(&id);
        }
        self.open_article(id)
    }
}
