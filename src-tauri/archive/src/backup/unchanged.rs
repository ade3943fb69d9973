//! Whether anything was written to the archive since its last backup, told without reading it.
//!
//! The write-ahead log is first moved into the database. While it stays empty after that, every change is a change of
//! the database file itself, which its size, its time and its header tell.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use newsroom::digest::Digest;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files;

/// How a database file stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub bytes: u64,
    /// Nanoseconds since 1970.
    pub modified: u64,
    /// Of SQLite's header, which holds its counters.
    pub header: Digest,
}

/// Two writes within a tick of the kernel's clock leave a file with the same time.
const TICK: Duration = Duration::from_millis(50);
/// How long readers and writers are waited for; they go first.
const PATIENCE: Duration = Duration::from_millis(200);

/// `None` where it cannot be told apart from a later standing: somebody writes just now, or the disk keeps whole seconds
/// only.
pub fn now(folder: &Path) -> Result<Option<Standing>, ArchiveError> {
    let look = || -> Result<Option<Standing>, Fault> {
        let db = Connection::open(files::database_to_open(folder))?;
        db.busy_timeout(PATIENCE)?;
        let busy: i64 = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy != 0 {
            return Ok(None);
        }
        let path = files::database(folder);
        let unreadable = |error| files::failed(folder, &path, error);
        let seen = standing(&path).map_err(unreadable)?;
        let age = SystemTime::now().duration_since(UNIX_EPOCH + Duration::from_nanos(seen.modified));
        if age.unwrap_or_default() < TICK {
            thread::sleep(TICK);
        }
        let again = standing(&path).map_err(unreadable)?;
        let is_alone = fs::metadata(log(folder)).map_or(0, |file| file.len()) == 0;
        let tells_moments = seen.modified % 1_000_000_000 != 0;
        Ok((is_alone && tells_moments && seen == again).then_some(seen))
    };
    look().map_err(|fault| fault.in_folder(folder))
}

fn log(folder: &Path) -> PathBuf {
    folder.join("toasoan.db-wal")
}

fn standing(path: &Path) -> std::io::Result<Standing> {
    let mut file = File::open(path)?;
    let known = file.metadata()?;
    let mut header = [0; 100];
    file.read_exact(&mut header)?;
    let since_1970 = known.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(Standing {
        bytes: known.len(),
        modified: u64::try_from(since_1970.as_nanos()).unwrap_or(u64::MAX),
        header: Digest::of(&header),
    })
}
