//! The opened archive.

use std::path::{Path, PathBuf};

use rusqlite::Transaction;

use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::opening::open_writer;
use crate::readers::Readers;
use crate::writer::{Panicked, Writer};

/// Every call blocks; call from a thread that may. Several processes may open the same folder.
pub struct Archive {
    folder: PathBuf,
    // Dropped before the writer, which as the last to close folds the WAL into the database.
    readers: Readers,
    writer: Writer,
}

impl Archive {
    /// Opens the archive in `folder`; makes folder and archive where there is none. Refuses a folder that cannot
    /// be written to, a database of another program, one that is newer than this program, and an empty database
    /// beside originals.
    pub fn open(folder: &Path) -> Result<Self, ArchiveError> {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let db = open_writer(&folder)?;
        let writer = Writer::start(db).map_err(|_| ArchiveError::Stopped {
            folder: folder.clone(),
        })?;
        Ok(Self {
            readers: Readers::new(&folder),
            writer,
            folder,
        })
    }

    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns when the transaction is on the disk.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, ArchiveError> {
        match self.writer.write(job) {
            Ok(done) => done.map_err(|fault| fault.in_folder(&self.folder)),
            Err(Panicked) => Err(ArchiveError::Stopped {
                folder: self.folder.clone(),
            }),
        }
    }

    /// Everything that `look` sees is of one moment.
    pub(crate) fn read<T>(
        &self,
        look: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>,
    ) -> Result<T, ArchiveError> {
        self.readers
            .read(look)
            .map_err(|fault| fault.in_folder(&self.folder))
    }
}
