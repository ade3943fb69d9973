//! Articles that somebody linked. Each link stands in two rows, one for either side.

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use rusqlite::Connection;

use crate::column::{Moment, id};

pub fn put(db: &Connection, [one, other]: [ArticleId; 2], now: DateTime<Utc>) -> rusqlite::Result<()> {
    let sql = "INSERT INTO relation (article, other, made) VALUES (?1, ?2, ?3), (?2, ?1, ?3) ON CONFLICT DO NOTHING";
    db.prepare_cached(sql)?
        .execute((one.to_string(), other.to_string(), Moment(now)))?;
    Ok(())
}

pub fn remove(db: &Connection, [one, other]: [ArticleId; 2]) -> rusqlite::Result<()> {
    let sql = "DELETE FROM relation WHERE (article = ?1 AND other = ?2) OR (article = ?2 AND other = ?1)";
    db.prepare_cached(sql)?
        .execute([one.to_string(), other.to_string()])?;
    Ok(())
}

/// In the order of the articles' making.
pub fn of(db: &Connection, article: ArticleId) -> rusqlite::Result<Vec<ArticleId>> {
    db.prepare_cached("SELECT other FROM relation WHERE article = ?1 ORDER BY other")?
        .query_map([article.to_string()], |row| id(row, "other"))?
        .collect()
}
