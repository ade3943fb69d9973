//! What is checked before an archive is opened, and how every connection is set up.
//!
//! No `quick_check` here: it reads the whole database, which a large archive cannot afford at every start, and
//! SQLite mends what a crash left by itself (WAL with synchronous=FULL). [`crate::Archive::verify`] looks at
//! everything.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files;
use crate::migrations::{APPLICATION_ID, KNOWN, migrate};
use crate::reindex;
use crate::sign::Sign;

/// How long one process waits for the other's transaction.
const PATIENCE: Duration = Duration::from_secs(5);

/// Pages that the writer and each reader keep in memory, in KiB. A batch of a bulk import touches some thousand pages of
/// indices; what did not fit was written to the log and read again several times in one transaction.
const WRITER_CACHE: i64 = 16 << 10;
const READER_CACHE: i64 = 8 << 10;

/// The one connection that writes. Makes the archive where there is none.
pub fn open_writer(folder: &Path) -> Result<Connection, ArchiveError> {
    files::prepare(folder)?;
    let path = files::database(folder);
    if fs::metadata(&path).map_or(0, |file| file.len()) == 0 && holds_originals(folder) {
        return Err(ArchiveError::DatabaseGone {
            folder: folder.to_owned(),
        });
    }
    let open = || -> Result<Connection, Fault> {
        let mut db = Connection::open(files::database_to_open(folder))?;
        db.busy_timeout(PATIENCE)?;
        check_beside_others(&db, &path)?;
        if db.is_readonly("main")? {
            return Err(ArchiveError::ReadOnly {
                folder: folder.to_owned(),
            }
            .into());
        }
        set_wal(&db)?;
        db.pragma_update(None, "synchronous", "FULL")?;
        db.pragma_update(None, "foreign_keys", "ON")?;
        // Negative: KiB, not pages.
        db.pragma_update(None, "cache_size", -WRITER_CACHE)?;
        bring_up(&mut db, &path)?;
        Ok(db)
    };
    open().map_err(|fault| fault.in_folder(folder))
}

/// A connection that cannot write.
pub fn open_reader(folder: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(files::database_to_open(folder), flags)?;
    db.busy_timeout(PATIENCE)?;
    db.pragma_update(None, "cache_size", -READER_CACHE)?;
    Ok(db)
}

/// Refuses what is not ours, and what is newer than we are, before anything is written. Gives the format found.
/// To be called in a transaction.
fn check(db: &Connection, path: &Path) -> Result<i64, Fault> {
    let number = |pragma: &str| db.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    let (application, found) = (number("application_id")?, number("user_version")?);
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if application != APPLICATION_ID && (application != 0 || found != 0 || tables != 0) {
        return Err(ArchiveError::NotAnArchive {
            path: path.to_owned(),
        }
        .into());
    }
    if found > KNOWN {
        return Err(ArchiveError::NewerFormat {
            path: path.to_owned(),
            found,
            known: KNOWN,
        }
        .into());
    }
    Ok(found)
}

/// The same of one moment: another process may be making the archive just now.
fn check_beside_others(db: &Connection, path: &Path) -> Result<i64, Fault> {
    let tx = db.unchecked_transaction()?;
    check(&tx, path)
}

fn bring_up(db: &mut Connection, path: &Path) -> Result<(), Fault> {
    if check_beside_others(db, path)? != KNOWN {
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Looked at once more: another process may have been quicker.
        under_a_sign(path, || migrate(&tx, check(&tx, path)?))?;
        tx.commit()?;
    }
    if !reindex::headlines_are_in_order(db)? {
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        under_a_sign(path, || reindex::headlines(&tx))?;
        tx.commit()?;
    }
    Ok(())
}

/// Bringing a large archive up may take long.
fn under_a_sign(path: &Path, work: impl FnOnce() -> Result<(), Fault>) -> Result<(), Fault> {
    let sign = Sign::new(path.parent().unwrap_or(path));
    sign.hang_out();
    let done = work();
    sign.end();
    done
}

/// SQLite does not wait for others when it changes the journal mode, so that this does.
fn set_wal(db: &Connection) -> rusqlite::Result<()> {
    let started = Instant::now();
    loop {
        match db.pragma_update(None, "journal_mode", "WAL") {
            Err(error)
                if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
                    && started.elapsed() < PATIENCE =>
            {
                thread::sleep(Duration::from_millis(20));
            }
            done => return done,
        }
    }
}

/// Whether originals lie here: then an empty database means a loss, not a beginning.
fn holds_originals(folder: &Path) -> bool {
    let Ok(folders) = fs::read_dir(files::photos(folder)) else {
        return false;
    };
    folders.flatten().any(|entry| {
        let name = entry.file_name();
        name.len() == 2
            && name
                .to_string_lossy()
                .bytes()
                .all(|byte| byte.is_ascii_hexdigit())
    })
}
