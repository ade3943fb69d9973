//! What a revision follows: 0 to 2 parents of the same article, which the table's checks see to.

use newsroom::revision::RevisionId;
use rusqlite::Connection;

use crate::column::id;

pub fn insert(db: &Connection, revision: RevisionId, parents: &[RevisionId]) -> rusqlite::Result<()> {
    let sql = "INSERT INTO revision_parent (revision, position, parent) VALUES (?1, ?2, ?3)";
    let mut statement = db.prepare_cached(sql)?;
    for (position, parent) in (0_i64..).zip(parents) {
        statement.execute((revision.to_string(), position, parent.to_string()))?;
    }
    Ok(())
}

/// In their order.
pub fn of(db: &Connection, revision: &RevisionId) -> rusqlite::Result<Vec<RevisionId>> {
    let sql = "SELECT parent FROM revision_parent WHERE revision = ?1 ORDER BY position";
    db.prepare_cached(sql)?
        .query_map([revision.to_string()], |row| id(row, "parent"))?
        .collect()
}

/// Whether `newer` grew from `older`, by however many steps; no revision grew from itself.
pub fn precedes(db: &Connection, older: &RevisionId, newer: &RevisionId) -> rusqlite::Result<bool> {
    let sql = "WITH RECURSIVE before (id) AS (
                   SELECT parent FROM revision_parent WHERE revision = ?2
                   UNION SELECT parent FROM revision_parent JOIN before ON revision = before.id
               ) SELECT 1 FROM before WHERE id = ?1";
    db.prepare_cached(sql)?
        .exists([older.to_string(), newer.to_string()])
}
