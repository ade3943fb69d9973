//! What is known of an original.

use chrono::{DateTime, Utc};
use newsroom::photo::PhotoId;
use serde::Serialize;
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PhotoRow {
    pub id: PhotoId,
    /// The file's name when it was taken in.
    pub name: String,
    /// Such as "image/jpeg".
    pub media_type: String,
    /// Pixels, upright.
    pub width: u32,
    /// Pixels, upright.
    pub height: u32,
    /// Bytes of the original.
    pub size: u32,
    pub added: DateTime<Utc>,
}
