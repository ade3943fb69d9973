//! The database of one moment, copied while others write, and looked at afterwards.

use std::fs::File;
use std::path::Path;
use std::thread;
use std::time::Duration;

use newsroom::digest::Digest;
use rusqlite::backup::{Backup as Copying, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::backup::BackupStep;
use crate::column;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files;
use crate::opening::open_reader;
use crate::progress::{Tell, tell};
use crate::sign;

/// Pages copied from one word of how far it is to the next.
const PAGES: i32 = 512;
/// How often a page that is taken just now is tried again, and after what time.
const TRIES: u32 = 250;
const PAUSE: Duration = Duration::from_millis(20);

/// Copies the archive's database into the folder `to`, as one plain file without a log beside it. Nobody sits in a copy.
pub fn copy(folder: &Path, to: &Path, hear: &mut Tell<'_, BackupStep>) -> Result<(), ArchiveError> {
    tell(hear, BackupStep::Database, 0, 0)?;
    let mut run = || -> Result<(), Fault> {
        let from = open_reader(folder)?;
        // One moment: while it is looked at, what others write goes past it, so that the copy never begins anew.
        let moment = from.unchecked_transaction()?;
        column::count(&moment, "SELECT count(*) FROM sqlite_schema")?;
        {
            let mut copy = Connection::open(files::database_to_open(to))?;
            copy.pragma_update(None, "synchronous", "OFF")?;
            let copying = Copying::new(&moment, &mut copy)?;
            let mut tries = 0;
            loop {
                match copying.step(PAGES)? {
                    StepResult::Done => break,
                    StepResult::Busy | StepResult::Locked if tries < TRIES => {
                        tries += 1;
                        thread::sleep(PAUSE);
                    }
                    StepResult::Busy | StepResult::Locked => {
                        let holder = sign::holder(folder);
                        let folder = folder.to_owned();
                        return Err(ArchiveError::Busy { folder, holder }.into());
                    }
                    _ => tries = 0,
                }
                let at = copying.progress();
                let of = u64::from(at.pagecount.unsigned_abs());
                let left = u64::from(at.remaining.unsigned_abs());
                tell(hear, BackupStep::Database, of - left.min(of), of)?;
            }
        }
        drop(moment);
        let copy = Connection::open(files::database_to_open(to))?;
        copy.pragma_update(None, "journal_mode", "DELETE")?;
        copy.execute("DELETE FROM seat", [])?;
        Ok(())
    };
    run().map_err(|fault| fault.in_folder(to))?;
    let path = files::database(to);
    File::open(&path)
        .and_then(|file| file.sync_all())
        .map_err(|source| files::failed(to, &path, source))
}

/// A connection to a copy that nobody writes to.
pub fn open(folder: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(files::database_to_open(folder), flags)
}

/// Reads the copy back: its digest. Refused where SQLite finds fault with it.
pub fn verify(
    folder: &Path,
    hear: &mut dyn FnMut(u64) -> Result<(), ArchiveError>,
) -> Result<Digest, ArchiveError> {
    let path = files::database(folder);
    let mut done = 0;
    let digest = files::digest(&path, |bytes| {
        done += bytes;
        hear(done)
    })?;
    let check = || -> Result<Vec<String>, Fault> {
        let db = open(folder)?;
        let mut statement = db.prepare("PRAGMA integrity_check(9)")?;
        let reports = statement.query_map([], |row| row.get(0))?;
        Ok(reports.collect::<Result<_, _>>()?)
    };
    let reports = check().map_err(|fault| fault.in_folder(folder))?;
    let fault = reports
        .into_iter()
        .find(|report| report != "ok" && !report.contains("FTS5"));
    match (digest, fault) {
        (Some((digest, _)), None) => Ok(digest),
        (Some(_), Some(detail)) => Err(ArchiveError::Damaged { path, detail }),
        (None, _) => Err(ArchiveError::CopyDiffers { path }),
    }
}

pub struct Counts {
    pub articles: u64,
    pub revisions: u64,
}

pub fn counts(folder: &Path) -> Result<Counts, ArchiveError> {
    let count = || -> Result<Counts, Fault> {
        let db = open(folder)?;
        Ok(Counts {
            articles: column::count(&db, "SELECT count(*) FROM article")?,
            revisions: column::count(&db, "SELECT count(*) FROM revision")?,
        })
    };
    count().map_err(|fault| fault.in_folder(folder))
}
