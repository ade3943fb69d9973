//! Who moved a piece on, when and why.

use chrono::{DateTime, TimeDelta, Utc};
use newsroom::article::ArticleId;
use newsroom::workflow::State;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::column::{Moment, StateName};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepRow {
    pub from: State,
    pub to: State,
    pub by: String,
    pub time: DateTime<Utc>,
    /// Why, in the person's words; may be empty.
    pub reason: String,
}

/// As it is, whenever it was taken: of a step taken here, [`time_after`] tells the time.
pub fn insert(db: &Connection, article: ArticleId, step: &StepRow) -> rusqlite::Result<()> {
    let sql = "INSERT INTO step (article, from_state, to_state, by, time, reason)
               VALUES (:article, :from, :to, :by, :time, :reason)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":article": article.to_string(),
        ":from": StateName(step.from),
        ":to": StateName(step.to),
        ":by": step.by,
        ":time": Moment(step.time),
        ":reason": step.reason,
    })?;
    Ok(())
}

/// Oldest first.
pub fn of_article(db: &Connection, article: ArticleId) -> rusqlite::Result<Vec<StepRow>> {
    let sql = "SELECT from_state, to_state, by, time, reason FROM step WHERE article = ?1 ORDER BY time, id";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([article.to_string()], |row| {
        Ok(StepRow {
            from: row.get::<_, StateName>("from_state")?.0,
            to: row.get::<_, StateName>("to_state")?.0,
            by: row.get("by")?,
            time: row.get::<_, Moment>("time")?.0,
            reason: row.get("reason")?,
        })
    })?;
    rows.collect()
}

/// When a step is taken now: after every step that the article took before, also where the clock of the desk that took
/// it goes ahead of ours. So the order of steps is that of their times, at every desk.
pub fn time_after(
    db: &Connection,
    article: ArticleId,
    now: DateTime<Utc>,
) -> rusqlite::Result<DateTime<Utc>> {
    let sql = "SELECT max(time) FROM step WHERE article = ?1";
    let newest: Option<Moment> = db
        .prepare_cached(sql)?
        .query_row([article.to_string()], |row| row.get(0))?;
    Ok(match newest {
        Some(Moment(newest)) if newest >= now => newest + TimeDelta::milliseconds(1),
        _ => now,
    })
}
