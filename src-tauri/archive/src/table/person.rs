//! The directory's entries, as JSON.

use newsroom::directory::{Entry, PersonId, code_key};
use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::column::id;

pub fn put(db: &Connection, entry: &Entry, json: &str) -> rusqlite::Result<()> {
    let sql = "INSERT INTO person (id, code, entry) VALUES (:id, :code, :entry)
               ON CONFLICT (id) DO UPDATE SET code = :code, entry = :entry";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": entry.id.to_string(),
        ":code": code_key(&entry.code),
        ":entry": json,
    })?;
    Ok(())
}

pub fn of_code(db: &Connection, code: &str) -> rusqlite::Result<Option<PersonId>> {
    db.prepare_cached("SELECT id FROM person WHERE code = ?1")?
        .query_row([code_key(code)], |row| id(row, "id"))
        .optional()
}

/// The entry's JSON.
pub fn get(db: &Connection, person: PersonId) -> rusqlite::Result<Option<String>> {
    db.prepare_cached("SELECT entry FROM person WHERE id = ?1")?
        .query_row([person.to_string()], |row| row.get(0))
        .optional()
}

/// Code and JSON of every entry, in the order of the codes.
pub fn all(db: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    db.prepare_cached("SELECT code, entry FROM person ORDER BY code")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// Whether there was such a person.
pub fn delete(db: &Connection, person: PersonId) -> rusqlite::Result<bool> {
    let gone = db
        .prepare_cached("DELETE FROM person WHERE id = ?1")?
        .execute([person.to_string()])?;
    Ok(gone == 1)
}
