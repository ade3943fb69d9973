//! The trash emptied: the one act that takes something away for good. It says before what it will take, and keeps what
//! was published.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};
use newsroom::photo::PhotoId;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files;
use crate::table::article::{self, ArticleRow};
use crate::table::article_count::{self, Counted};
use crate::table::emptying::{self, Going};
use crate::table::{article_search, article_tag, photo};

/// What lies in the trash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TrashContents {
    /// Newest change first.
    pub articles: Vec<TrashedArticle>,
    /// Photos that would go.
    #[ts(type = "number")]
    pub photos: u64,
    /// Of their originals.
    #[ts(type = "number")]
    pub bytes: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TrashedArticle {
    pub row: ArticleRow,
    /// Whether it was published once, and so stays: the law asks to keep it.
    pub kept: bool,
}

/// What was taken away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Emptied {
    #[ts(type = "number")]
    pub articles: u64,
    #[ts(type = "number")]
    pub photos: u64,
    /// Of originals.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Articles that stay in the trash: published once, or open somewhere.
    #[ts(type = "number")]
    pub kept: u64,
}

/// An original without a row that is younger may be on its way in.
const ON_ITS_WAY: Duration = Duration::from_secs(24 * 60 * 60);
/// Originals taken away while the write lock is held once.
const AT_ONCE: usize = 64;

impl Archive {
    /// What emptying the trash would take and keep.
    pub fn trash_contents(
        &self,
        now: DateTime<Utc>,
        stale_after: Duration,
    ) -> Result<TrashContents, ArchiveError> {
        // Named as for the emptying itself, and undone: what is foretold is what is done.
        self.foretell(move |tx| {
            let going: HashSet<_> = emptying::name(tx, now, stale_after)?.into_iter().collect();
            let photos = emptying::photos(tx)?;
            let articles = article::trashed(tx)?.into_iter().map(|row| TrashedArticle {
                kept: !going.contains(&row.id),
                row,
            });
            Ok(TrashContents {
                articles: articles.collect(),
                photos: photos.len() as u64,
                bytes: photos.iter().map(|photo| photo.size).sum(),
            })
        })
    }

    /// Removes the articles in the trash for good, with every revision of them, and the photos in the trash that no
    /// other article shows. What was published stays, and so does what somebody has open.
    ///
    /// The rows go in one transaction, all or nothing; the files after them. A crash between the two leaves files that
    /// nothing refers to, which the next emptying takes away.
    pub fn empty_trash(&self, now: DateTime<Utc>, stale_after: Duration) -> Result<Emptied, ArchiveError> {
        let (emptied, photos) = self.write(move |tx| {
            let going = emptying::name(tx, now, stale_after)?;
            let photos = emptying::photos(tx)?;
            for id in &going {
                article_count::follow(tx, &article_count::of(tx, *id)?, &Counted::default())?;
                article_search::delete(tx, content::require(tx, *id)?.place)?;
                article_tag::set(tx, *id, &[])?;
            }
            emptying::remove(tx)?;
            for photo in &photos {
                emptying::remove_photo(tx, &photo.id)?;
            }
            let emptied = Emptied {
                articles: going.len() as u64,
                photos: photos.len() as u64,
                bytes: photos.iter().map(|photo| photo.size).sum(),
                kept: article::trashed(tx)?.len() as u64,
            };
            Ok((emptied, photos))
        })?;
        self.remove_originals(&photos)?;
        self.sweep()?;
        Ok(emptied)
    }

    /// Runs in a transaction that is undone: not a byte of the database is another afterwards.
    pub(crate) fn foretell<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Connection) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, ArchiveError> {
        let (tell, told) = channel();
        let undone = self.write(move |tx| -> Result<(), Fault> {
            // Nobody waits any more only if the caller's thread is gone.
            let _ = tell.send(look(tx)?);
            Err(ArchiveError::Cancelled.into())
        });
        match (told.try_recv(), undone) {
            (Ok(seen), _) => Ok(seen),
            (Err(_), Err(error)) => Err(error),
            (Err(_), Ok(())) => Err(ArchiveError::Cancelled),
        }
    }

    fn remove_originals(&self, photos: &[Going]) -> Result<(), ArchiveError> {
        for some in photos.chunks(AT_ONCE) {
            let folder = self.folder().to_owned();
            let some = some.to_vec();
            // Under the write lock: whoever takes the same photo in again meanwhile has its row before or after.
            self.write(move |tx| {
                for photo in &some {
                    if !photo::exists(tx, &photo.id)? {
                        remove(&files::original(&folder, &photo.id, &photo.media_type))?;
                        files::remove_thumbnails(&folder, &photo.id)?;
                    }
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Takes away the files under `photos/` that nothing refers to and that are not on their way in.
    fn sweep(&self) -> Result<(), ArchiveError> {
        let old: Vec<PathBuf> = files::originals(self.folder())?
            .into_iter()
            .filter(|path| is_old(path))
            .collect();
        for some in old.chunks(AT_ONCE) {
            let some = some.to_vec();
            self.write(move |tx| {
                for path in &some {
                    if !is_named(tx, path)? {
                        remove(path)?;
                    }
                }
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// Whether a photo's row names this file.
fn is_named(db: &Connection, path: &Path) -> rusqlite::Result<bool> {
    let stem = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    match stem.parse::<PhotoId>() {
        Ok(id) => photo::exists(db, &id),
        Err(_) => Ok(false),
    }
}

fn is_old(path: &Path) -> bool {
    let written = fs::metadata(path).and_then(|file| file.modified());
    // A clock that was set back makes a file young, and it stays for another time.
    written.is_ok_and(|written| {
        SystemTime::now()
            .duration_since(written)
            .is_ok_and(|age| age > ON_ITS_WAY)
    })
}

fn remove(path: &Path) -> Result<(), ArchiveError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(files::failed(path.parent().unwrap_or(path), path, error))
        }
        _ => Ok(()),
    }
}
