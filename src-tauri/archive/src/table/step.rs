//! Who moved a piece on, when and why.

use chrono::{DateTime, Utc};
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
    let sql = "SELECT from_state, to_state, by, time, reason FROM step WHERE article = ?1 ORDER BY id";
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
