//! Small files of the house that are no photos, by the SHA-256 of their bytes; the bytes in base 64.

use newsroom::digest::Digest;
use rusqlite::{Connection, OptionalExtension as _};

/// Nothing happens where it is there already.
pub fn put(db: &Connection, id: Digest, base64: &str) -> rusqlite::Result<()> {
    let sql = "INSERT INTO house_file (id, base64) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING";
    db.prepare_cached(sql)?.execute([&id.to_string(), base64])?;
    Ok(())
}

pub fn get(db: &Connection, id: Digest) -> rusqlite::Result<Option<String>> {
    db.prepare_cached("SELECT base64 FROM house_file WHERE id = ?1")?
        .query_row([id.to_string()], |row| row.get(0))
        .optional()
}
