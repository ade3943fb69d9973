//! What is put off while somebody works, done when nobody does.

use crate::archive::Archive;
use crate::error::ArchiveError;

/// Pages that one step of merging writes: some milliseconds, for which a save may have to wait.
const PAGES: i64 = 200;

impl Archive {
    /// Merges a little of the indices, which every save adds to, so that searches stay fast. Called again and again while
    /// the desk is idle, until there is nothing left to do: then it gives `false`, and costs next to nothing.
    pub fn tidy(&self) -> Result<bool, ArchiveError> {
        // Many came in at once: all of the index is merged into one, from the beginning on.
        let pages = match self.take_bulk() {
            true => -PAGES,
            false => PAGES,
        };
        self.write(move |tx| {
            let mut did = false;
            for index in ["article_search", "article_marks"] {
                let before = tx.total_changes();
                let sql = format!("INSERT INTO {index} ({index}, rank) VALUES ('merge', ?1)");
                tx.prepare_cached(&sql)?.execute([pages])?;
                // The statement itself counts as one.
                did |= tx.total_changes() - before > 1;
            }
            Ok(did)
        })
    }
}
