//! Whether everything is still as it was written.

use crate::archive::Archive;
use crate::damage::Damage;
use crate::error::ArchiveError;

impl Archive {
    /// Reads everything: the database's pages and references, every revision and every original against its
    /// name, the files that nothing refers to, the index. Empty means that all is well.
    pub fn verify(&self) -> Result<Vec<Damage>, ArchiveError> {
        todo!()
    }
}
