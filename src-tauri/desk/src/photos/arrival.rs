//! Photos come in: from a card, a folder, or dropped.
//!
//! The first ones are shown at once by the small pictures that cameras put into their files. Then a few hands work
//! beside each other — read, name by content, look through, make the small picture — and the archive takes what is
//! ready, a batch at a time. What is in memory at any moment is what the hands hold, whatever the folder's size.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use archive::{Arrived, PhotoOriginal};
use darkroom::Output;
use newsroom::photo::{PhotoId, PhotoWords};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{DeskError, Failed};
use crate::hands::{self, Hands};
use crate::import::{Failure, file_name};
use crate::photos::picture::{SMALL, SMALL_JPEG};
use crate::photos::salvage::PhotoRefused;
use crate::photos::{PhotoBatch, PhotoInfo, found, head};

/// Photos that are shown by the small picture in their files before any is taken in: what a screen holds.
const AHEAD: usize = 48;
/// Between two pieces of news.
const NEWS: Duration = Duration::from_millis(100);

/// How far an arrival is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ArrivalNews {
    pub arrival: u32,
    pub stage: Stage,
    /// Files that are to be taken in.
    pub found: usize,
    /// Photos that are new to the archive.
    pub taken: usize,
    /// Photos that the archive had already.
    pub doubles: usize,
    /// All files so far that were refused.
    pub failures: Vec<PhotoRefused>,
    /// Files a second, since the beginning.
    pub rate: f64,
    /// Since the last news.
    pub fresh: Vec<Fresh>,
    /// Why the whole arrival ended early, where it did by a fault.
    pub fault: Option<Failed>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The folders are gone through.
    Looking,
    Running,
    Done,
    /// Before all were taken in; those that were are whole.
    Stopped,
}

/// A photo that can be shown now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Fresh {
    /// Names the file within its arrival; what its address is made of while it is on its way.
    pub key: String,
    /// The file's name.
    pub name: String,
    /// `None` while there is only the small picture that stands in its file.
    pub photo: Option<PhotoId>,
}

impl Desk {
    /// Takes in files and whole folders, until all are taken or `stop` is set; a file that is refused does not stop
    /// the rest. `tell` hears how far it is, some times a second and once at the end; the answer is the end.
    pub fn bring_in(
        &self,
        paths: &[PathBuf],
        arrival: u32,
        stop: &AtomicBool,
        tell: impl FnMut(&ArrivalNews),
    ) -> ArrivalNews {
        let mut tally = Tally::begin(arrival, tell);
        let files = found::photo_files(paths, stop);
        tally.note(|news| {
            news.stage = Stage::Running;
            news.found = files.len();
        });
        self.show_ahead(&files, stop, &mut tally);
        let taken = hands::each(
            Hands::Heavy,
            files.len(),
            stop,
            |index| self.develop(&files[index]),
            |batch| self.take_in(&files, batch, &mut tally),
        );
        let stopped = taken.is_err() || stop.load(Ordering::Relaxed);
        tally.end(stopped, taken.err().as_ref())
    }

    /// Takes each file in, in the order of the files; one that is refused does not stop the rest.
    pub fn add_photos<P: AsRef<Path> + Sync>(&self, files: &[P]) -> Result<PhotoBatch, DeskError> {
        let mut added: Vec<Option<Result<PhotoId, DeskError>>> = files.iter().map(|_| None).collect();
        hands::each(
            Hands::Heavy,
            files.len(),
            &AtomicBool::new(false),
            |index| self.develop(files[index].as_ref()),
            |batch| {
                for (index, developed) in batch {
                    let id = developed.and_then(|developed| {
                        self.keep(&[&developed])?;
                        Ok(developed.id)
                    });
                    added[index] = Some(id);
                }
                Ok::<_, DeskError>(())
            },
        )?;
        let mut batch = PhotoBatch::default();
        for (file, added) in files.iter().zip(added.into_iter().flatten()) {
            match added.and_then(|id| self.photo(&id)) {
                Ok(photo) => batch.photos.push(photo),
                Err(error) => batch.failures.push(Failure::of(file.as_ref(), &error)),
            }
        }
        Ok(batch)
    }

    /// Takes in one file.
    pub fn add_photo(&self, file: &Path) -> Result<PhotoInfo, DeskError> {
        self.add_photo_bytes(&head::whole(file)?, &file_name(file))
    }

    /// Takes in a photo that is not a file of its own, such as one that was pasted.
    pub(crate) fn add_photo_bytes(&self, bytes: &[u8], name: &str) -> Result<PhotoInfo, DeskError> {
        let developed = self.develop_bytes(bytes.to_vec(), name.to_owned())?;
        self.keep(&[&developed])?;
        self.photo(&developed.id)
    }

    /// The small picture of a photo that is on its way.
    pub fn arriving(&self, key: &str) -> Option<Vec<u8>> {
        self.previews.get(key)
    }

    fn show_ahead(&self, files: &[PathBuf], stop: &AtomicBool, tally: &mut Tally<impl FnMut(&ArrivalNews)>) {
        let mut shown = false;
        for (index, file) in files.iter().take(AHEAD).enumerate() {
            if stop.load(Ordering::Relaxed) {
                return;
            }
            // One that cannot be read is named when its turn comes.
            let Some(preview) = head::of(file).and_then(|head| darkroom::embedded_preview(&head)) else {
                continue;
            };
            let fresh = tally.fresh(index, file, None);
            self.previews.keep(fresh.key.clone(), preview);
            tally.note(|news| news.fresh.push(fresh));
            // Nobody waits for the second before seeing the first.
            if !std::mem::replace(&mut shown, true) {
                tally.say();
            }
        }
        tally.say();
    }

    /// Everything that is to be known of a file before it is taken in.
    pub(crate) fn develop(&self, file: &Path) -> Result<Developed, DeskError> {
        self.develop_bytes(head::whole(file)?, file_name(file))
    }

    pub(crate) fn develop_bytes(&self, bytes: Vec<u8>, name: String) -> Result<Developed, DeskError> {
        let id = PhotoId::of(&bytes);
        let wanted: &[Output] = match self.archive.thumbnail(&id, SMALL, None)? {
            Some(_) => &[],
            None => &[SMALL_JPEG],
        };
        let (seen, made) = darkroom::take_in(&bytes, &name, wanted)?;
        let small = made.into_iter().next().map(|made| made.bytes);
        let mut words = darkroom::metadata::read(&bytes).words;
        words.normalise();
        Ok(Developed {
            id,
            bytes,
            name,
            seen,
            words,
            small,
        })
    }

    /// All that were developed, or none.
    fn take_in(
        &self,
        files: &[PathBuf],
        batch: Vec<(usize, Result<Developed, DeskError>)>,
        tally: &mut Tally<impl FnMut(&ArrivalNews)>,
    ) -> Result<(), DeskError> {
        let mut developed = Vec::new();
        for (index, made) in batch {
            match made {
                Ok(made) => developed.push((index, made)),
                Err(error) => {
                    let refused = self.cut_short.refused(tally.key(index), &files[index], &error);
                    tally.note(|news| news.failures.push(refused));
                }
            }
        }
        let photos: Vec<_> = developed.iter().map(|(_, developed)| developed).collect();
        let arrived = self.keep(&photos)?;
        for ((index, developed), arrived) in developed.iter().zip(arrived) {
            let fresh = tally.fresh(*index, &files[*index], Some(developed.id));
            tally.note(|news| {
                match arrived {
                    Arrived::Added(_) => news.taken += 1,
                    Arrived::Double(_) => news.doubles += 1,
                }
                news.fresh.push(fresh);
            });
        }
        Ok(())
    }

    pub(crate) fn keep(&self, photos: &[&Developed]) -> Result<Vec<Arrived>, DeskError> {
        let originals: Vec<_> = photos.iter().map(|photo| photo.original()).collect();
        let arrived = self.archive.add_photos(&originals, self.now())?;
        for photo in photos {
            if let Some(small) = &photo.small {
                self.archive.store_thumbnail(&photo.id, SMALL, None, small)?;
            }
        }
        Ok(arrived)
    }
}

/// A file that has been read and looked through.
pub(crate) struct Developed {
    pub(crate) id: PhotoId,
    bytes: Vec<u8>,
    name: String,
    seen: darkroom::Inspection,
    words: PhotoWords,
    /// `None` where there is one already.
    pub(crate) small: Option<Vec<u8>>,
}

impl Developed {
    pub(crate) fn original(&self) -> PhotoOriginal<'_> {
        PhotoOriginal {
            bytes: &self.bytes,
            name: &self.name,
            media_type: self.seen.media_type.mime(),
            width: self.seen.width,
            height: self.seen.height,
            words: &self.words,
        }
    }
}

/// What is told of an arrival.
struct Tally<F> {
    news: ArrivalNews,
    began: Instant,
    said: Instant,
    tell: F,
}

impl<F: FnMut(&ArrivalNews)> Tally<F> {
    fn begin(arrival: u32, mut tell: F) -> Self {
        let news = ArrivalNews {
            arrival,
            stage: Stage::Looking,
            found: 0,
            taken: 0,
            doubles: 0,
            failures: Vec::new(),
            rate: 0.0,
            fresh: Vec::new(),
            fault: None,
        };
        tell(&news);
        let now = Instant::now();
        Self {
            news,
            began: now,
            said: now,
            tell,
        }
    }

    fn key(&self, index: usize) -> String {
        format!("{}-{index}", self.news.arrival)
    }

    fn fresh(&self, index: usize, file: &Path, photo: Option<PhotoId>) -> Fresh {
        Fresh {
            key: self.key(index),
            name: file_name(file),
            photo,
        }
    }

    fn note(&mut self, change: impl FnOnce(&mut ArrivalNews)) {
        change(&mut self.news);
        if self.said.elapsed() >= NEWS {
            self.say();
        }
    }

    fn say(&mut self) {
        let handled = self.news.taken + self.news.doubles + self.news.failures.len();
        self.news.rate = handled as f64 / self.began.elapsed().as_secs_f64().max(f64::EPSILON);
        (self.tell)(&self.news);
        self.news.fresh.clear();
        self.said = Instant::now();
    }

    fn end(mut self, stopped: bool, fault: Option<&DeskError>) -> ArrivalNews {
        self.news.stage = if stopped { Stage::Stopped } else { Stage::Done };
        self.news.fault = fault.map(Failed::from);
        self.say();
        self.news
    }
}
