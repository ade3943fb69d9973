//! Who moved a piece on, and when.

use chrono::{DateTime, Utc};
use newsroom::workflow::State;
use serde::Serialize;
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StepRow {
    pub from: State,
    pub to: State,
    pub by: String,
    pub time: DateTime<Utc>,
}
