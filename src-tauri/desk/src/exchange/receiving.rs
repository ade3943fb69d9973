//! Packages looked at and received.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use archive::{
    ArchiveError, Came, Delivered, KnownDesk, Laid, PhotoOriginal, Received, SentArticle, SentPhoto,
};
use chrono::{DateTime, Utc};
use intake::package::{Package, PackageError};
use newsroom::article::ArticleId;
use newsroom::manifest::{MANIFEST, Sender};
use newsroom::photo::PhotoId;
use newsroom::workflow::State;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::layout;
use super::senders::Acquaintance;
use crate::desk::Desk;
use crate::error::{DeskError, Failed};
use crate::import::Failure;
use crate::pace::{Pace, cut_short};
use crate::photos::head::LARGEST;
use crate::photos::picture::SMALL;

/// Bytes of an `article.json` and of what is said of a photo, at most.
const LARGEST_SAID: u64 = 16 << 20;
/// Bytes of a revision at most: a table of a hundred thousand cells has less.
const LARGEST_REVISION: u64 = 64 << 20;

/// A package as it is looked at before it is received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Inside {
    /// Names it to [`Desk::receive_looked`].
    pub number: u32,
    /// The file's name without its folder.
    pub file: String,
    pub from: Sender,
    /// When what it holds was changed last.
    pub time: DateTime<Utc>,
    /// Of the key that signed it.
    pub fingerprint: String,
    pub acquaintance: Acquaintance,
    pub articles: Vec<ArticleInside>,
    /// Bytes of all originals.
    #[ts(type = "number")]
    pub bytes: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArticleInside {
    pub id: ArticleId,
    /// As its desk shows it; may be empty.
    pub headline: String,
    pub byline: String,
    pub words: usize,
    /// Where it stands at its desk.
    pub state: State,
    /// Kept last by this person, then.
    pub author: String,
    pub changed: DateTime<Utc>,
    pub revisions: usize,
    pub photos: usize,
    pub comments: usize,
    /// What receiving it would do.
    pub happens: WhatHappens,
    /// Revisions that are not here yet.
    pub new_revisions: usize,
    /// Whether it lies in the trash here, out of which it would come.
    pub trashed: bool,
}

/// What receiving does to an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhatHappens {
    /// It is not here.
    Added,
    /// It is newer than what is here, which goes forward.
    Forward,
    /// Both changed: the two stand side by side, to be settled.
    Beside,
    /// What is here is the same, or newer.
    Nothing,
}

impl From<Came> for WhatHappens {
    fn from(came: Came) -> Self {
        match came {
            Came::Added => Self::Added,
            Came::Forward => Self::Forward,
            Came::Beside => Self::Beside,
            Came::Known => Self::Nothing,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArticleReceived {
    pub id: ArticleId,
    pub headline: String,
    pub happened: WhatHappens,
    /// Where it stands now.
    pub state: State,
    /// That were not here.
    pub revisions: usize,
    /// That were not here.
    pub photos: usize,
}

/// What was received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Receipt {
    pub from: Sender,
    pub articles: Vec<ArticleReceived>,
}

/// How far a receiving is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceivingNews {
    pub job: u32,
    /// Bytes of originals.
    #[ts(type = "number")]
    pub done: u64,
    #[ts(type = "number")]
    pub of: u64,
    pub finished: bool,
    pub stopped: bool,
    pub fault: Option<Failed>,
    pub receipt: Option<Receipt>,
}

/// What was found in several packages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LookedInto {
    pub packages: Vec<Inside>,
    pub failures: Vec<Failure>,
}

impl Desk {
    /// Looks into each; one that is refused does not stop the rest.
    pub fn look_into_all<P: AsRef<Path>>(&self, files: impl IntoIterator<Item = P>) -> LookedInto {
        let mut looked = LookedInto::default();
        for file in files {
            match self.look_into(file.as_ref()) {
                Ok(inside) => looked.packages.push(inside),
                Err(error) => looked.failures.push(Failure::of(file.as_ref(), &error)),
            }
        }
        looked
    }

    /// Looks into a package: whose it is, what it holds, and what receiving it would do. Everything in it is held against
    /// its signature but the originals, which are when they are received. Nothing is written.
    pub fn look_into(&self, file: &Path) -> Result<Inside, DeskError> {
        let mut package = Package::open(file)?;
        let manifest = package.manifest().clone();
        let mut articles = Vec::new();
        for id in articles_in(&package)? {
            let (delivered, said) = self.load(&mut package, id)?;
            let foretold = self.archive.foretell_receiving(&delivered, &said, self.now())?;
            articles.push(inside(&delivered, &foretold)?);
        }
        Ok(Inside {
            bytes: articles_bytes(&mut package)?,
            number: self.looked.remember(file.to_owned()),
            file: package.name().to_owned(),
            acquaintance: self.acquaintance(&manifest.from.desk, &manifest.key)?,
            fingerprint: manifest.key.fingerprint(),
            from: manifest.from,
            time: manifest.time,
            articles,
        })
    }

    /// Receives a package that was looked at, until it is done or `stop` is set. The last word that `tell` hears is
    /// `finished`.
    pub fn receive_looked(
        &self,
        number: u32,
        trusted: bool,
        job: u32,
        stop: &AtomicBool,
        tell: impl FnMut(&ReceivingNews),
    ) -> Result<Receipt, DeskError> {
        let file = self.looked.file(number).ok_or(DeskError::NoSuchPackage);
        self.told(job, stop, tell, |news| self.received(&file?, trusted, stop, news))
    }

    /// Receives a package: originals first, then article by article, each whole or not at all. Whatever is refused,
    /// stopped or killed leaves the archive as it was, but for articles that were received before; to receive the same
    /// once more changes nothing and goes on. `trusted` accepts a desk whose key has changed.
    pub fn receive(
        &self,
        file: &Path,
        trusted: bool,
        job: u32,
        stop: &AtomicBool,
        tell: impl FnMut(&ReceivingNews),
    ) -> Result<Receipt, DeskError> {
        self.told(job, stop, tell, |news| self.received(file, trusted, stop, news))
    }

    fn told(
        &self,
        job: u32,
        stop: &AtomicBool,
        mut tell: impl FnMut(&ReceivingNews),
        work: impl FnOnce(&mut dyn FnMut(u64, u64)) -> Result<Receipt, DeskError>,
    ) -> Result<Receipt, DeskError> {
        let mut news = ReceivingNews {
            job,
            done: 0,
            of: 0,
            finished: false,
            stopped: false,
            fault: None,
            receipt: None,
        };
        let mut pace = Pace::default();
        let done = work(&mut |done, of| {
            (news.done, news.of) = (done, of);
            if pace.is_due() && !stop.load(Ordering::Relaxed) {
                tell(&news);
            }
        });
        (news.stopped, news.fault) = cut_short(&done);
        news.receipt = done.as_ref().ok().cloned();
        news.finished = true;
        tell(&news);
        done
    }

    fn received(
        &self,
        file: &Path,
        trusted: bool,
        stop: &AtomicBool,
        tell: &mut dyn FnMut(u64, u64),
    ) -> Result<Receipt, DeskError> {
        let mut package = Package::open(file)?;
        let (from, key) = (package.manifest().from.clone(), package.manifest().key);
        let acquaintance = self.acquaintance(&from.desk, &key)?;
        if let (Acquaintance::Changed { fingerprint, .. }, false) = (&acquaintance, trusted) {
            return Err(DeskError::KeyChanged {
                desk: from.desk,
                known: fingerprint.clone(),
                found: key.fingerprint(),
            });
        }
        let ids = articles_in(&package)?;
        let mut photos = Vec::new();
        for id in &ids {
            photos.push(self.load(&mut package, *id)?.1);
        }
        let of = articles_bytes(&mut package)?;
        tell(0, of);
        let (mut laid, mut small) = (Vec::new(), Vec::new());
        let mut done = 0;
        for said in photos {
            let mut one = Laid::default();
            let lain = self.lay_down(&mut package, &mut one, &mut small, said, stop, &mut |bytes| {
                done += bytes;
                tell(done, of);
            });
            laid.push(one);
            if let Err(error) = lain {
                self.take_back(laid)?;
                return Err(error);
            }
        }
        if acquaintance != Acquaintance::Own {
            let (name, since) = (from.desk.clone(), self.now());
            self.archive.remember_desk(KnownDesk { key, name, since })?;
        }
        let signed = signed(&from);
        let mut articles = Vec::new();
        let mut laid = laid.into_iter();
        for id in ids {
            let lain = laid.next().unwrap_or_default();
            match self.receive_one(&mut package, id, lain, &signed) {
                Ok(received) => articles.push(received),
                Err(error) => {
                    self.take_back(laid.collect())?;
                    return Err(error);
                }
            }
        }
        for (photo, picture) in small {
            self.archive.store_thumbnail(&photo, SMALL, None, &picture)?;
        }
        Ok(Receipt { from, articles })
    }

    fn receive_one(
        &self,
        package: &mut Package,
        id: ArticleId,
        laid: Laid,
        signed: &str,
    ) -> Result<ArticleReceived, DeskError> {
        let delivered = self.load(package, id).map(|(delivered, _)| delivered);
        let delivered = match delivered.and_then(|delivered| self.keep_own(id).map(|()| delivered)) {
            Ok(delivered) => delivered,
            Err(error) => {
                self.archive.take_back(laid)?;
                return Err(error);
            }
        };
        let headline = headline(&delivered);
        let received = self.archive.receive(delivered, laid, signed, self.now())?;
        Ok(ArticleReceived {
            id,
            headline,
            happened: received.came.into(),
            state: received.state,
            revisions: received.revisions,
            photos: received.photos,
        })
    }

    /// What is typed here becomes a revision first, so that what is shown afterwards is one of the versions.
    fn keep_own(&self, id: ArticleId) -> Result<(), DeskError> {
        match self.keep_for_the_way(id) {
            // Not here yet, or in the trash, where nobody types.
            Err(DeskError::InTheTrash) => Ok(()),
            Err(DeskError::Archive(error)) if error.is_gone() => Ok(()),
            kept => kept,
        }
    }

    fn take_back(&self, laid: Vec<Laid>) -> Result<(), DeskError> {
        for one in laid {
            self.archive.take_back(one)?;
        }
        Ok(())
    }

    /// An article of a package, held against itself, and what is said of its photos.
    fn load(&self, package: &mut Package, id: ArticleId) -> Result<(Delivered, Vec<SentPhoto>), DeskError> {
        let sent: SentArticle = read(package, &layout::article(id))?;
        let mut canonical = Vec::new();
        for revision in &sent.revisions {
            canonical.push(package.read(&layout::revision(id, *revision), LARGEST_REVISION)?);
        }
        let mut photos = Vec::new();
        for photo in &sent.photos {
            let said: SentPhoto = read(package, &layout::said(*photo))?;
            if said.id != *photo {
                return Err(unfit(package, layout::said(*photo), "another photo").into());
            }
            original(package, *photo)?;
            photos.push(said);
        }
        if sent.id != id {
            return Err(unfit(package, layout::article(id), "another article").into());
        }
        Ok((Delivered::of(sent, canonical)?, photos))
    }

    /// Brings the originals of an article onto the disk, each looked at as any photo that comes in; `small` gets the small
    /// pictures of those that are new.
    fn lay_down(
        &self,
        package: &mut Package,
        laid: &mut Laid,
        small: &mut Vec<(PhotoId, Vec<u8>)>,
        photos: Vec<SentPhoto>,
        stop: &AtomicBool,
        tell: &mut dyn FnMut(u64),
    ) -> Result<(), DeskError> {
        for said in photos {
            if stop.load(Ordering::Relaxed) {
                return Err(ArchiveError::Cancelled.into());
            }
            let path = original(package, said.id)?;
            let bytes = package.read(&path, LARGEST)?;
            let size = bytes.len() as u64;
            if PhotoId::of(&bytes) != said.id {
                return Err(unfit(package, path, "another photo").into());
            }
            let now = self.now();
            match self.archive.photos(&[said.id]) {
                // Known, and looked at when it came; its file is put right where it is not as it was.
                Ok(rows) if !rows.is_empty() => {
                    for row in rows {
                        let original = PhotoOriginal {
                            bytes: &bytes,
                            name: &row.name,
                            media_type: &row.media_type,
                            width: row.width,
                            height: row.height,
                            words: &row.words,
                        };
                        self.archive.lay_down(laid, &original, said.clone(), now)?;
                    }
                }
                _ => {
                    let developed = self.develop_bytes(bytes, said.name.clone())?;
                    let original = PhotoOriginal {
                        words: &said.words,
                        ..developed.original()
                    };
                    self.archive.lay_down(laid, &original, said.clone(), now)?;
                    small.extend(developed.small.map(|picture| (said.id, picture)));
                }
            }
            tell(size);
        }
        Ok(())
    }
}

/// Who said what is taken over.
fn signed(from: &Sender) -> String {
    match from.person.as_str() {
        "" => from.desk.clone(),
        person => format!("{person} · {}", from.desk),
    }
}

fn headline(delivered: &Delivered) -> String {
    let shown = delivered.shown();
    shown.map_or_else(String::new, |shown| shown.content.body.headline.clone())
}

fn inside(delivered: &Delivered, foretold: &Received) -> Result<ArticleInside, DeskError> {
    let sent = delivered.article();
    let shown = delivered
        .shown()
        .ok_or(ArchiveError::NoSuchRevision { revision: sent.head })?;
    let content = &shown.content;
    Ok(ArticleInside {
        id: sent.id,
        headline: content.body.headline.clone(),
        byline: content.byline(),
        words: content.body.word_count(),
        state: sent.state,
        author: shown.author.clone(),
        changed: shown.time,
        revisions: sent.revisions.len(),
        photos: sent.photos.len(),
        comments: content
            .comments
            .iter()
            .filter(|comment| comment.resolved.is_none())
            .count(),
        happens: foretold.came.into(),
        new_revisions: foretold.revisions,
        trashed: foretold.was_trashed,
    })
}

/// The articles of a package, none of which is left out, and no file that belongs to none.
fn articles_in(package: &Package) -> Result<Vec<ArticleId>, PackageError> {
    let files = package.manifest().files.iter();
    let articles: Vec<ArticleId> = files.filter_map(|file| layout::article_of(&file.path)).collect();
    match articles.is_empty() {
        true => Err(unfit(package, MANIFEST.to_owned(), "no article")),
        false => Ok(articles),
    }
}

/// Bytes of the originals of all articles. Refused where a file belongs to no article.
fn articles_bytes(package: &mut Package) -> Result<u64, PackageError> {
    let mut expected = BTreeSet::new();
    let mut bytes = 0;
    for id in articles_in(package)? {
        let sent: SentArticle = read(package, &layout::article(id))?;
        expected.insert(layout::article(id));
        expected.extend(
            sent.revisions
                .iter()
                .map(|revision| layout::revision(id, *revision)),
        );
        for photo in &sent.photos {
            let path = original(package, *photo)?;
            expected.insert(layout::said(*photo));
            if expected.insert(path.clone()) {
                bytes += package.size(&path).unwrap_or_default();
            }
        }
    }
    let stray = package
        .manifest()
        .files
        .iter()
        .find(|file| !expected.contains(&file.path));
    match stray {
        Some(file) => Err(unfit(package, file.path.clone(), "nothing that is known here")),
        None => Ok(bytes),
    }
}

fn original(package: &Package, photo: PhotoId) -> Result<String, PackageError> {
    let mut places = layout::originals(photo);
    let place = places.find(|path| package.size(path).is_some());
    place.ok_or_else(|| PackageError::Missing {
        name: package.name().to_owned(),
        path: layout::original(photo, "image/jpeg"),
    })
}

fn read<T: DeserializeOwned>(package: &mut Package, path: &str) -> Result<T, PackageError> {
    let json = package.read(path, LARGEST_SAID)?;
    serde_json::from_slice(&json).map_err(|error| unfit(package, path.to_owned(), &error.to_string()))
}

fn unfit(package: &Package, path: String, problem: &str) -> PackageError {
    PackageError::Content {
        name: package.name().to_owned(),
        path,
        problem: problem.to_owned(),
    }
}
