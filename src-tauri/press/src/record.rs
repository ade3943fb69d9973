//! What the archive knows of a piece beside its page: printed in the archive copy, nowhere else.

use chrono::{DateTime, FixedOffset};
use newsroom::article::ArticleId;
use newsroom::revision::RevisionId;
use newsroom::workflow::State;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub article: ArticleId,
    /// `None` where what is printed was never kept.
    pub revision: Option<RevisionId>,
    pub state: State,
    /// Newest first.
    pub revisions: Vec<Kept>,
    /// Oldest first.
    pub steps: Vec<Taken>,
    /// Of the photos on the page, in their order; each once.
    pub photos: Vec<PhotoFile>,
}

/// A revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub id: RevisionId,
    pub author: String,
    pub device: String,
    pub time: DateTime<FixedOffset>,
}

/// A step of the way through the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub from: State,
    pub to: State,
    pub by: String,
    pub time: DateTime<FixedOffset>,
    pub reason: String,
}

/// The original of a photo on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoFile {
    /// As it came in.
    pub name: String,
    /// The SHA-256 of its bytes.
    pub id: newsroom::photo::PhotoId,
    pub credit: String,
}
