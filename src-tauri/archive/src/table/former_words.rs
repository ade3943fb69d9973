//! What was said of a photo before somebody changed it. Never changed, never taken away.

use chrono::{DateTime, Utc};
use newsroom::photo::PhotoId;
use rusqlite::{Connection, named_params};

use crate::column::{Moment, id};

/// Words that were replaced, as JSON.
pub struct FormerWordsRow {
    pub words: String,
    /// Who replaced them, and when.
    pub by: String,
    pub time: DateTime<Utc>,
}

pub fn insert(db: &Connection, photo: &PhotoId, former: &FormerWordsRow) -> rusqlite::Result<()> {
    let sql = "INSERT INTO former_words (photo, words, by, time) VALUES (:photo, :words, :by, :time)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":photo": photo.to_string(),
        ":words": former.words,
        ":by": former.by,
        ":time": Moment(former.time),
    })?;
    Ok(())
}

/// Newest first.
pub fn of_photo(db: &Connection, photo: &PhotoId) -> rusqlite::Result<Vec<FormerWordsRow>> {
    let sql = "SELECT words, by, time FROM former_words WHERE photo = ?1 ORDER BY id DESC";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([photo.to_string()], |row| {
        Ok(FormerWordsRow {
            words: row.get("words")?,
            by: row.get("by")?,
            time: row.get::<_, Moment>("time")?.0,
        })
    })?;
    rows.collect()
}

/// Calls `look` with the photo of all that was said, and its JSON.
pub fn for_each(db: &Connection, mut look: impl FnMut(PhotoId, &str)) -> rusqlite::Result<()> {
    let mut statement = db.prepare("SELECT photo, words FROM former_words ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        look(id(row, "photo")?, &row.get::<_, String>("words")?);
    }
    Ok(())
}
