//! Coming in: looked into by a few hands, written batch by batch, each whole or not at all.

use std::sync::atomic::{AtomicBool, AtomicU64};
use std::time::{Duration, Instant};

use archive::{Brought, Prepared, Sitter};
use newsroom::language::Sentence;
use newsroom::loss::Loss;
use newsroom::photo::PhotoId;

use super::item::{Item, Looked, Looking, Photo};
use super::news::{BringLoss, BringNews, BringOptions, BringReport};
use super::planning::NAMED;
use super::report::Table;
use super::source::Unread;
use crate::desk::Desk;
use crate::error::{DeskError, Failed};
use crate::hands::{self, Hands};
use crate::import::Failure;

/// Between two pieces of news.
const NEWS: Duration = Duration::from_millis(100);

/// A piece that waits for its batch.
enum Ready {
    /// Everything is made but the writing.
    Prepared(Box<Prepared>, Said),
    /// Photos are to be taken in first.
    WithPhotos(Box<Item>),
    PassedOver,
    Refused {
        name: String,
        error: DeskError,
    },
}

/// What is said of a piece whatever becomes of it.
struct Said {
    headline: String,
    address: String,
    losses: Vec<Loss>,
}

impl Said {
    fn of(item: &Item) -> Self {
        Self {
            headline: item.coming.content.body.headline.clone(),
            address: item.coming.origin.address.clone(),
            losses: item.losses.clone(),
        }
    }
}

impl Desk {
    /// Brings in what was looked through, until all is in or `stop` is set. A piece that is refused is named and stops
    /// nobody; one that is there already is left as it is. `tell` hears how far it is, some times a second and once at
    /// the end; the answer is the end.
    pub fn bring_old(
        &self,
        plan: &str,
        options: &BringOptions,
        job: u32,
        stop: &AtomicBool,
        tell: impl FnMut(&BringNews),
    ) -> Result<BringNews, DeskError> {
        let planned = self.plans.get(plan).ok_or(DeskError::NoSuchPlan)?;
        let options = BringOptions {
            section: options
                .section
                .as_deref()
                .map(|section| newsroom::vietnamese::nfc(section.trim())),
            ..options.clone()
        };
        let sitter = self.sitter()?;
        let source = &planned.source;
        let looking = Looking::at(source, &options, self.now());
        let mut tally = Tally::begin(job, planned.found, Table::begin()?, tell);
        let far = AtomicU64::new(0);
        let look = |unread| ready(looking.look(unread), &sitter);
        let done = hands::in_order(source.pieces(stop, &far)?, Unread::weight, stop, look, |batch| {
            self.bring_batch(batch, &sitter, &mut tally)
        });
        let stopped = done.is_err() || stop.load(std::sync::atomic::Ordering::Relaxed);
        let (ended, table) = tally.end(stopped, done.err().as_ref());
        self.reports.keep(job, table)?;
        Ok(ended)
    }

    fn bring_batch(
        &self,
        batch: Vec<Ready>,
        sitter: &Sitter,
        tally: &mut Tally<impl FnMut(&BringNews)>,
    ) -> Result<(), DeskError> {
        let (mut pieces, mut said) = (Vec::new(), Vec::new());
        for ready in batch {
            match ready {
                Ready::Prepared(prepared, about) => {
                    pieces.push(*prepared);
                    said.push(about);
                }
                Ready::WithPhotos(mut item) => {
                    if let Some(there) = self.archive.there_already(&[&item.coming])?.remove(0) {
                        tally.double(&Said::of(&item), there)?;
                        continue;
                    }
                    self.take_photos(&mut item)?;
                    let about = Said::of(&item);
                    match Prepared::of(item.coming, sitter) {
                        Ok(prepared) => {
                            pieces.push(prepared);
                            said.push(about);
                        }
                        Err(error) => tally.refused(&about.headline, &error.into())?,
                    }
                }
                Ready::PassedOver => {}
                Ready::Refused { name, error } => tally.refused(&name, &error)?,
            }
        }
        let brought = self.archive.bring(pieces, sitter, self.now())?;
        for (about, brought) in said.iter().zip(brought) {
            match brought {
                Ok(Brought::Added(id)) => tally.added(about, &id.to_string())?,
                Ok(there) => tally.double(about, there)?,
                Err(error) => tally.refused(&about.headline, &error.into())?,
            }
        }
        tally.say();
        Ok(())
    }

    /// Takes in the photos of a piece, as many at once as there are hands. One that is refused leaves its place empty and
    /// is named among the losses; what the archive itself cannot take ends the whole.
    fn take_photos(&self, item: &mut Item) -> Result<(), DeskError> {
        let photos = std::mem::take(&mut item.photos);
        let mut taken: Vec<(usize, PhotoId)> = Vec::new();
        let mut refused = Vec::new();
        let develop = |index: usize| match &photos[index].1 {
            Photo::File(path) => self.develop(path),
            Photo::Bytes(bytes) => self.develop_bytes(bytes.clone(), "anh".to_owned()),
        };
        hands::each(
            Hands::Heavy,
            photos.len(),
            &AtomicBool::new(false),
            develop,
            |batch| {
                let mut developed = Vec::new();
                for (index, made) in batch {
                    match made {
                        Ok(made) => {
                            taken.push((index, made.id));
                            developed.push(made);
                        }
                        Err(DeskError::Archive(error)) => return Err(DeskError::Archive(error)),
                        Err(error) => refused.push(Sentence::of(&error)),
                    }
                }
                self.keep(&developed.iter().collect::<Vec<_>>()).map(drop)
            },
        )?;
        taken.sort_unstable_by_key(|(index, _)| *index);
        item.place(
            taken
                .into_iter()
                .map(|(index, id)| (photos[index].0, id))
                .collect(),
        );
        if !refused.is_empty() {
            let count = refused.len().try_into().unwrap_or(u32::MAX);
            item.losses.push(Loss::PhotosUnreadable { count });
        }
        Ok(())
    }
}

fn ready(looked: Looked, sitter: &Sitter) -> Ready {
    match looked {
        Looked::Item(item) if !item.photos.is_empty() => Ready::WithPhotos(item),
        Looked::Item(item) => {
            let about = Said::of(&item);
            match Prepared::of(item.coming, sitter) {
                Ok(prepared) => Ready::Prepared(Box::new(prepared), about),
                Err(error) => Ready::Refused {
                    name: about.headline,
                    error: error.into(),
                },
            }
        }
        Looked::PassedOver(_) => Ready::PassedOver,
        Looked::Refused { name, error } => Ready::Refused { name, error },
    }
}

/// What is told of a run.
struct Tally<F> {
    news: BringNews,
    table: Table,
    losses: Vec<BringLoss>,
    lost: usize,
    began: Instant,
    said: Instant,
    tell: F,
}

impl<F: FnMut(&BringNews)> Tally<F> {
    fn begin(job: u32, of: usize, table: Table, mut tell: F) -> Self {
        let news = BringNews::begun(job, of);
        tell(&news);
        let now = Instant::now();
        Self {
            news,
            table,
            losses: Vec::new(),
            lost: 0,
            began: now,
            said: now,
            tell,
        }
    }

    fn added(&mut self, about: &Said, article: &str) -> Result<(), DeskError> {
        self.news.done += 1;
        self.news.articles += 1;
        for loss in &about.losses {
            let sentence = Sentence::of(loss);
            self.table
                .line(&about.headline, &about.address, article, "mất", &sentence)?;
            self.lost += 1;
            if self.losses.len() < NAMED {
                self.losses.push(BringLoss {
                    headline: about.headline.clone(),
                    sentence,
                });
            }
        }
        Ok(())
    }

    fn double(&mut self, about: &Said, there: Brought) -> Result<(), DeskError> {
        self.news.done += 1;
        self.news.doubles += 1;
        let (Brought::Added(id) | Brought::Known(id) | Brought::Double(id)) = there;
        let said = Sentence {
            vi: "kho đã có bài này".to_owned(),
            en: "the archive has this article already".to_owned(),
        };
        self.table
            .line(&about.headline, &about.address, &id.to_string(), "trùng", &said)
    }

    fn refused(&mut self, name: &str, error: &DeskError) -> Result<(), DeskError> {
        self.news.done += 1;
        self.news.refusals += 1;
        let sentence = Sentence::of(error);
        self.table.line(name, "", "", "không nhận", &sentence)?;
        if self.news.failures.len() < NAMED {
            self.news.failures.push(Failure {
                file: name.to_owned(),
                sentence,
            });
        }
        Ok(())
    }

    fn say(&mut self) {
        if self.said.elapsed() >= NEWS {
            self.rate();
            (self.tell)(&self.news);
            self.said = Instant::now();
        }
    }

    fn rate(&mut self) {
        self.news.rate = self.news.done as f64 / self.began.elapsed().as_secs_f64().max(f64::EPSILON);
    }

    fn end(mut self, stopped: bool, fault: Option<&DeskError>) -> (BringNews, Table) {
        self.rate();
        self.news.finished = true;
        self.news.stopped = stopped;
        self.news.fault = fault.map(Failed::from);
        self.news.report = Some(BringReport {
            articles: self.news.articles,
            doubles: self.news.doubles,
            failures: self.news.failures.clone(),
            losses: self.losses,
            lost: self.lost,
        });
        (self.tell)(&self.news);
        (self.news, self.table)
    }
}
