//! What left the house: when, by whom, from which revision, and how it was asked for.

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::revision::RevisionId;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use crate::column::{Moment, id, optional_id};
use crate::id::ExportId;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportRow {
    pub id: ExportId,
    pub article: ArticleId,
    /// What was exported; `None` where somebody else was typing, whose words were not kept.
    pub revision: Option<RevisionId>,
    pub time: DateTime<Utc>,
    pub by: String,
    pub device: String,
    /// JSON: how it was asked for.
    pub asked: String,
    /// JSON: what spoke against it, and why it left all the same.
    pub overridden: String,
    /// JSON: where it was laid down.
    pub paths: String,
}

const COLUMNS: &str = "id, article, revision, time, by, device, asked, overridden, paths";

impl ExportRow {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: id(row, "id")?,
            article: id(row, "article")?,
            revision: optional_id(row, "revision")?,
            time: row.get::<_, Moment>("time")?.0,
            by: row.get("by")?,
            device: row.get("device")?,
            asked: row.get("asked")?,
            overridden: row.get("overridden")?,
            paths: row.get("paths")?,
        })
    }
}

/// `content`: the JSON of what was exported, where no revision keeps it.
pub fn insert(db: &Connection, export: &ExportRow, content: Option<&str>) -> rusqlite::Result<()> {
    let sql =
        "INSERT INTO export (id, article, revision, content, time, by, device, asked, overridden, paths)
               VALUES (:id, :article, :revision, :content, :time, :by, :device, :asked, :overridden, :paths)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": export.id.to_string(),
        ":article": export.article.to_string(),
        ":revision": export.revision.map(|revision| revision.to_string()),
        ":content": content,
        ":time": Moment(export.time),
        ":by": export.by,
        ":device": export.device,
        ":asked": export.asked,
        ":overridden": export.overridden,
        ":paths": export.paths,
    })?;
    Ok(())
}

/// Newest first.
pub fn of_article(db: &Connection, article: ArticleId) -> rusqlite::Result<Vec<ExportRow>> {
    let sql = format!("SELECT {COLUMNS} FROM export WHERE article = ?1 ORDER BY time DESC, id DESC");
    db.prepare_cached(&sql)?
        .query_map([article.to_string()], ExportRow::read)?
        .collect()
}

pub fn get(db: &Connection, export: ExportId) -> rusqlite::Result<Option<ExportRow>> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM export WHERE id = ?1"))?
        .query_row([export.to_string()], ExportRow::read)
        .optional()
}

/// The JSON of what was exported, where no revision keeps it.
pub fn content(db: &Connection, export: ExportId) -> rusqlite::Result<Option<String>> {
    let content = db
        .prepare_cached("SELECT content FROM export WHERE id = ?1")?
        .query_row([export.to_string()], |row| row.get(0))
        .optional()?;
    Ok(content.flatten())
}

/// The articles out of the trash that left the house once and say something else now, in the order of their last
/// change.
pub fn changed_since(db: &Connection) -> rusqlite::Result<Vec<ArticleId>> {
    let sql = "SELECT article.id FROM article
               JOIN export ON export.id = (
                   SELECT id FROM export WHERE export.article = article.id ORDER BY time DESC, id DESC LIMIT 1)
               WHERE article.trashed IS NULL AND (export.revision IS NOT article.head OR EXISTS (
                   SELECT 1 FROM draft WHERE draft.article = article.id AND draft.branch = ''))
               ORDER BY article.changed, article.place";
    db.prepare(sql)?.query_map([], |row| id(row, "id"))?.collect()
}
