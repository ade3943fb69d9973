//! Changes to photos' words that somebody saved under a name, as JSON.

use rusqlite::Connection;

pub fn put(db: &Connection, name: &str, changes: &str) -> rusqlite::Result<()> {
    let sql = "INSERT INTO photo_template (name, changes) VALUES (?1, ?2)
               ON CONFLICT (name) DO UPDATE SET changes = ?2";
    db.prepare_cached(sql)?.execute([name, changes])?;
    Ok(())
}

/// Name and JSON of every template.
pub fn all(db: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    db.prepare_cached("SELECT name, changes FROM photo_template ORDER BY name")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

pub fn delete(db: &Connection, name: &str) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM photo_template WHERE name = ?1")?
        .execute([name])?;
    Ok(())
}
