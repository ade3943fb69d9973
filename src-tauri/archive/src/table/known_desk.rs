//! The desks from which packages came, by their keys.

use chrono::{DateTime, Utc};
use newsroom::signature::PublicKey;
use rusqlite::{Connection, Row};

use crate::column::{Moment, id};

/// A desk as it was first seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownDesk {
    pub key: PublicKey,
    pub name: String,
    pub since: DateTime<Utc>,
}

impl KnownDesk {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            key: id(row, "key")?,
            name: row.get("name")?,
            since: row.get::<_, Moment>("since")?.0,
        })
    }
}

/// One that is known stays as it was first seen.
pub fn insert(db: &Connection, desk: &KnownDesk) -> rusqlite::Result<()> {
    let sql = "INSERT INTO known_desk (key, name, since) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    db.prepare_cached(sql)?
        .execute((desk.key.to_string(), &desk.name, Moment(desk.since)))?;
    Ok(())
}

/// By name, the one seen last first.
pub fn all(db: &Connection) -> rusqlite::Result<Vec<KnownDesk>> {
    db.prepare_cached("SELECT key, name, since FROM known_desk ORDER BY name, since DESC, key")?
        .query_map([], KnownDesk::read)?
        .collect()
}
