//! What is being typed: one draft a line, until it is kept.

use chrono::{DateTime, Utc};
use newsroom::revision::RevisionId;
use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::column::{self, Moment, branch, id, optional_id};
use crate::line::Line;

pub struct DraftRow {
    /// The revision it grew from.
    pub base: Option<RevisionId>,
    /// The article's JSON.
    pub content: String,
}

pub fn get(db: &Connection, line: Line) -> rusqlite::Result<Option<DraftRow>> {
    let sql = "SELECT base, content FROM draft WHERE article = ?1 AND branch = ?2";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(DraftRow {
            base: optional_id(row, "base")?,
            content: row.get("content")?,
        })
    };
    db.prepare_cached(sql)?.query_row(line.columns(), read).optional()
}

pub fn put(db: &Connection, line: Line, draft: &DraftRow, now: DateTime<Utc>) -> rusqlite::Result<()> {
    let sql = "INSERT INTO draft (article, branch, base, content, time)
               VALUES (:article, :branch, :base, :content, :time)
               ON CONFLICT (article, branch) DO UPDATE SET base = :base, content = :content, time = :time";
    let [article, branch] = line.columns();
    db.prepare_cached(sql)?.execute(named_params! {
        ":article": article,
        ":branch": branch,
        ":base": draft.base.map(|base| base.to_string()),
        ":content": draft.content,
        ":time": Moment(now),
    })?;
    Ok(())
}

pub fn clear(db: &Connection, line: Line) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM draft WHERE article = ?1 AND branch = ?2")?
        .execute(line.columns())?;
    Ok(())
}

pub fn count(db: &Connection) -> rusqlite::Result<u64> {
    column::count(db, "SELECT count(*) FROM draft")
}

/// Calls `look` with the line of every draft, and the draft's JSON.
pub fn for_each<E: From<rusqlite::Error>>(
    db: &Connection,
    mut look: impl FnMut(Line, &str) -> Result<(), E>,
) -> Result<(), E> {
    let mut statement = db.prepare("SELECT article, branch, content FROM draft ORDER BY rowid")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (article, branch) = (id(row, "article")?, branch(row, "branch")?);
        look(Line { article, branch }, &row.get::<_, String>("content")?)?;
    }
    Ok(())
}
