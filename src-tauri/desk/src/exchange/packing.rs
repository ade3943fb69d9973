//! Packages made.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use archive::{ArchiveError, PhotoRow, Sendable, SentPhoto};
use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::manifest::{DESK_ENDING, Kind};
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;
use press::package::Form;
use press::package::entry::Entry;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::layout;
use crate::desk::Desk;
use crate::error::{DeskError, Failed};
use crate::pace::{Pace, cut_short};
use crate::places;

/// How far a packing is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackingNews {
    pub job: u32,
    /// Bytes of originals.
    #[ts(type = "number")]
    pub done: u64,
    #[ts(type = "number")]
    pub of: u64,
    pub finished: bool,
    pub stopped: bool,
    pub fault: Option<Failed>,
    /// The file, as an absolute path, once it has finished.
    pub path: Option<String>,
}

impl Desk {
    /// Packs articles for another desk into one file, in `folder`, or in the settings' folder where none is given, until
    /// it is done or `stop` is set: named after the only article, else after their number and the day of the last change.
    /// What is typed here and not kept becomes a revision first; what somebody else is typing is theirs, and stays out. The
    /// same articles, packed by the same person at the same desk, give the same bytes. The last word that `tell` hears is
    /// `finished`.
    pub fn pack(
        &self,
        articles: &[ArticleId],
        folder: Option<&Path>,
        job: u32,
        stop: &AtomicBool,
        tell: impl FnMut(&PackingNews),
    ) -> Result<PathBuf, DeskError> {
        let news = PackingNews {
            job,
            done: 0,
            of: 0,
            finished: false,
            stopped: false,
            fault: None,
            path: None,
        };
        let told = RefCell::new(Told {
            news,
            pace: Pace::default(),
            tell,
        });
        let way = Way {
            stop,
            heard: &|bytes| told.borrow_mut().went_on(bytes),
        };
        let packed = self.packed(articles, folder, &way, &|of| told.borrow_mut().news.of = of);
        let packed = match packed {
            Err(_) if stop.load(Ordering::Relaxed) => Err(ArchiveError::Cancelled.into()),
            packed => packed,
        };
        told.into_inner().end(&packed);
        packed
    }

    fn packed(
        &self,
        articles: &[ArticleId],
        folder: Option<&Path>,
        way: &Way<'_>,
        weighed: &dyn Fn(u64),
    ) -> Result<PathBuf, DeskError> {
        let folder = self.exports_folder(folder)?;
        let mut all: Vec<Sendable> = Vec::new();
        for id in articles {
            if all.iter().any(|one| one.article.id == *id) {
                continue;
            }
            self.keep_for_the_way(*id)?;
            all.push(self.archive.sendable(*id)?);
        }
        let newest = self.newest(&all)?;
        let file = folder.join(self.package_name(&all, newest)?);
        let entries = self.entries(&all, way, weighed)?;
        places::make_exports(&folder)?;
        self.sealed(Kind::Desk, newest, |seal| {
            press::package::write(entries, seal, Form::Zip, &file)
        })?;
        Ok(std::path::absolute(&file).unwrap_or(file))
    }

    /// Makes what is typed at this desk a revision, where nobody else is at it, and what was left on branches.
    pub(super) fn keep_for_the_way(&self, id: ArticleId) -> Result<(), DeskError> {
        if self.archive.article(id)?.trashed.is_some() {
            return Err(DeskError::InTheTrash);
        }
        self.keep_what_was_left(id)?;
        if self.sits_elsewhere(self.line(id))?.is_none() && self.standing(id)?.draft {
            self.seated(id, || self.keep_revision(id))?;
        }
        Ok(())
    }

    /// When any of it was changed last.
    fn newest(&self, all: &[Sendable]) -> Result<DateTime<Utc>, DeskError> {
        let mut newest = DateTime::UNIX_EPOCH;
        for one in all {
            let steps = one.article.steps.iter().map(|step| step.time);
            let kept = self.archive.revisions(one.article.id)?;
            newest = steps
                .chain(kept.iter().map(|revision| revision.time))
                .fold(newest, DateTime::max);
        }
        Ok(newest)
    }

    fn package_name(&self, all: &[Sendable], newest: DateTime<Utc>) -> Result<String, DeskError> {
        let stem = match all {
            [one] => self.archive.revision(&one.article.head)?.content.address_slug(),
            _ => format!(
                "{}-bai-{}",
                all.len(),
                newsroom::moment::in_vietnam(newest).format("%Y-%m-%d")
            ),
        };
        Ok(format!("{stem}.{DESK_ENDING}"))
    }

    fn entries<'a>(
        &'a self,
        all: &'a [Sendable],
        way: &'a Way<'a>,
        weighed: &dyn Fn(u64),
    ) -> Result<Vec<Entry<'a>>, DeskError> {
        let (mut entries, mut photos) = (Vec::new(), BTreeMap::<PhotoId, &PhotoRow>::new());
        for one in all {
            let article = one.article.id;
            entries.push(Entry::of(layout::article(article), json(&one.article)?));
            for revision in &one.revisions {
                let id = revision.id;
                let path = layout::revision(article, id);
                entries.push(Entry::elsewhere(path, id.into(), revision.size, move || {
                    self.open_revision(id, way)
                }));
            }
            photos.extend(one.photos.iter().map(|row| (row.id, row)));
        }
        weighed(photos.values().map(|row| u64::from(row.size)).sum());
        for (id, row) in photos {
            entries.push(Entry::of(layout::said(id), json(&SentPhoto::of(row))?));
            // A missing file is named now, not after half of the package was written.
            drop(self.archive.original_file(row)?);
            let path = layout::original(id, &row.media_type);
            let size = u64::from(row.size);
            entries.push(Entry::elsewhere(path, id.into(), size, move || {
                let file = self.archive.original_file(row).map_err(io::Error::other)?;
                Ok(Box::new(way.through(file)))
            }));
        }
        Ok(entries)
    }

    fn open_revision<'a>(&self, id: RevisionId, way: &'a Way<'a>) -> io::Result<Box<dyn Read + 'a>> {
        way.go_on()?;
        let bytes = self.archive.canonical(&id).map_err(io::Error::other)?;
        Ok(Box::new(Cursor::new(bytes)))
    }
}

/// What is read on its way into the package.
struct Way<'a> {
    stop: &'a AtomicBool,
    /// Hears of the bytes of originals.
    heard: &'a dyn Fn(u64),
}

impl Way<'_> {
    fn go_on(&self) -> io::Result<()> {
        match self.stop.load(Ordering::Relaxed) {
            true => Err(io::Error::other(ArchiveError::Cancelled)),
            false => Ok(()),
        }
    }

    fn through(&self, file: fs::File) -> impl Read {
        Through { way: self, file }
    }
}

struct Through<'a> {
    way: &'a Way<'a>,
    file: fs::File,
}

impl Read for Through<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.way.go_on()?;
        let read = self.file.read(into)?;
        (self.way.heard)(read as u64);
        Ok(read)
    }
}

struct Told<F> {
    news: PackingNews,
    pace: Pace,
    tell: F,
}

impl<F: FnMut(&PackingNews)> Told<F> {
    fn went_on(&mut self, bytes: u64) {
        self.news.done += bytes;
        if self.pace.is_due() {
            (self.tell)(&self.news);
        }
    }

    fn end(mut self, packed: &Result<PathBuf, DeskError>) {
        (self.news.stopped, self.news.fault) = cut_short(packed);
        self.news.path = packed.as_ref().ok().map(|path| path.display().to_string());
        self.news.finished = true;
        (self.tell)(&self.news);
    }
}

fn json(said: &impl Serialize) -> Result<Vec<u8>, DeskError> {
    let mut bytes = serde_json::to_vec_pretty(said).map_err(|error| DeskError::Document {
        problem: error.to_string(),
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}
