//! Where pieces came from.

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::column::{Moment, id};

/// The place that a piece came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Names the piece there; the same in every run.
    pub key: String,
    /// Its address there; may be empty.
    pub address: String,
}

/// The article that came from there.
pub fn article(db: &Connection, key: &str) -> rusqlite::Result<Option<ArticleId>> {
    let sql = "SELECT article FROM origin WHERE key = ?1";
    db.prepare_cached(sql)?
        .query_row([key], |row| id(row, "article"))
        .optional()
}

pub fn insert(
    db: &Connection,
    article: ArticleId,
    origin: &Origin,
    now: DateTime<Utc>,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO origin (key, article, address, time) VALUES (:key, :article, :address, :now)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":key": origin.key,
        ":article": article.to_string(),
        ":address": origin.address,
        ":now": Moment(now),
    })?;
    Ok(())
}
