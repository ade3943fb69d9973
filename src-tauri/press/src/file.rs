//! Files that are whole or not there: written beside, flushed to the disk, then renamed.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::{PressError, Wanted};

/// How long a rename waits for whoever looks at the file.
const PATIENCE: Duration = Duration::from_secs(1);

/// Writes `bytes` to `file`, replacing a file of that name. After an error, what stood there stands there still,
/// and nothing stands beside it.
///
/// # Errors
/// [`PressError::Write`]; [`PressError::Held`]; [`PressError::Place`] where `file` names no file.
pub fn write(file: &Path, bytes: &[u8]) -> Result<(), PressError> {
    put(file, |beside| {
        beside
            .write_all(bytes)
            .map_err(|error| PressError::write(file, error))
    })
}

/// The same with what `fill` writes, for what is too large to be held at once.
///
/// # Errors
/// As [`write`], and what `fill` says.
pub(crate) fn put(
    file: &Path,
    fill: impl FnOnce(&mut fs::File) -> Result<(), PressError>,
) -> Result<(), PressError> {
    let parent = parent(file, Wanted::File)?;
    if file.is_dir() {
        return Err(PressError::Place {
            path: file.to_owned(),
            wanted: Wanted::File,
        });
    }
    let unwritten = |error| PressError::write(file, error);
    // Made with the rights of any other file: an export is for the portal's people too.
    let mut beside = tempfile::Builder::new()
        .prefix(".toasoan-")
        .make_in(&parent, |path| fs::File::create_new(path))
        .map_err(unwritten)?;
    fill(beside.as_file_mut())?;
    beside.as_file().sync_all().map_err(unwritten)?;
    rename(&beside.into_temp_path(), file).map_err(unwritten)?;
    sync_folder(&parent).map_err(unwritten)
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

/// Renames a file or a folder. On Windows whatever has a file open can forbid it; a virus scanner looks at each new
/// file and is soon done, so that this tries again for a while. Who still holds it then is
/// [`io::ErrorKind::ResourceBusy`].
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let started = Instant::now();
    loop {
        match fs::rename(from, to) {
            Err(error) if is_held(&error) => {
                if started.elapsed() > PATIENCE {
                    return Err(io::Error::new(io::ErrorKind::ResourceBusy, error));
                }
                thread::sleep(Duration::from_millis(20));
            }
            done => return done,
        }
    }
}

/// `ERROR_ACCESS_DENIED` or `ERROR_SHARING_VIOLATION`: Windows gives either.
fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32))
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
