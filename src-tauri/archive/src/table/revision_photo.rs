//! Which photos a revision shows, in reading order: no photo of a revision can be taken away.

use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;
use rusqlite::Connection;

pub fn insert(db: &Connection, revision: RevisionId, photos: &[PhotoId]) -> rusqlite::Result<()> {
    let sql = "INSERT INTO revision_photo (revision, position, photo) VALUES (?1, ?2, ?3)";
    let mut statement = db.prepare_cached(sql)?;
    for (position, photo) in (0_i64..).zip(photos) {
        statement.execute((revision.to_string(), position, photo.to_string()))?;
    }
    Ok(())
}
