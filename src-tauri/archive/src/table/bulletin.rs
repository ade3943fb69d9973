//! Bulletins, as JSON.

use chrono::{DateTime, Utc};
use newsroom::bulletin::BulletinId;
use rusqlite::{Connection, OptionalExtension as _, Row};

use crate::column::{Moment, id};

/// A bulletin with its JSON.
pub struct BulletinJson {
    pub id: BulletinId,
    pub content: String,
    pub changed: DateTime<Utc>,
}

pub fn put(db: &Connection, bulletin: &BulletinJson) -> rusqlite::Result<()> {
    let sql = "INSERT INTO bulletin (id, content, changed) VALUES (?1, ?2, ?3)
               ON CONFLICT (id) DO UPDATE SET content = ?2, changed = ?3";
    let id = bulletin.id.to_string();
    db.prepare_cached(sql)?
        .execute((id, &bulletin.content, Moment(bulletin.changed)))?;
    Ok(())
}

pub fn get(db: &Connection, bulletin: BulletinId) -> rusqlite::Result<Option<BulletinJson>> {
    db.prepare_cached("SELECT id, content, changed FROM bulletin WHERE id = ?1")?
        .query_row([bulletin.to_string()], read)
        .optional()
}

/// Those outside of the trash, the one changed last first.
pub fn all(db: &Connection) -> rusqlite::Result<Vec<BulletinJson>> {
    let sql =
        "SELECT id, content, changed FROM bulletin WHERE trashed IS NULL ORDER BY changed DESC, id DESC";
    db.prepare_cached(sql)?.query_map([], read)?.collect()
}

/// Whether there is such a bulletin.
pub fn set_trashed(
    db: &Connection,
    bulletin: BulletinId,
    trashed: Option<DateTime<Utc>>,
) -> rusqlite::Result<bool> {
    let changed = db
        .prepare_cached("UPDATE bulletin SET trashed = ?2 WHERE id = ?1")?
        .execute((bulletin.to_string(), trashed.map(Moment)))?;
    Ok(changed == 1)
}

fn read(row: &Row<'_>) -> rusqlite::Result<BulletinJson> {
    Ok(BulletinJson {
        id: id(row, "id")?,
        content: row.get("content")?,
        changed: row.get::<_, Moment>("changed")?.0,
    })
}
