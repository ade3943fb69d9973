//! Who has a line open for writing: one sitter a line.

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::column::{Moment, branch, id};
use crate::id::SitterId;
use crate::line::Line;

/// A person at a running program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitter {
    pub id: SitterId,
    /// The person's name; may be empty.
    pub name: String,
    /// The desk's name.
    pub device: String,
    /// What tells the running program from every other of its device, those that ended included, such as its
    /// process id with the time of its start. Read back from [`SeatRow`] alone.
    pub process: String,
}

/// Who has a line open, as a person is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Holder {
    /// May be empty.
    pub name: String,
    pub device: String,
    pub since: DateTime<Utc>,
}

/// A taken seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatRow {
    pub line: Line,
    pub sitter: Sitter,
    pub since: DateTime<Utc>,
    /// When the sitter last showed to be there.
    pub beat: DateTime<Utc>,
}

impl SeatRow {
    #[must_use]
    pub fn holder(&self) -> Holder {
        Holder {
            name: self.sitter.name.clone(),
            device: self.sitter.device.clone(),
            since: self.since,
        }
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let article: ArticleId = id(row, "article")?;
        Ok(Self {
            line: Line {
                article,
                branch: branch(row, "branch")?,
            },
            sitter: Sitter {
                id: id(row, "sitter")?,
                name: row.get("name")?,
                device: row.get("device")?,
                process: row.get("process")?,
            },
            since: row.get::<_, Moment>("since")?.0,
            beat: row.get::<_, Moment>("beat")?.0,
        })
    }
}

const COLUMNS: &str = "article, branch, sitter, name, device, process, since, beat";

pub fn get(db: &Connection, line: Line) -> rusqlite::Result<Option<SeatRow>> {
    let sql = format!("SELECT {COLUMNS} FROM seat WHERE article = ?1 AND branch = ?2");
    db.prepare_cached(&sql)?
        .query_row(line.columns(), SeatRow::read)
        .optional()
}

/// In the order of the articles' making.
pub fn all(db: &Connection) -> rusqlite::Result<Vec<SeatRow>> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM seat ORDER BY article, branch"))?
        .query_map([], SeatRow::read)?
        .collect()
}

/// Seats `sitter` whoever sat there.
pub fn put(db: &Connection, line: Line, sitter: &Sitter, now: DateTime<Utc>) -> rusqlite::Result<()> {
    let sql = "INSERT OR REPLACE INTO seat (article, branch, sitter, name, device, process, since, beat)
               VALUES (:article, :branch, :sitter, :name, :device, :process, :now, :now)";
    let [article, branch] = line.columns();
    db.prepare_cached(sql)?.execute(named_params! {
        ":article": article,
        ":branch": branch,
        ":sitter": sitter.id.to_string(),
        ":name": sitter.name,
        ":device": sitter.device,
        ":process": sitter.process,
        ":now": Moment(now),
    })?;
    Ok(())
}

pub fn beat(db: &Connection, sitter: SitterId, now: DateTime<Utc>) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE seat SET beat = ?2 WHERE sitter = ?1")?
        .execute((sitter.to_string(), Moment(now)))?;
    Ok(())
}

pub fn leave(db: &Connection, line: Line, sitter: SitterId) -> rusqlite::Result<()> {
    let [article, branch] = line.columns();
    db.prepare_cached("DELETE FROM seat WHERE article = ?1 AND branch = ?2 AND sitter = ?3")?
        .execute([article, branch, sitter.to_string()])?;
    Ok(())
}

pub fn leave_all(db: &Connection, sitter: SitterId) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM seat WHERE sitter = ?1")?
        .execute([sitter.to_string()])?;
    Ok(())
}
