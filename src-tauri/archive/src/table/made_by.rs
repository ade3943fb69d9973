//! By what derived columns were made, where another program may make others.

use rusqlite::{Connection, OptionalExtension as _};

pub fn get(db: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    db.prepare_cached("SELECT maker FROM made_by WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()
}

pub fn put(db: &Connection, name: &str, maker: &str) -> rusqlite::Result<()> {
    let sql = "INSERT INTO made_by (name, maker) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET maker = ?2";
    db.prepare_cached(sql)?.execute([name, maker])?;
    Ok(())
}
