//! Where things lie in a store, and who works there: one program at a time.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use tempfile::TempDir;

use crate::backup::Backup;
use crate::backup::manifest::{FILE, FORMAT, Manifest};
use crate::clock::vietnam;
use crate::error::ArchiveError;
use crate::files::{self, Durable};

/// The store's folder, in a folder that the person chose.
const NAME: &str = "toasoan-backup";
const LOCK: &str = "lock";
/// Work under way, or given up.
const PART: &str = ".part-";
const README: &str = "README.txt";

pub struct Store {
    folder: PathBuf,
}

/// Held while somebody works in the store; let go when the program ends, however it ends.
pub struct Lock {
    _file: Option<File>,
}

impl Store {
    /// The store in `folder`, or `folder` itself where it is one. It may hold nothing yet.
    pub fn found_in(folder: &Path) -> Result<Self, ArchiveError> {
        if !folder.is_dir() {
            let folder = folder.to_owned();
            return Err(ArchiveError::BackupPlaceMissing { folder });
        }
        let is_store = folder.file_name().is_some_and(|name| name == NAME);
        let folder = if is_store {
            folder.to_owned()
        } else {
            folder.join(NAME)
        };
        Ok(Self { folder })
    }

    /// The store that `folder` is, whatever its name.
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The same. It may not lie in the archive.
    pub fn possible_in(folder: &Path, archive: &Path) -> Result<Self, ArchiveError> {
        let store = Self::found_in(folder)?;
        let whole = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if whole(folder).starts_with(whole(archive)) {
            let folder = folder.to_owned();
            return Err(ArchiveError::BackupInArchive { folder });
        }
        Ok(store)
    }

    /// The same, made where there is none.
    pub fn made_in(folder: &Path, archive: &Path) -> Result<Self, ArchiveError> {
        let store = Self::possible_in(folder, archive)?;
        files::prepare(&store.folder)?;
        let readme = store.folder.join(README);
        if !readme.exists() {
            files::write(&readme, include_bytes!("README.txt"), Durable::No)?;
        }
        Ok(store)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn path_of(&self, made: &Manifest) -> PathBuf {
        self.folder.join(&made.name)
    }

    /// Refused, with the other's name, where another program works here.
    pub fn lock(&self, device: &str) -> Result<Lock, ArchiveError> {
        let path = self.folder.join(LOCK);
        let failed = |source| files::failed(&self.folder, &path, source);
        let mut options = File::options();
        let opened = options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path);
        let mut file = opened.map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                // Windows shows nobody what a locked file holds.
                let _ = file.read_to_string(&mut holder);
                let folder = self.folder.clone();
                return Err(ArchiveError::BackupTaken { folder, holder });
            }
            // Some network drives know no locks; backups there are made one at a time by whoever minds them.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                return Ok(Lock { _file: None });
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        let mut name = || -> io::Result<()> {
            file.set_len(0)?;
            file.rewind()?;
            file.write_all(device.as_bytes())
        };
        name().map_err(failed)?;
        Ok(Lock { _file: Some(file) })
    }

    /// Takes away what was given up. Only under the lock.
    pub fn sweep(&self) -> Result<(), ArchiveError> {
        for path in self.entries()? {
            if name_of(&path).starts_with(PART) {
                fs::remove_dir_all(&path).map_err(|source| files::failed(&self.folder, &path, source))?;
            }
        }
        Ok(())
    }

    /// A folder for a backup that is not seen yet; taken away again unless it is made visible.
    pub fn beside(&self) -> Result<TempDir, ArchiveError> {
        tempfile::Builder::new()
            .prefix(PART)
            .tempdir_in(&self.folder)
            .map_err(|source| files::failed(&self.folder, &self.folder, source))
    }

    /// From here on it is a backup.
    pub fn make_visible(&self, beside: TempDir, made: &Manifest) -> Result<(), ArchiveError> {
        let unreadable = |source| ArchiveError::Unreadable {
            what: made.name.clone(),
            source,
        };
        let json = serde_json::to_vec_pretty(made).map_err(unreadable)?;
        files::write(&beside.path().join(FILE), &json, Durable::Yes)?;
        let path = self.path_of(made);
        let failed = |source| files::failed(&self.folder, &path, source);
        fs::rename(beside.path(), &path).map_err(failed)?;
        // It has gone from where it was: nothing is left to be taken away.
        let _ = beside.keep();
        files::sync_folder(&self.folder).map_err(failed)
    }

    /// What can be read; the one made last first.
    pub fn manifests(&self) -> Result<Vec<Manifest>, ArchiveError> {
        let mut manifests = Vec::new();
        for path in self.entries()? {
            if !name_of(&path).starts_with('.')
                && let Some(manifest) = manifest_in(&path)?
            {
                manifests.push(manifest);
            }
        }
        manifests.sort_by_key(|made| std::cmp::Reverse((made.number, made.time)));
        Ok(manifests)
    }

    /// Whether its files are there in their sizes.
    pub fn is_whole(&self, made: &Manifest) -> bool {
        let database = files::database(&self.path_of(made));
        made.lacking == 0 && fs::metadata(database).is_ok_and(|file| file.len() == made.database_bytes)
    }

    pub fn told(&self, made: &Manifest) -> Backup {
        Backup {
            name: made.name.clone(),
            folder: self.folder.display().to_string(),
            time: made.time,
            bytes: made.database_bytes + made.photo_bytes,
            articles: made.articles,
            photos: made.photos,
            verified: true,
            lacking: made.lacking,
        }
    }

    /// Out of sight first, so that no half of it is ever taken for a backup.
    pub fn remove(&self, old: &Manifest) -> Result<(), ArchiveError> {
        let path = self.path_of(old);
        let beside = self.folder.join(format!("{PART}{}", old.name));
        fs::rename(&path, &beside)
            .and_then(|()| fs::remove_dir_all(&beside))
            .map_err(|source| files::failed(&self.folder, &path, source))
    }

    /// The time by the clocks of Việt Nam, with a number where a backup of that name is there.
    pub fn free_name(&self, now: DateTime<Utc>) -> String {
        let time = vietnam(now).format("%Y-%m-%d_%H-%M-%S").to_string();
        let numbered = (2_u32..).map(|number| format!("{time}_{number}"));
        std::iter::once(time.clone())
            .chain(numbered)
            .find(|name| !self.folder.join(name).exists())
            .unwrap_or(time)
    }

    fn entries(&self) -> Result<Vec<PathBuf>, ArchiveError> {
        let failed = |source| files::failed(&self.folder, &self.folder, source);
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(failed(error)),
        };
        let mut folders = Vec::new();
        for entry in entries {
            let path = entry.map_err(failed)?.path();
            if path.is_dir() {
                folders.push(path);
            }
        }
        Ok(folders)
    }
}

/// `None` where the folder is no backup of a format that is known.
pub fn manifest_in(folder: &Path) -> Result<Option<Manifest>, ArchiveError> {
    let json = files::read(&folder.join(FILE))?;
    let manifest: Option<Manifest> = json.and_then(|json| serde_json::from_slice(&json).ok());
    // It is found by the name that its folder has now.
    Ok(manifest
        .filter(|made| made.format == FORMAT)
        .map(|made| Manifest {
            name: name_of(folder),
            ..made
        }))
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
