//! What the archive proposes while a field is filled in.

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::article_count::{self, Kind};
use crate::table::tag;

impl Archive {
    /// The tags of all articles that begin with `prefix`, blind to case, marks and đ/d; most used first.
    pub fn tags(&self, prefix: &str, limit: u32) -> Result<Vec<String>, ArchiveError> {
        self.read(|tx| Ok(tag::beginning_with(tx, prefix, limit)?))
    }

    /// The sections of the articles outside of the trash, most used first.
    pub fn sections(&self) -> Result<Vec<String>, ArchiveError> {
        self.read(|tx| {
            let mut sections = article_count::all(tx, Kind::Section)?;
            // Stable: in the order of their letters where they are used as often.
            sections.sort_by_key(|(_, articles)| std::cmp::Reverse(*articles));
            Ok(sections.into_iter().map(|(section, _)| section).collect())
        })
    }
}
