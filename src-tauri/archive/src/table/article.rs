//! A piece and what the list shows of it.

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::photo::PhotoId;
use newsroom::workflow::State;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ArticleRow {
    pub id: ArticleId,
    pub headline: String,
    pub state: State,
    pub section: String,
    pub byline: String,
    /// Words ("chữ") of the whole page, captions included.
    pub words: u32,
    /// Photos attached, each counted once.
    pub photos: u32,
    /// The first photo of the page.
    pub cover: Option<PhotoId>,
    /// When the text or the state last changed.
    pub changed: DateTime<Utc>,
    /// When it went to the trash, where it is there.
    pub trashed: Option<DateTime<Utc>>,
}

/// Which articles a list shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArticleFilter {
    /// Blind to case, marks and đ/d. Found where it stands in headline, section or byline, or where each of its
    /// words stands somewhere in the piece. Empty finds everything.
    pub text: String,
    pub state: Option<State>,
    /// The trash, or everything outside of it.
    pub trashed: bool,
    pub limit: u32,
}

impl Default for ArticleFilter {
    /// The newest 200 outside of the trash.
    fn default() -> Self {
        Self { text: String::new(), state: None, trashed: false, limit: 200 }
    }
}
