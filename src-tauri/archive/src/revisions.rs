//! What a person has kept, for good.

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::revision::{Revision, RevisionId};

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::revision::RevisionRow;

#[allow(unused_variables)]
impl Archive {
    /// Makes the draft an immutable revision and clears it. Where the draft says nothing new there is no new
    /// revision: the head's id is given.
    pub fn keep_revision(&self, id: ArticleId, author: &str, device: &str, now: DateTime<Utc>) -> Result<RevisionId, ArchiveError> {
        todo!()
    }

    /// Newest first.
    pub fn revisions(&self, id: ArticleId) -> Result<Vec<RevisionRow>, ArchiveError> {
        todo!()
    }

    /// Its bytes are checked against its name.
    pub fn revision(&self, id: &RevisionId) -> Result<Revision, ArchiveError> {
        todo!()
    }

    /// The revisions that nothing follows: more than one is a conflict for people to settle.
    pub fn leaves(&self, id: ArticleId) -> Result<Vec<RevisionId>, ArchiveError> {
        todo!()
    }
}
