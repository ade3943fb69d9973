//! The schema's history. Append-only: a migration that has been released is never edited.

use rusqlite::Transaction;

/// "TòSo" in Latin-1: tells the archive's files from those of other programs (`PRAGMA application_id`).
pub const APPLICATION_ID: i64 = 0x54f2_536f;

const MIGRATIONS: &[&str] = &[include_str!("../migrations/0001_first.sql")];

/// The format that this program writes (`PRAGMA user_version`).
pub const KNOWN: i64 = MIGRATIONS.len() as i64;

/// Brings a database of format `found` up to [`KNOWN`], all or nothing.
pub fn migrate(tx: &Transaction<'_>, found: i64) -> rusqlite::Result<()> {
    for migration in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        tx.execute_batch(migration)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", KNOWN)
}
