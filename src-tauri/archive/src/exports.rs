//! What left the house.

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::workflow::State;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::id::ExportId;
use crate::table::article;
use crate::table::export::{self, ExportRow};

impl Archive {
    /// Records an export. `unkept`: what was exported, where no revision keeps it; else the row names the revision.
    pub fn record_export(&self, row: ExportRow, unkept: Option<&Article>) -> Result<(), ArchiveError> {
        let content = unkept
            .map(|content| content::stored(content).map(|(json, _)| json))
            .transpose()?;
        self.write(move |tx| {
            content::require(tx, row.article)?;
            if let Some(revision) = row.revision {
                content::require_own(tx, row.article, revision)?;
            }
            Ok(export::insert(tx, &row, content.as_deref())?)
        })
    }

    /// Newest first.
    pub fn exports(&self, id: ArticleId) -> Result<Vec<ExportRow>, ArchiveError> {
        self.read(|tx| {
            content::require(tx, id)?;
            Ok(export::of_article(tx, id)?)
        })
    }

    pub fn export(&self, id: ExportId) -> Result<ExportRow, ArchiveError> {
        self.read(|tx| Ok(export::get(tx, id)?.ok_or(ArchiveError::NoSuchExport { export: id })?))
    }

    /// What was exported, word for word.
    pub fn exported(&self, id: ExportId) -> Result<Article, ArchiveError> {
        self.read(|tx| {
            let row = export::get(tx, id)?.ok_or(ArchiveError::NoSuchExport { export: id })?;
            if let Some(revision) = row.revision {
                return Ok(content::of_revision(tx, &revision)?.content);
            }
            let json = export::content(tx, id)?.unwrap_or_default();
            let unreadable = |source| ArchiveError::Unreadable {
                what: id.to_string(),
                source,
            };
            Ok(serde_json::from_str(&json).map_err(unreadable)?)
        })
    }

    /// The articles out of the trash that left the house once and say something else now, in the order of their last
    /// change.
    pub fn changed_since_export(&self) -> Result<Vec<ArticleId>, ArchiveError> {
        self.read(|tx| Ok(export::changed_since(tx)?))
    }

    /// The articles out of the trash that stand in one of these states and changed at `since` or after, in the order of
    /// their last change.
    pub fn changed_after(
        &self,
        since: DateTime<Utc>,
        states: &[State],
    ) -> Result<Vec<ArticleId>, ArchiveError> {
        self.read(|tx| Ok(article::changed_after(tx, since, states)?))
    }
}
