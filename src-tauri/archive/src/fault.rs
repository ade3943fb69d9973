//! What can go wrong inside a job, before it is known which archive it happened in.

use std::path::Path;

use rusqlite::ErrorCode;

use crate::error::ArchiveError;
use crate::files;
use crate::sign;

#[derive(Debug)]
pub enum Fault {
    Sql(rusqlite::Error),
    /// Already in words.
    Said(ArchiveError),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<ArchiveError> for Fault {
    fn from(error: ArchiveError) -> Self {
        Self::Said(error)
    }
}

impl Fault {
    /// The fault in words, for the archive in `folder`.
    pub fn in_folder(self, folder: &Path) -> ArchiveError {
        match self {
            Self::Said(error) => error,
            Self::Sql(error) => said(error, folder),
        }
    }
}

fn said(source: rusqlite::Error, folder: &Path) -> ArchiveError {
    let path = files::database(folder);
    let folder = folder.to_owned();
    match source.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => ArchiveError::DiskFull { folder },
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => ArchiveError::ReadOnly { folder },
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            let holder = sign::holder(&folder);
            ArchiveError::Busy { folder, holder }
        }
        Some(ErrorCode::SystemIoFailure) => ArchiveError::DiskFails { folder },
        // A folder of that name is all that keeps SQLite from a file where others can be made.
        Some(ErrorCode::CannotOpen) if path.is_dir() => ArchiveError::NotAnArchive { path },
        Some(ErrorCode::CannotOpen) => ArchiveError::DiskFails { folder },
        Some(ErrorCode::NotADatabase) => ArchiveError::NotAnArchive { path },
        Some(ErrorCode::DatabaseCorrupt) => ArchiveError::Damaged {
            path,
            detail: source.to_string(),
        },
        _ => ArchiveError::Database { path, source },
    }
}
