//! An archive made from a backup, in a place of its own: never over another.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::archive::Archive;
use crate::backup::manifest::Manifest;
use crate::backup::originals::LIST;
use crate::backup::store::{Store, manifest_in};
use crate::backup::{Backup, database, originals};
use crate::column::Moment;
use crate::damage::Damage;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files::{self, Copied, Durable};
use crate::progress::{Tell, tell};
use crate::verify::{Verified, VerifyNews};

/// How many of the newest articles are shown.
const SHOWN: u32 = 10;

/// A backup looked at before it is restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restorable {
    pub backup: Backup,
    /// The articles that changed last.
    pub newest: Vec<Newest>,
    /// What keeps it from being restored whole, as far as can be told at a glance; `None` where nothing does.
    pub fault: Option<BackupFault>,
    /// The other backups in its store, the one made last first.
    pub others: Vec<Backup>,
}

/// An article as a preview shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Newest {
    pub headline: String,
    pub changed: DateTime<Utc>,
}

/// What is wrong with a backup, in words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupFault {
    #[error("the database of this backup is not as it was written; choose another backup")]
    Database,
    #[error("{count} photos of this backup are missing in its store; the rest can be restored")]
    Photos { count: u64 },
    #[error(
        "{count} photos were missing in the archive already when this backup was made; the rest can be restored"
    )]
    Lacking { count: u64 },
}

impl newsroom::language::Bilingual for BackupFault {
    fn vietnamese(&self) -> String {
        match self {
            Self::Database => {
                "cơ sở dữ liệu của bản sao lưu này không còn như lúc ghi; hãy chọn bản khác".to_owned()
            }
            Self::Photos { count } => {
                format!("kho sao lưu thiếu {count} ảnh của bản này; phần còn lại vẫn khôi phục được")
            }
            Self::Lacking { count } => {
                format!("khi sao lưu, kho bài đã thiếu sẵn {count} ảnh; phần còn lại vẫn khôi phục được")
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RestoreStep {
    /// The backup is read and compared with its manifest; in bytes.
    Reading,
    /// In bytes.
    Photos,
    /// The archive that was made is verified.
    Verifying,
}

/// What was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    pub folder: PathBuf,
    /// What the verification of the new archive found.
    pub verified: Verified,
}

impl Restorable {
    /// Looks at the backup in `folder`, or at the newest in the store that `folder` is or holds.
    pub fn look(folder: &Path) -> Result<Self, ArchiveError> {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let found = manifest_in(&folder)?;
        let above = folder.parent().filter(|_| found.is_some()).unwrap_or(&folder);
        let store = match found {
            Some(_) => Store::at(above),
            None => Store::found_in(above)?,
        };
        let all = store.manifests()?;
        let newest = || all.iter().max_by_key(|made| (made.time, made.number)).cloned();
        let Some(chosen) = found.or_else(newest) else {
            return Err(ArchiveError::NotABackup { folder });
        };
        let place = store.path_of(&chosen);
        let others = all.iter().filter(|other| other.name != chosen.name);
        let looked = newest_in(&place);
        Ok(Self {
            fault: fault_of(&store, &chosen, looked.is_ok())?,
            newest: looked.unwrap_or_default(),
            others: others.map(|other| store.told(other)).collect(),
            backup: store.told(&chosen),
        })
    }

    /// Makes the archive in `target`, which must be empty or not there yet. The backup is read whole before anything is
    /// written, the archive is verified afterwards, and what is stopped or fails leaves no archive.
    pub fn restore(&self, target: &Path, hear: &mut Tell<'_, RestoreStep>) -> Result<Restored, ArchiveError> {
        let target = std::path::absolute(target).unwrap_or_else(|_| target.to_owned());
        let place = self.backup.path();
        require_empty(&target)?;
        let made = manifest_in(&place)?.ok_or_else(|| ArchiveError::NotABackup {
            folder: place.clone(),
        })?;
        require_as_written(&place, &made, hear)?;
        files::prepare(&target)?;
        let copied = copy(&place, &target, hear);
        if let Err(error) = copied {
            clear(&target);
            return Err(error);
        }
        let archive = Archive::open(&target)?;
        let verified = archive.examine(&mut |news| match news {
            VerifyNews::At(at) => tell(hear, RestoreStep::Verifying, at.done, at.of)
                .map_or(ControlFlow::Break(()), ControlFlow::Continue),
            VerifyNews::Found(_) => ControlFlow::Continue(()),
        });
        drop(archive);
        match verified {
            Ok(verified) => Ok(Restored {
                folder: target,
                verified,
            }),
            Err(error) => {
                clear(&target);
                Err(error)
            }
        }
    }
}

impl Restored {
    /// Whether it is all there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.verified.damages.iter().all(Damage::is_harmless)
    }
}

fn newest_in(place: &Path) -> Result<Vec<Newest>, ArchiveError> {
    let look = || -> Result<Vec<Newest>, Fault> {
        let db = database::open(place)?;
        let sql =
            "SELECT headline, changed FROM article WHERE trashed IS NULL ORDER BY changed DESC LIMIT ?1";
        let mut statement = db.prepare(sql)?;
        let rows = statement.query_map([SHOWN], |row| {
            Ok(Newest {
                headline: row.get(0)?,
                changed: row.get::<_, Moment>(1)?.0,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    look().map_err(|fault| fault.in_folder(place))
}

fn fault_of(store: &Store, made: &Manifest, is_readable: bool) -> Result<Option<BackupFault>, ArchiveError> {
    let place = store.path_of(made);
    let bytes = fs::metadata(files::database(&place)).map_or(0, |file| file.len());
    if !is_readable || bytes != made.database_bytes {
        return Ok(Some(BackupFault::Database));
    }
    let list = files::read(&place.join(LIST))?.unwrap_or_default();
    let list = String::from_utf8_lossy(&list);
    let missing = originals::listed(&list).filter(|name| !store.folder().join(name).exists());
    let count = missing.count() as u64;
    Ok(match (count.saturating_sub(made.lacking), made.lacking) {
        (0, 0) => None,
        (0, lacking) => Some(BackupFault::Lacking { count: lacking }),
        _ => Some(BackupFault::Photos { count }),
    })
}

/// Refuses a folder that holds anything.
pub(crate) fn require_empty(target: &Path) -> Result<(), ArchiveError> {
    let is_empty = match fs::read_dir(target) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    };
    match is_empty {
        true => Ok(()),
        false => Err(ArchiveError::NotEmpty {
            folder: target.to_owned(),
        }),
    }
}

fn require_as_written(
    place: &Path,
    made: &Manifest,
    hear: &mut Tell<'_, RestoreStep>,
) -> Result<(), ArchiveError> {
    let of = made.database_bytes;
    tell(hear, RestoreStep::Reading, 0, of)?;
    let digest = database::verify(place, &mut |done| tell(hear, RestoreStep::Reading, done, of))?;
    if digest != made.database_sha256 {
        let path = files::database(place);
        return Err(ArchiveError::CopyDiffers { path });
    }
    Ok(())
}

/// Originals first: without a database there is no archive yet. One that the store lacks is told by the verification.
fn copy(place: &Path, target: &Path, hear: &mut Tell<'_, RestoreStep>) -> Result<(), ArchiveError> {
    let store = place.parent().unwrap_or(place);
    let named = originals::named(place)?;
    let of = named.iter().map(|photo| photo.size).sum();
    let mut done = 0;
    for photo in named {
        tell(hear, RestoreStep::Photos, done, of)?;
        let from = files::original(store, &photo.id, &photo.media_type);
        let to = files::original(target, &photo.id, &photo.media_type);
        files::copy(&from, &to, photo.id.into(), Durable::Yes, |bytes| {
            tell(hear, RestoreStep::Photos, done + bytes, of)
        })?;
        done += photo.size;
    }
    tell(hear, RestoreStep::Photos, of, of)?;
    let (from, to) = (files::database(place), files::database(target));
    let digest = files::digest(&from, |_| Ok(()))?;
    let copied = match digest {
        Some((digest, _)) => files::copy(&from, &to, digest, Durable::Yes, |_| Ok(()))?,
        None => Copied::Missing,
    };
    match copied {
        Copied::Whole => Ok(()),
        Copied::Altered | Copied::Missing => Err(ArchiveError::CopyDiffers { path: from }),
    }
}

/// Takes away what was begun in a folder that was empty. What cannot be taken away is no archive all the same.
pub(crate) fn clear(target: &Path) {
    for name in ["toasoan.db", "toasoan.db-wal", "toasoan.db-shm"] {
        let _ = fs::remove_file(target.join(name));
    }
    let _ = fs::remove_dir_all(files::photos(target));
}
