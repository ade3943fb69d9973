//! Backups: the database of one moment and the originals it names, in a store that the archive is never part of.
//!
//! A store holds `photos/` as an archive does, where each original lies once for all backups, and a folder a backup
//! with `toasoan.db`, the list of its originals and `manifest.json`. Put side by side, a backup's `toasoan.db` and the
//! store's `photos/` are an archive: no program is needed to take one back.

/// The database copied while others write.
mod database;
/// The last one, remembered where its store is away.
mod last;
/// What is known of a backup.
mod manifest;
/// Originals, each once for all backups.
mod originals;
/// Backups that are no longer needed.
mod pruning;
/// An archive made from a backup.
mod restoring;
/// Which backups are kept.
mod rule;
/// Where things lie in a store, and who works there.
mod store;
/// Whether anything changed since the last backup.
mod unchanged;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::archive::Archive;
use crate::backup::manifest::Manifest;
use crate::backup::store::Store;
use crate::error::ArchiveError;
use crate::files;
use crate::progress::{Tell, tell};

pub(crate) use restoring::{clear, require_empty};

pub use last::LastBackup;
pub use restoring::{BackupFault, Newest, Restorable, RestoreStep, Restored};
pub use rule::KeepRule;

/// What is done, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupStep {
    /// In pages.
    Database,
    /// In bytes.
    Photos,
    /// In bytes.
    Verifying,
    /// In backups.
    Pruning,
}

/// A backup as a person chooses one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Backup {
    /// The name of its folder: the time of its making by the clocks of Việt Nam.
    pub name: String,
    /// The store's folder.
    pub folder: String,
    pub time: DateTime<Utc>,
    /// Of the database and the originals that it names.
    #[ts(type = "number")]
    pub bytes: u64,
    #[ts(type = "number")]
    pub articles: u64,
    #[ts(type = "number")]
    pub photos: u64,
    /// Whether it was read back after it was written.
    pub verified: bool,
    /// Originals that the archive itself no longer had as they were taken in.
    #[ts(type = "number")]
    pub lacking: u64,
}

/// What became of a backing up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackedUp {
    /// The one just made; where nothing has changed since the last one, that one.
    pub backup: Backup,
    pub unchanged: bool,
    /// Those that the rule let go, by name.
    pub pruned: Vec<String>,
}

/// Where a backup goes and what becomes of those before it.
#[derive(Clone, Debug)]
pub struct BackupOrder<'a> {
    /// A folder of the person's own, such as a USB disk; it must be there. The store is a folder in it.
    pub folder: &'a Path,
    pub keep: KeepRule,
    /// The machine, for whoever finds the store taken.
    pub device: &'a str,
    pub now: DateTime<Utc>,
}

impl Archive {
    /// Backs the archive up while others write on. All or nothing: a backup is seen in its store when it has been read
    /// back, and what is stopped or fails leaves none. Originals that lie in the store already are not copied again.
    ///
    /// Where nothing has changed since the last backup there, none is made.
    pub fn back_up(
        &self,
        order: &BackupOrder<'_>,
        to: &mut Tell<'_, BackupStep>,
    ) -> Result<BackedUp, ArchiveError> {
        let store = Store::made_in(order.folder, self.folder())?;
        let _lock = store.lock(order.device)?;
        store.sweep()?;
        let archive = self.identity()?;
        let all = store.manifests()?;
        let last = all
            .iter()
            .filter(|made| made.archive == archive)
            .max_by_key(|made| made.number);
        let stands = unchanged::now(self.folder())?;
        if let (Some(last), Some(stands)) = (last, &stands)
            && last.source.as_ref() == Some(stands)
            && store.is_whole(last)
        {
            let backup = store.told(last);
            last::remember(self.folder(), &backup, order.now)?;
            return Ok(BackedUp {
                backup,
                unchanged: true,
                pruned: Vec::new(),
            });
        }

        let beside = store.beside()?;
        database::copy(self.folder(), beside.path(), to)?;
        let copied = originals::copy(self.folder(), beside.path(), &store, to)?;
        let database = files::database(beside.path());
        let written = fs::metadata(&database).map_or(0, |file| file.len());
        let of = written + copied.new_bytes();
        tell(to, BackupStep::Verifying, 0, of)?;
        let sha256 = database::verify(beside.path(), &mut |done| {
            tell(to, BackupStep::Verifying, done, of)
        })?;
        originals::verify(&copied, &mut |done| {
            tell(to, BackupStep::Verifying, written + done, of)
        })?;
        let counts = database::counts(beside.path())?;
        let made = Manifest {
            format: manifest::FORMAT,
            archive,
            number: last.map_or(1, |last| last.number + 1),
            name: store.free_name(order.now),
            time: order.now,
            device: order.device.to_owned(),
            database_bytes: written,
            database_sha256: sha256,
            list_sha256: copied.list_sha256,
            articles: counts.articles,
            revisions: counts.revisions,
            photos: copied.photos,
            photo_bytes: copied.bytes,
            lacking: copied.lacking,
            source: stands,
        };
        store.make_visible(beside, &made)?;
        let pruned = pruning::prune(&store, &made, &order.keep, to)?;
        let backup = store.told(&made);
        last::remember(self.folder(), &backup, order.now)?;
        Ok(BackedUp {
            backup,
            unchanged: false,
            pruned,
        })
    }

    /// Refuses a folder that is not there, and one in the archive itself.
    pub fn require_backup_place(&self, folder: &Path) -> Result<(), ArchiveError> {
        Store::possible_in(folder, self.folder()).map(drop)
    }

    /// Tells this archive from every other, wherever it is moved or restored to.
    fn identity(&self) -> Result<String, ArchiveError> {
        const KEY: &str = "archive";
        if let Some(known) = self.setting(KEY)? {
            return Ok(known);
        }
        let new = uuid::Uuid::now_v7().to_string();
        self.set_setting(KEY, &new)?;
        Ok(new)
    }

    /// The backups of this archive in the store of `folder`, the one made last first. Empty where there is no store;
    /// [`ArchiveError::BackupPlaceMissing`] where there is no folder.
    pub fn backups(&self, folder: &Path) -> Result<Vec<Backup>, ArchiveError> {
        let archive = self.identity()?;
        let store = Store::found_in(folder)?;
        let mut manifests = store.manifests()?;
        manifests.retain(|made| made.archive == archive);
        Ok(manifests.iter().map(|made| store.told(made)).collect())
    }
}

impl Backup {
    /// The backup's own folder.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        Path::new(&self.folder).join(&self.name)
    }
}
