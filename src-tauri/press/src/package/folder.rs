//! A package as a folder: made beside, then put in place by renaming.

use std::fs;
use std::io;
use std::path::Path;

use tempfile::TempDir;

use super::entry::Entry;
use crate::error::{PressError, Wanted};
use crate::file::{parent, rename, sync_folder};

/// Both temporary folders remove themselves, also when something fails on the way.
pub(super) fn write(folder: &Path, entries: &[Entry<'_>]) -> Result<(), PressError> {
    let parent = parent(folder, Wanted::Folder)?;
    if folder.exists() && !folder.is_dir() {
        return Err(PressError::Place {
            path: folder.to_owned(),
            wanted: Wanted::Folder,
        });
    }
    let unwritten = |error| PressError::write(folder, error);
    let beside = tempfile::Builder::new()
        .prefix(".toasoan-")
        .tempdir_in(&parent)
        .map_err(unwritten)?;
    let made = beside.path().join("new");
    fill(&made, entries, unwritten)?;
    let put = || {
        if folder.exists() {
            replace(folder, &made, &beside)?;
        } else {
            rename(&made, folder)?;
        }
        sync_folder(&parent)
    };
    put().map_err(unwritten)
}

/// The old folder goes aside first, because no system renames a folder over a full one; it comes back if the new
/// one cannot take its place.
fn replace(folder: &Path, made: &Path, beside: &TempDir) -> io::Result<()> {
    let aside = beside.path().join("old");
    rename(folder, &aside)?;
    rename(made, folder).inspect_err(|_| _ = rename(&aside, folder))
}

fn fill(
    folder: &Path,
    entries: &[Entry<'_>],
    unwritten: impl Fn(io::Error) -> PressError + Copy,
) -> Result<(), PressError> {
    fs::create_dir(folder).map_err(unwritten)?;
    for entry in entries {
        let mut path = folder.to_owned();
        path.extend(entry.path.split('/'));
        if let Some(inner) = path.parent() {
            fs::create_dir_all(inner).map_err(unwritten)?;
        }
        let mut file = fs::File::create_new(&path).map_err(unwritten)?;
        entry.copy(&mut file, unwritten)?;
        file.sync_all().map_err(unwritten)?;
    }
    Ok(())
}
