//! What left the house before, and the same once more.

use std::path::Path;

use archive::{ExportId, ExportRow};
use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::bulletin::BulletinId;
use newsroom::revision::RevisionId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Exported;
use super::order::{Answered, ExportOrder};
use crate::bulletins::BulletinForm;
use crate::desk::Desk;
use crate::error::DeskError;

/// A line of what left the house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportLine {
    pub id: ExportId,
    pub time: DateTime<Utc>,
    pub by: String,
    pub device: String,
    /// What was exported; `None` where somebody else was typing, whose words were not kept as a revision.
    pub revision: Option<RevisionId>,
    /// How it was asked for; `None` where it left in a bulletin, or this program no longer knows such an order.
    pub order: Option<ExportOrder>,
    pub bulletin: Option<InBulletin>,
    pub answered: Vec<Answered>,
    /// As absolute paths, of the desk that it left.
    pub paths: Vec<String>,
    /// How many corrections it told of.
    pub corrections: u32,
    /// Whether it told that the article was withdrawn.
    pub withdrawn: bool,
}

/// The bulletin in which an article left, as it was called then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InBulletin {
    pub bulletin: BulletinId,
    pub title: String,
    pub issue: String,
    pub form: BulletinForm,
}

impl Desk {
    /// Newest first.
    pub fn exports(&self, id: ArticleId) -> Result<Vec<ExportLine>, DeskError> {
        let rows = self.archive.exports(id)?.into_iter();
        rows.map(|row| self.export_line(row)).collect()
    }

    fn export_line(&self, row: ExportRow) -> Result<ExportLine, DeskError> {
        let content = self.archive.exported(row.id)?;
        Ok(ExportLine {
            id: row.id,
            time: row.time,
            by: row.by,
            device: row.device,
            revision: row.revision,
            order: ordered(&row.asked),
            bulletin: serde_json::from_str(&row.asked).ok(),
            answered: serde_json::from_str(&row.overridden).unwrap_or_default(),
            paths: serde_json::from_str(&row.paths).unwrap_or_default(),
            corrections: content.corrections.len() as u32,
            withdrawn: content.withdrawal.is_some(),
        })
    }

    /// Exports the article as it was asked for last, into the folder where that lies. A bulletin is printed again as a
    /// whole, and not for one of its articles.
    pub fn export_again(&self, id: ArticleId) -> Result<Exported, DeskError> {
        let rows = self.archive.exports(id)?;
        if rows.is_empty() {
            return Err(DeskError::NeverExported);
        }
        let mut asked = rows.iter().filter_map(|row| Some((row, ordered(&row.asked)?)));
        let (last, order) = asked.next().ok_or(DeskError::UnknownOrder)?;
        let paths: Vec<String> = serde_json::from_str(&last.paths).unwrap_or_default();
        let path = paths.first().map(Path::new);
        match path.and_then(Path::parent).filter(|folder| folder.is_dir()) {
            Some(folder) if !order.pickup => self.export(id, &order, Some(folder)),
            _ => self.export(id, &order, None),
        }
    }

    /// What left the house by itself once, and says something else now than when it left last.
    pub fn changed_since_export(&self) -> Result<Vec<ArticleId>, DeskError> {
        let mut by_itself = Vec::new();
        for id in self.archive.changed_since_export()? {
            if self
                .archive
                .exports(id)?
                .iter()
                .any(|row| ordered(&row.asked).is_some())
            {
                by_itself.push(id);
            }
        }
        Ok(by_itself)
    }

    /// What was published, word for word.
    pub fn exported(&self, export: ExportId) -> Result<Article, DeskError> {
        Ok(self.archive.exported(export)?)
    }

    /// Whether any export told of this; what was said to the public is not unsaid in silence.
    pub(crate) fn was_told(
        &self,
        id: ArticleId,
        tells: impl Fn(&Article) -> bool,
    ) -> Result<bool, DeskError> {
        for row in self.archive.exports(id)? {
            if tells(&self.archive.exported(row.id)?) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// What was asked for, where it is an order that this program knows.
fn ordered(asked: &str) -> Option<ExportOrder> {
    serde_json::from_str(asked).ok()
}
