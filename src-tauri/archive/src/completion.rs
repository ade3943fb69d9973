//! What the archive proposes while a field is filled in.

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::{article, tag};

impl Archive {
    /// The tags of all articles that begin with `prefix`, blind to case, marks and đ/d; most used first.
    pub fn tags(&self, prefix: &str, limit: u32) -> Result<Vec<String>, ArchiveError> {
        self.read(|tx| Ok(tag::beginning_with(tx, prefix, limit)?))
    }

    /// The sections of the articles outside of the trash, most used first.
    pub fn sections(&self) -> Result<Vec<String>, ArchiveError> {
        self.read(|tx| Ok(article::sections(tx)?))
    }
}
