//! What is being typed: one draft an article, until it is kept.

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::revision::RevisionId;
use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::column::{Moment, id, optional_id};

pub struct DraftRow {
    /// The revision it grew from.
    pub base: Option<RevisionId>,
    /// The article's JSON.
    pub content: String,
}

pub fn get(db: &Connection, article: ArticleId) -> rusqlite::Result<Option<DraftRow>> {
    let mut statement = db.prepare_cached("SELECT base, content FROM draft WHERE article = ?1")?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(DraftRow {
            base: optional_id(row, "base")?,
            content: row.get("content")?,
        })
    };
    statement.query_row([article.to_string()], read).optional()
}

pub fn put(
    db: &Connection,
    article: ArticleId,
    draft: &DraftRow,
    now: DateTime<Utc>,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO draft (article, base, content, time) VALUES (:article, :base, :content, :time)
               ON CONFLICT (article) DO UPDATE SET base = :base, content = :content, time = :time";
    db.prepare_cached(sql)?.execute(named_params! {
        ":article": article.to_string(),
        ":base": draft.base.map(|base| base.to_string()),
        ":content": draft.content,
        ":time": Moment(now),
    })?;
    Ok(())
}

pub fn clear(db: &Connection, article: ArticleId) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM draft WHERE article = ?1")?
        .execute([article.to_string()])?;
    Ok(())
}

/// Calls `look` with every article that has a draft, and its JSON.
pub fn for_each(db: &Connection, mut look: impl FnMut(ArticleId, &str)) -> rusqlite::Result<()> {
    let mut statement = db.prepare("SELECT article, content FROM draft ORDER BY rowid")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        look(id(row, "article")?, &row.get::<_, String>("content")?);
    }
    Ok(())
}
