//! The opened archive.

use std::path::{Path, PathBuf};

use crate::error::ArchiveError;

pub struct Archive {
    folder: PathBuf,
}

impl Archive {
    /// Opens the archive in `folder`; makes folder and archive where there is none.
    pub fn open(folder: &Path) -> Result<Self, ArchiveError> {
        let _ = folder;
        todo!()
    }

    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}
