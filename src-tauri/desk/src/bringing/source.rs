//! What is looked through: a file of a portal, or a folder.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use intake::feed::{Attachments, Feed, Form, Head, Raw};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::folder::{self, FolderFile};
use crate::error::DeskError;
use crate::import::file_name;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    Folder,
    Rss,
    Atom,
    Wxr,
}

/// Where it lies, and what had to be read of it beforehand.
pub(crate) struct Source {
    pub(super) path: PathBuf,
    pub(super) kind: SourceKind,
    /// The folder in which the photos of an export lie, where a person named one.
    pub(super) pictures: Option<PathBuf>,
    pub(super) attachments: Attachments,
    /// The file defines entities of its own.
    pub(super) own_entities: bool,
}

/// A piece that has been read and not looked into.
pub(super) enum Unread {
    Item { raw: Raw, head: Arc<Head> },
    Refused(DeskError),
    File(FolderFile),
}

impl Unread {
    pub(super) fn weight(&self) -> usize {
        match self {
            Self::Item { raw, .. } => raw.weight(),
            Self::Refused(_) => 0,
            Self::File(file) => usize::try_from(file.bytes).unwrap_or(usize::MAX),
        }
    }
}

impl Source {
    /// Looks what it is. Of a WordPress export, the photos are read that its posts name. `read` hears of the bytes.
    pub(super) fn of(
        path: &Path,
        pictures: Option<&Path>,
        stop: &AtomicBool,
        mut read: impl FnMut(u64),
    ) -> Result<Self, DeskError> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut source = Self {
            kind: SourceKind::Folder,
            pictures: pictures.map(Path::to_owned),
            attachments: Attachments::default(),
            own_entities: false,
            path,
        };
        if source.path.is_dir() {
            return Ok(source);
        }
        let mut feed = source.feed()?;
        let first = feed.next();
        source.own_entities = feed.head().own_entities;
        source.kind = match (feed.head().form, first) {
            (None, Some(Err(error))) => return Err(error.into()),
            (Some(Form::Atom), _) => SourceKind::Atom,
            (Some(Form::Wxr), first) => {
                let mut item = first;
                while let Some(one) = item {
                    if let Ok(raw) = &one {
                        source.attachments.note(raw);
                    }
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    read(feed.read_so_far());
                    item = feed.next();
                }
                SourceKind::Wxr
            }
            (_, _) => SourceKind::Rss,
        };
        Ok(source)
    }

    pub(super) fn name(&self) -> String {
        file_name(&self.path)
    }

    fn feed(&self) -> Result<Feed<File>, DeskError> {
        let file = File::open(&self.path).map_err(|source| DeskError::Unreadable {
            file: self.path.display().to_string(),
            source,
        })?;
        Ok(Feed::new(file, &self.name()))
    }

    /// Its pieces, in the order of the file or of the names, as they come. `far` is set to how far it is: bytes of a
    /// file, files of a folder.
    pub(super) fn pieces<'a>(&self, stop: &AtomicBool, far: &'a AtomicU64) -> Result<Pieces<'a>, DeskError> {
        if self.kind == SourceKind::Folder {
            let mut files = folder::files(&self.path, stop).into_iter();
            return Ok(Box::new(move || {
                far.fetch_add(1, Ordering::Relaxed);
                files.next().map(Unread::File)
            }));
        }
        let mut feed = self.feed()?;
        let mut head: Option<Arc<Head>> = None;
        Ok(Box::new(move || {
            let item = feed.next()?;
            far.store(feed.read_so_far(), Ordering::Relaxed);
            // What stands before the first item has all been read when it has come.
            let head = head.get_or_insert_with(|| Arc::new(feed.head().clone()));
            Some(match item {
                Ok(raw) => Unread::Item {
                    raw,
                    head: Arc::clone(head),
                },
                Err(error) => Unread::Refused(error.into()),
            })
        }))
    }
}

/// Gives one after the other.
pub(super) type Pieces<'a> = Box<dyn FnMut() -> Option<Unread> + Send + 'a>;
