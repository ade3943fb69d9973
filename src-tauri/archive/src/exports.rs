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
    /// Records what left the house together, all or nothing. With each row what was exported, where no revision keeps
    /// it; else the row names the revision.
    pub fn record_exports(&self, rows: Vec<(ExportRow, Option<&Article>)>) -> Result<(), ArchiveError> {
        let with_json = |(row, unkept): (ExportRow, Option<&Article>)| {
            let json = unkept.map(|content| content::stored(content).map(|(json, _)| json));
            Ok::<_, ArchiveError>((row, json.transpose()?))
        };
        let rows = rows.into_iter().map(with_json).collect::<Result<Vec<_>, _>>()?;
        self.write(move |tx| {
            for (row, content) in rows {
                content::require(tx, row.article)?;
                if let Some(revision) = row.revision {
                    content::require_own(tx, row.article, revision)?;
                }
                export::insert(tx, &row, content.as_deref())?;
            }
            Ok(())
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
