//! What was kept: never changed, never deleted.

use chrono::{DateTime, Utc};
use newsroom::revision::RevisionId;
use serde::Serialize;
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RevisionRow {
    pub id: RevisionId,
    /// 0 to 2.
    pub parents: Vec<RevisionId>,
    pub author: String,
    pub device: String,
    pub time: DateTime<Utc>,
}
