//! Which photos a revision shows, in reading order: no photo of a revision can be taken away.

use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;
use rusqlite::Connection;

use crate::column::id;

pub fn insert(db: &Connection, revision: RevisionId, photos: &[PhotoId]) -> rusqlite::Result<()> {
    let sql = "INSERT INTO revision_photo (revision, position, photo) VALUES (?1, ?2, ?3)";
    let mut statement = db.prepare_cached(sql)?;
    for (position, photo) in (0_i64..).zip(photos) {
        statement.execute((revision.to_string(), position, photo.to_string()))?;
    }
    Ok(())
}

/// In reading order.
pub fn of(db: &Connection, revision: &RevisionId) -> rusqlite::Result<Vec<PhotoId>> {
    let sql = "SELECT photo FROM revision_photo WHERE revision = ?1 ORDER BY position";
    db.prepare_cached(sql)?
        .query_map([revision.to_string()], |row| id(row, "photo"))?
        .collect()
}
