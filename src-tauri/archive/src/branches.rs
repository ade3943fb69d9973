//! Lines beside the main one, for who wants to write where somebody else writes.

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::revision::RevisionId;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::id::BranchId;
use crate::line::Line;
use crate::table::branch::{self, BranchRow};
use crate::table::draft::{self, DraftRow};
use crate::table::photo_use;
use crate::table::seat::{self, Sitter};

impl Archive {
    /// Opens a branch that begins with what the sitter is looking at, `content` grown from `base`
    /// ([`crate::StoredArticle::base`]), and seats them there. The main line stays as it is.
    pub fn branch(
        &self,
        article: ArticleId,
        sitter: &Sitter,
        base: Option<RevisionId>,
        content: &Article,
        now: DateTime<Utc>,
    ) -> Result<BranchId, ArchiveError> {
        let sitter = sitter.clone();
        let (json, content) = content::stored(content)?;
        self.write(move |tx| {
            content::require(tx, article)?;
            let is_new = match base {
                Some(base) => {
                    content::require_own(tx, article, base)?;
                    content::of_revision(tx, &base)?.content != content
                }
                None => true,
            };
            let id = BranchId::new_v7();
            let line = Line::branch(article, id);
            let row = BranchRow {
                id,
                name: sitter.name.clone(),
                device: sitter.device.clone(),
                base,
                tip: None,
                has_draft: is_new,
                created: now,
            };
            branch::insert(tx, article, &row)?;
            photo_use::set(tx, line, &content.body.photos())?;
            if is_new {
                draft::put(tx, line, &DraftRow { base, content: json }, now)?;
            }
            seat::put(tx, line, &sitter, now)?;
            Ok(id)
        })
    }

    /// The open branches that hold something of their own or at which somebody sits, oldest first.
    pub fn branches(&self, article: ArticleId) -> Result<Vec<BranchRow>, ArchiveError> {
        self.read(|tx| {
            content::require(tx, article)?;
            Ok(branch::open_ones(tx, article)?)
        })
    }
}
