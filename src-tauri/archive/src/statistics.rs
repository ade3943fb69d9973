//! How much there is, of what, and how it grew.

use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta};
use newsroom::workflow::State;
use rusqlite::Connection;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use ts_rs::TS;

use crate::archive::Archive;
use crate::clock::vietnam;
use crate::column::{self, StateName};
use crate::error::ArchiveError;
use crate::place;

/// Articles outside of the trash, but for `trashed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ArchiveStatistics {
    #[ts(type = "number")]
    pub articles: u64,
    #[ts(type = "number")]
    pub trashed: u64,
    #[ts(type = "number")]
    pub words: u64,
    #[ts(type = "number")]
    pub photos: u64,
    /// Of originals.
    #[ts(type = "number")]
    pub photo_bytes: u64,
    /// With its log.
    #[ts(type = "number")]
    pub database_bytes: u64,
    #[ts(type = "number")]
    pub revisions: u64,
    /// By the day of the event, else that of the making. Oldest month first, sections by name.
    pub by_month: Vec<MonthCount>,
    /// In the order of the way through the house.
    pub by_state: Vec<StateCount>,
    /// Originals taken in, oldest month first.
    pub growth: Vec<MonthBytes>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MonthCount {
    /// Such as "2021-01".
    pub month: String,
    /// May be empty.
    pub section: String,
    #[ts(type = "number")]
    pub articles: u64,
    #[ts(type = "number")]
    pub words: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StateCount {
    pub value: State,
    #[ts(type = "number")]
    pub articles: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MonthBytes {
    /// Such as "2021-01".
    pub month: String,
    #[ts(type = "number")]
    pub bytes: u64,
    #[ts(type = "number")]
    pub photos: u64,
}

impl Archive {
    pub fn statistics(&self) -> Result<ArchiveStatistics, ArchiveError> {
        let database_bytes = ["toasoan.db", "toasoan.db-wal"]
            .iter()
            .map(|name| fs::metadata(self.folder().join(name)).map_or(0, |file| file.len()))
            .sum();
        self.read(|tx| {
            let count = |sql| column::count(tx, sql);
            Ok(ArchiveStatistics {
                articles: count("SELECT count(*) FROM article WHERE trashed IS NULL")?,
                trashed: count("SELECT count(*) FROM article WHERE trashed IS NOT NULL")?,
                words: count("SELECT coalesce(sum(words), 0) FROM article WHERE trashed IS NULL")?,
                photos: count("SELECT count(*) FROM photo WHERE trashed IS NULL")?,
                photo_bytes: count("SELECT coalesce(sum(size), 0) FROM photo")?,
                database_bytes,
                revisions: count("SELECT count(*) FROM revision")?,
                by_month: by_month(tx)?,
                by_state: by_state(tx)?,
                growth: growth(tx)?,
            })
        })
    }
}

fn by_month(db: &Connection) -> rusqlite::Result<Vec<MonthCount>> {
    // Division that rounds down, for days before 1970 too.
    let sql = "SELECT (place - (place % ?1 + ?1) % ?1) / ?1, section, count(*), coalesce(sum(words), 0) FROM article
               WHERE trashed IS NULL GROUP BY 1, 2";
    let mut months: BTreeMap<(String, String), (u64, u64)> = BTreeMap::new();
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query([place::PLACES])?;
    while let Some(row) = rows.next()? {
        let (day, section): (i64, String) = (row.get(0)?, row.get(1)?);
        let (articles, words) = months.entry((month_of(day), section)).or_default();
        *articles += row.get::<_, i64>(2)?.unsigned_abs();
        *words += row.get::<_, i64>(3)?.unsigned_abs();
    }
    let told = months
        .into_iter()
        .map(|((month, section), (articles, words))| MonthCount {
            month,
            section,
            articles,
            words,
        });
    Ok(told.collect())
}

/// The month of a day counted from 1970-01-01.
fn month_of(day: i64) -> String {
    let date = TimeDelta::try_days(day).and_then(|days| NaiveDate::default().checked_add_signed(days));
    let date = date.unwrap_or_default();
    format!("{:04}-{:02}", date.year(), date.month())
}

fn by_state(db: &Connection) -> rusqlite::Result<Vec<StateCount>> {
    use State::{Approved, Draft, Editing, Exported, Returned, Submitted};
    let mut statement = db.prepare("SELECT count(*) FROM article WHERE trashed IS NULL AND state = ?1")?;
    [Draft, Submitted, Editing, Returned, Approved, Exported]
        .into_iter()
        .map(|value| {
            let articles = statement.query_row([StateName(value)], |row| row.get::<_, i64>(0))?;
            Ok(StateCount {
                value,
                articles: articles.unsigned_abs(),
            })
        })
        .collect()
}

fn growth(db: &Connection) -> rusqlite::Result<Vec<MonthBytes>> {
    let mut months: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    let mut statement = db.prepare("SELECT added / 3600000, sum(size), count(*) FROM photo GROUP BY 1")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let hour: i64 = row.get(0)?;
        let moment = DateTime::from_timestamp(hour.saturating_mul(3600), 0).unwrap_or_default();
        let day = vietnam(moment)
            .date()
            .signed_duration_since(NaiveDate::default())
            .num_days();
        let (bytes, photos) = months.entry(month_of(day)).or_default();
        *bytes += row.get::<_, i64>(1)?.unsigned_abs();
        *photos += row.get::<_, i64>(2)?.unsigned_abs();
    }
    Ok(months
        .into_iter()
        .map(|(month, (bytes, photos))| MonthBytes { month, bytes, photos })
        .collect())
}
