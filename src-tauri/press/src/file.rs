//! Files that are whole or not there: written beside, flushed to the disk, then renamed.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::{PressError, Wanted};

/// Writes `bytes` to `file`, replacing a file of that name. After an error, what stood there stands there still,
/// and nothing stands beside it.
///
/// # Errors
/// [`PressError::Write`]; [`PressError::Place`] where `file` names no file.
pub fn write(file: &Path, bytes: &[u8]) -> Result<(), PressError> {
    let parent = parent(file, Wanted::File)?;
    (|| {
        let mut beside = NamedTempFile::with_prefix_in(".toasoan-", &parent)?;
        beside.write_all(bytes)?;
        give_usual_rights(&beside)?;
        beside.as_file().sync_all()?;
        beside.persist(file)?;
        sync_folder(&parent)
    })()
    .map_err(|error| PressError::write(file, error))
}

/// The folder that `path` is to stand in.
pub(crate) fn parent(path: &Path, wanted: Wanted) -> Result<PathBuf, PressError> {
    let place = || PressError::Place {
        path: path.to_owned(),
        wanted,
    };
    let parent = path
        .parent()
        .filter(|_| path.file_name().is_some())
        .ok_or_else(place)?;
    Ok(if parent.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        parent.to_owned()
    })
}

/// A temporary file is its owner's alone; an export is for the portal's people too.
#[cfg(unix)]
fn give_usual_rights(file: &NamedTempFile) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.as_file().set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn give_usual_rights(_: &NamedTempFile) -> io::Result<()> {
    Ok(())
}

/// Makes the names in a folder survive a loss of power.
#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// Windows keeps no handle on a folder that could be flushed.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
