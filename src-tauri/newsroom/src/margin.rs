//! What people say in the margin: comments and suggested changes. Both stand beside the page, at positions in its
//! ProseMirror document, so that the page itself is always exactly what would be published.
//!
//! Positions are those of the stored body. Whoever changes the body elsewhere (the terminal) leaves them as they are:
//! the window checks each against the words it was set on and finds them again, or says that they are gone.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;

/// Where a comment stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// A position of the ProseMirror document; letters count as in UTF-16.
    pub from: u32,
    /// Equal to `from` where the words are gone.
    pub to: u32,
    /// The words that the comment was set on.
    pub quote: String,
}

/// What somebody said, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub author: String,
    pub time: DateTime<Utc>,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    #[ts(type = "string")]
    pub id: Uuid,
    pub anchor: Anchor,
    pub author: String,
    pub time: DateTime<Utc>,
    pub text: String,
    pub replies: Vec<Reply>,
    /// Who settled it and when; the text may be empty.
    pub resolved: Option<Reply>,
}

/// A change that somebody proposes: `slice` instead of what stands in `from..to`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    #[ts(type = "string")]
    pub id: Uuid,
    pub author: String,
    pub time: DateTime<Utc>,
    /// A position of the ProseMirror document; letters count as in UTF-16.
    pub from: u32,
    pub to: u32,
    /// The text in `from..to` when it was proposed; a change is never made to other words.
    pub old: String,
    /// Up to 32 letters that stood before it in its textblock, to find the place again.
    pub before: String,
    /// ProseMirror's `Slice.toJSON()`; null takes the words out.
    #[ts(type = "unknown")]
    pub slice: Value,
}
