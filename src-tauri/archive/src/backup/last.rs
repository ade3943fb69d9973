//! The last backup, remembered in a file beside the database, since its store may be a disk in a drawer. Not in the
//! database: what remembers a backup must not make the archive another.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::archive::Archive;
use crate::backup::Backup;
use crate::error::ArchiveError;
use crate::files::{self, Durable};

const FILE: &str = "last-backup.json";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    pub backup: Backup,
    /// When it was made, or found to say all that the archive says.
    pub stood: DateTime<Utc>,
}

impl Archive {
    /// `None` where none was made yet, or what was remembered cannot be read.
    pub fn last_backup(&self) -> Result<Option<LastBackup>, ArchiveError> {
        let json = files::read(&self.folder().join(FILE))?;
        Ok(json.and_then(|json| serde_json::from_slice(&json).ok()))
    }
}

pub fn remember(folder: &Path, backup: &Backup, now: DateTime<Utc>) -> Result<(), ArchiveError> {
    let unreadable = |source| ArchiveError::Unreadable {
        what: backup.name.clone(),
        source,
    };
    let last = LastBackup {
        backup: backup.clone(),
        stood: now,
    };
    let json = serde_json::to_vec(&last).map_err(unreadable)?;
    files::write(&folder.join(FILE), &json, Durable::No)
}
