//! How many words a revision added and removed, so that a history needs not compare every two of its revisions.

use newsroom::revision::RevisionId;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Words ("chữ") against the first parent; against nothing where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WordChange {
    pub added: u32,
    pub removed: u32,
}

pub fn insert(db: &Connection, revision: RevisionId, change: WordChange) -> rusqlite::Result<()> {
    let sql =
        "INSERT INTO revision_change (revision, added, removed) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    db.prepare_cached(sql)?
        .execute((revision.to_string(), change.added, change.removed))?;
    Ok(())
}
