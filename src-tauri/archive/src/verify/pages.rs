//! Whether the database's pages are whole, by SQLite's own check of everything (`PRAGMA integrity_check`), which asks
//! the full-text index to check itself too.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode};

use super::{Finding, VerifyStep};
use crate::column;
use crate::damage::Damage;
use crate::fault::Fault;
use crate::opening::open_reader;

/// Pages, and steps of SQLite's machine, from one look at the flag to the next.
const LOOK: i32 = 1000;
/// How often it is said how far the check is.
const SAY: Duration = Duration::from_millis(100);

pub fn check(folder: &Path, finding: &mut Finding<'_>) -> Result<(), Fault> {
    let mut db = open_reader(folder)?;
    let of: u64 = column::count(&db, "PRAGMA page_count")?;
    let (ticks, stop) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicBool::new(false)));
    let (counted, asked) = (Arc::clone(&ticks), Arc::clone(&stop));
    let handler = move || {
        counted.fetch_add(1, Ordering::Relaxed);
        asked.load(Ordering::Relaxed)
    };
    db.progress_handler(LOOK, Some(handler))?;
    let reports = thread::scope(|scope| {
        let (done, waiting) = channel();
        scope.spawn(move || {
            // Nobody listens any more only where this very thread is waited for.
            let _ = done.send(reports(&db));
        });
        loop {
            match waiting.recv_timeout(SAY) {
                Ok(reports) => return reports.map_err(Fault::from),
                Err(RecvTimeoutError::Timeout) => {
                    let done = ticks.load(Ordering::Relaxed) * LOOK.unsigned_abs() as u64;
                    if let Err(cancelled) = finding.at(VerifyStep::Pages, done.min(of), of) {
                        stop.store(true, Ordering::Relaxed);
                        return Err(cancelled);
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return Ok(Vec::new()),
            }
        }
    })?;
    for report in reports {
        // Whatever the full-text index says of itself can be built anew.
        finding.found(match report.contains("FTS5") {
            true => Damage::Index { count: 1 },
            false => Damage::Database { report },
        });
    }
    finding.at(VerifyStep::Pages, of, of)
}

fn reports(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut found = Vec::new();
    let mut statement = db.prepare("PRAGMA integrity_check")?;
    for report in statement.query_map([], |row| row.get::<_, String>(0))? {
        match report {
            Ok(report) if report == "ok" => {}
            Ok(report) => found.push(report),
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => {
                return Err(error);
            }
            Err(error) => found.push(error.to_string()),
        }
    }
    Ok(found)
}
