//! A package as a folder: made beside, then put in place by renaming.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::TempDir;

use super::Entry;
use crate::error::{PressError, Wanted};
use crate::file::{parent, rename, sync_folder};

pub(super) fn write(folder: &Path, entries: &[Entry]) -> Result<(), PressError> {
    let parent = parent(folder, Wanted::Folder)?;
    if folder.exists() && !folder.is_dir() {
        return Err(PressError::Place {
            path: folder.to_owned(),
            wanted: Wanted::Folder,
        });
    }
    put(folder, &parent, entries).map_err(|error| PressError::write(folder, error))
}

/// Both temporary folders remove themselves, also when something fails on the way.
fn put(folder: &Path, parent: &Path, entries: &[Entry]) -> io::Result<()> {
    let beside = tempfile::Builder::new().prefix(".toasoan-").tempdir_in(parent)?;
    let made = beside.path().join("new");
    fill(&made, entries)?;
    if folder.exists() {
        replace(folder, &made, &beside)?;
    } else {
        rename(&made, folder)?;
    }
    sync_folder(parent)
}

/// The old folder goes aside first, because no system renames a folder over a full one; it comes back if the new
/// one cannot take its place.
fn replace(folder: &Path, made: &Path, beside: &TempDir) -> io::Result<()> {
    let aside = beside.path().join("old");
    rename(folder, &aside)?;
    rename(made, folder).inspect_err(|_| _ = rename(&aside, folder))
}

fn fill(folder: &Path, entries: &[Entry]) -> io::Result<()> {
    fs::create_dir(folder)?;
    for entry in entries {
        let mut path = folder.to_owned();
        path.extend(entry.path.split('/'));
        if let Some(inner) = path.parent() {
            fs::create_dir_all(inner)?;
        }
        let mut file = fs::File::create_new(&path)?;
        file.write_all(&entry.bytes)?;
        file.sync_all()?;
    }
    Ok(())
}
