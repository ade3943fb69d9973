//! Originals on their way into a store: each lies there once, under its own name, and is never altered.

use std::fs;
use std::path::{Path, PathBuf};

use newsroom::digest::Digest;
use newsroom::photo::PhotoId;

use crate::backup::store::Store;
use crate::backup::{BackupStep, database};
use crate::column::id;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files::{self, Copied as FileCopied, Durable};
use crate::progress::{Tell, tell};

/// The originals of a backup, a line each as `sha256sum --check` reads it in the store's folder.
pub const LIST: &str = "photos.sha256";

pub struct Copied {
    pub list_sha256: Digest,
    pub photos: u64,
    /// Of all of them.
    pub bytes: u64,
    pub lacking: u64,
    /// Those that were not in the store before, with their sizes.
    new: Vec<(PhotoId, PathBuf, u64)>,
}

impl Copied {
    pub fn new_bytes(&self) -> u64 {
        self.new.iter().map(|(_, _, size)| size).sum()
    }
}

/// An original that a database names.
pub struct Named {
    pub id: PhotoId,
    pub media_type: String,
    pub size: u64,
}

/// Those that the database in `folder` names, in the order of their ids.
pub fn named(folder: &Path) -> Result<Vec<Named>, ArchiveError> {
    let look = || -> Result<Vec<Named>, Fault> {
        let db = database::open(folder)?;
        let mut statement = db.prepare("SELECT id, media_type, size FROM photo ORDER BY id")?;
        let rows = statement.query_map([], |row| {
            Ok(Named {
                id: id(row, "id")?,
                media_type: row.get("media_type")?,
                size: row.get::<_, i64>("size")?.unsigned_abs(),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    look().map_err(|fault| fault.in_folder(folder))
}

/// Copies what the copied database in `beside` names and the store does not hold yet, and writes the list.
pub fn copy(
    archive: &Path,
    beside: &Path,
    store: &Store,
    hear: &mut Tell<'_, BackupStep>,
) -> Result<Copied, ArchiveError> {
    let named = named(beside)?;
    let of = named.iter().map(|photo| photo.size).sum();
    let (mut done, mut list) = (0, String::new());
    let (mut lacking, mut new) = (0, Vec::new());
    for photo in &named {
        tell(hear, BackupStep::Photos, done, of)?;
        let to = files::original(store.folder(), &photo.id, &photo.media_type);
        let lies_there = fs::metadata(&to).is_ok_and(|file| file.len() == photo.size);
        if !lies_there {
            let from = files::original(archive, &photo.id, &photo.media_type);
            let copied = files::copy(&from, &to, photo.id.into(), Durable::Yes, |bytes| {
                tell(hear, BackupStep::Photos, done + bytes, of)
            })?;
            match copied {
                FileCopied::Whole => new.push((photo.id, to.clone(), photo.size)),
                FileCopied::Altered | FileCopied::Missing => lacking += 1,
            }
        }
        done += photo.size;
        let name = files::original(Path::new(""), &photo.id, &photo.media_type);
        list.push_str(&format!(
            "{}  {}\n",
            photo.id,
            name.to_string_lossy().replace('\\', "/")
        ));
    }
    tell(hear, BackupStep::Photos, of, of)?;
    files::write(&beside.join(LIST), list.as_bytes(), Durable::Yes)?;
    Ok(Copied {
        list_sha256: Digest::of(list.as_bytes()),
        photos: named.len() as u64,
        bytes: of,
        lacking,
        new,
    })
}

/// Reads what was copied back. A copy that is not what it should be is taken away.
pub fn verify(
    copied: &Copied,
    hear: &mut dyn FnMut(u64) -> Result<(), ArchiveError>,
) -> Result<(), ArchiveError> {
    let mut done = 0;
    for (photo, path, _) in &copied.new {
        let digest = files::digest(path, |bytes| {
            done += bytes;
            hear(done)
        })?;
        if digest.is_none_or(|(digest, _)| PhotoId::from(digest) != *photo) {
            // Where it cannot be taken away either, the refusal stands all the same.
            let _ = fs::remove_file(path);
            return Err(ArchiveError::CopyDiffers { path: path.clone() });
        }
    }
    Ok(())
}

/// The names in a list, such as `photos/ab/ab….jpg`.
pub fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .filter_map(|line| line.split_once("  ").map(|(_, name)| name))
}
