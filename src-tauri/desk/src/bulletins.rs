//! Bulletins: made of articles, kept, shown and printed.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use archive::{StoredArticle, StoredBulletin};
use chrono::{DateTime, FixedOffset, NaiveTime, TimeZone as _, Utc};
use newsroom::article::ArticleId;
use newsroom::body::PlacedPhoto;
use newsroom::bulletin::{Bulletin, BulletinId, Entry};
use newsroom::moment::in_vietnam;
use newsroom::photo::{AboutPhoto, Cut, Encoding, PhotoId, PhotoSource, PhotoUnavailable, Rendition, Wanted};
use press::bulletin::{Form, Issue, Part};
use press::pdf::{self, Layout};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::edition::{House, Piece};
use crate::error::DeskError;
use crate::export::Exported;
use crate::export::past::InBulletin;
use crate::photos::picture::ArchivePhotos;
use crate::places;
use crate::preview::Preview;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BulletinRow {
    pub id: BulletinId,
    pub title: String,
    pub issue: String,
    pub articles: u32,
    pub changed: DateTime<Utc>,
}

/// A bulletin opened, with what is to be known of its articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenBulletin {
    pub id: BulletinId,
    pub content: Bulletin,
    pub articles: Vec<BulletinArticle>,
    /// When it was printed, newest first, as far as the articles that it has now tell.
    pub printed: Vec<PrintedBulletin>,
}

/// A bulletin that was printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PrintedBulletin {
    pub time: DateTime<Utc>,
    pub by: String,
    pub form: BulletinForm,
    /// As an absolute path, of the desk that printed it.
    pub path: String,
}

/// An article of a bulletin. One that the archive no longer has is not among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BulletinArticle {
    pub id: ArticleId,
    pub headline: String,
    pub section: String,
    pub byline: String,
    pub words: u32,
    pub photos: Vec<PhotoId>,
    /// Whether something is missing before it may leave the house.
    pub lacks: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BulletinForm {
    #[default]
    Pages,
    Booklet,
}

/// An issue's parts, held.
struct Made {
    bulletin: Bulletin,
    house: Arc<House>,
    cover: Option<PlacedPhoto>,
    published: DateTime<FixedOffset>,
    parts: Vec<MadePart>,
    /// The articles of the parts, as the archive has them.
    articles: Vec<StoredArticle>,
}

enum MadePart {
    Section(String),
    Piece(Box<Piece>),
}

impl Made {
    fn issue(&self) -> Issue<'_> {
        Issue {
            title: &self.bulletin.title,
            number: &self.bulletin.issue,
            note: &self.bulletin.note,
            published: self.published,
            cover: self.cover.clone(),
            paper: self.bulletin.paper,
            house: &self.house.style,
            logo: self.house.logo.as_ref(),
            parts: self
                .parts
                .iter()
                .map(|part| match part {
                    MadePart::Section(title) => Part::Section(title),
                    MadePart::Piece(piece) => Part::Piece(piece.edition()),
                })
                .collect(),
        }
    }
}

impl Desk {
    /// The one changed last first.
    pub fn bulletins(&self) -> Result<Vec<BulletinRow>, DeskError> {
        let all = self.archive.bulletins()?;
        Ok(all.into_iter().map(row).collect())
    }

    /// A new bulletin of these articles, a section for each of theirs, in the order in which they are given. Named as the
    /// last one was.
    pub fn new_bulletin(&self, articles: &[ArticleId]) -> Result<OpenBulletin, DeskError> {
        let last = self.archive.bulletins()?.into_iter().next();
        let mut sections: Vec<(String, Vec<Entry>)> = Vec::new();
        for id in articles {
            let section = self.archive.article(*id)?.content.section;
            let entry = Entry::Article { id: *id };
            match sections.iter_mut().find(|(known, _)| *known == section) {
                Some((_, entries)) => entries.push(entry),
                None => sections.push((section, vec![entry])),
            }
        }
        // Pieces without a section come first, under no title.
        sections.sort_by_key(|(title, _)| !title.is_empty());
        let entries = sections.into_iter().flat_map(|(title, entries)| {
            let head = (!title.is_empty()).then_some(Entry::Section { title });
            head.into_iter().chain(entries)
        });
        let last = last.map(|last| last.content);
        let content = Bulletin {
            title: last
                .as_ref()
                .map_or_else(|| "Bản tin".to_owned(), |last| last.title.clone()),
            paper: last.map(|last| last.paper).unwrap_or_default(),
            date: Some(in_vietnam(self.now()).date_naive()),
            entries: entries.collect(),
            ..Bulletin::default()
        };
        let id = BulletinId::new_v7();
        self.save_bulletin(id, &content)?;
        self.open_bulletin(id)
    }

    pub fn open_bulletin(&self, id: BulletinId) -> Result<OpenBulletin, DeskError> {
        let stored = self.archive.bulletin(id)?;
        self.bulletin_opened(stored)
    }

    /// Answers the bulletin as it is kept, tidied.
    pub fn save_bulletin(&self, id: BulletinId, content: &Bulletin) -> Result<OpenBulletin, DeskError> {
        self.archive.save_bulletin(id, &content.tidied(), self.now())?;
        self.open_bulletin(id)
    }

    /// [`Desk::restore_bulletin`] brings it back.
    pub fn trash_bulletin(&self, id: BulletinId) -> Result<(), DeskError> {
        Ok(self.archive.trash_bulletin(id, self.now())?)
    }

    pub fn restore_bulletin(&self, id: BulletinId) -> Result<(), DeskError> {
        Ok(self.archive.restore_bulletin(id)?)
    }

    /// Prints a bulletin as one file in `folder` (the settings' folder where none is given), and remembers with each of
    /// its articles that it left. A file of that name is replaced whole or, where anything fails, left as it was.
    /// `None`, and nothing done, where `stop` is set before the file is written.
    pub fn export_bulletin(
        &self,
        id: BulletinId,
        form: BulletinForm,
        folder: Option<&Path>,
        stop: &AtomicBool,
    ) -> Result<Option<Exported>, DeskError> {
        let folder = self.exports_folder(folder)?;
        let stored = self.archive.bulletin(id)?;
        let name = stored.content.file_name();
        let made = self.made(stored.content, stored.changed, Missing::Refused)?;
        let (kind, name) = match form {
            BulletinForm::Pages => (Form::Pages, format!("{name}.pdf")),
            BulletinForm::Booklet => (Form::Booklet, format!("{name}-in-gap.pdf")),
        };
        let photos = UntilStopped {
            photos: self.wordless_photos(),
            stop,
        };
        let pdf = pdf::bulletin(&made.issue(), kind, &photos);
        if stop.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let pdf = pdf?;
        places::make_exports(&folder)?;
        let path = folder.join(name);
        press::file::write(&path, &pdf)?;
        let path = std::path::absolute(&path).unwrap_or(path);
        let paths = vec![path.display().to_string()];
        let asked = InBulletin {
            bulletin: id,
            title: made.bulletin.title.clone(),
            issue: made.bulletin.issue.clone(),
            form,
        };
        let left: Vec<&StoredArticle> = made.articles.iter().collect();
        self.remember_exports(&left, &asked, &[], &paths)?;
        let embargoes = made.parts.iter().filter_map(|part| match part {
            MadePart::Piece(piece) => piece.content.embargo,
            MadePart::Section(_) => None,
        });
        Ok(Some(Exported {
            paths,
            embargo: embargoes.filter(|embargo| *embargo > self.now()).max(),
            answered: Vec::new(),
        }))
    }

    /// Sets a bulletin as it stands in a window, kept or not. `None` where something newer is to be set meanwhile.
    pub fn preview_bulletin(&self, content: &Bulletin) -> Result<Option<Preview>, DeskError> {
        self.show(|| {
            let made = self.made(content.tidied(), self.now(), Missing::LeftOut)?;
            Ok(pdf::preview_bulletin(&made.issue(), &self.seen_photos())?)
        })
    }

    fn bulletin_opened(&self, stored: StoredBulletin) -> Result<OpenBulletin, DeskError> {
        let mut articles = Vec::new();
        for id in stored.content.articles() {
            let Some(article) = self.article_of_bulletin(id)? else {
                continue;
            };
            articles.push(BulletinArticle {
                id,
                headline: article.body.headline.clone(),
                section: article.section.clone(),
                byline: article.byline(),
                words: u32::try_from(article.body.word_count()).unwrap_or(u32::MAX),
                photos: article.body.photos(),
                lacks: press::check(&article).is_err(),
            });
        }
        Ok(OpenBulletin {
            id: stored.id,
            printed: self.printed(stored.id, articles.iter().map(|article| article.id))?,
            content: stored.content,
            articles,
        })
    }

    /// Each time once, by what its articles remember of it.
    fn printed(
        &self,
        bulletin: BulletinId,
        articles: impl Iterator<Item = ArticleId>,
    ) -> Result<Vec<PrintedBulletin>, DeskError> {
        let mut printed: Vec<PrintedBulletin> = Vec::new();
        for article in articles {
            for line in self.exports(article)? {
                let here = line.bulletin.filter(|left| left.bulletin == bulletin);
                let Some((left, path)) = here.zip(line.paths.into_iter().next()) else {
                    continue;
                };
                let one = PrintedBulletin {
                    time: line.time,
                    by: line.by,
                    form: left.form,
                    path,
                };
                if !printed.contains(&one) {
                    printed.push(one);
                }
            }
        }
        printed.sort_by_key(|one| std::cmp::Reverse(one.time));
        Ok(printed)
    }

    fn article_of_bulletin(&self, id: ArticleId) -> Result<Option<newsroom::article::Article>, DeskError> {
        match self.archive.article(id) {
            Ok(stored) => Ok(Some(stored.content)),
            Err(archive::ArchiveError::NoSuchArticle { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn made(&self, bulletin: Bulletin, changed: DateTime<Utc>, missing: Missing) -> Result<Made, DeskError> {
        let house = Arc::new(self.house()?);
        let (mut parts, mut articles) = (Vec::new(), Vec::new());
        for entry in &bulletin.entries {
            match entry {
                Entry::Section { title } => parts.push(MadePart::Section(title.clone())),
                Entry::Article { id } => match self.archive.article(*id) {
                    Ok(stored) => {
                        let piece = self.piece_of(Arc::clone(&house), stored.clone(), Layout::default())?;
                        articles.push(stored);
                        parts.push(MadePart::Piece(Box::new(piece)));
                    }
                    Err(archive::ArchiveError::NoSuchArticle { .. }) if missing == Missing::LeftOut => {}
                    Err(error) => return Err(error.into()),
                },
            }
        }
        let cover = match bulletin.cover {
            Some(photo) => self.cover(photo, &bulletin.title, &parts)?,
            None => None,
        };
        let published = match bulletin.date {
            Some(day) => {
                let here = *in_vietnam(changed).offset();
                let midnight = here.from_local_datetime(&day.and_time(NaiveTime::MIN));
                midnight.single().unwrap_or_else(|| in_vietnam(changed))
            }
            None => in_vietnam(changed),
        };
        Ok(Made {
            house,
            bulletin,
            cover,
            published,
            parts,
            articles,
        })
    }

    /// The photo of the cover with the alt text that a piece of the bulletin gives it, else its own, else the title.
    fn cover(
        &self,
        photo: PhotoId,
        title: &str,
        parts: &[MadePart],
    ) -> Result<Option<PlacedPhoto>, DeskError> {
        let mut places = parts.iter().filter_map(|part| match part {
            MadePart::Piece(piece) => piece
                .content
                .body
                .figures()
                .flat_map(|figure| &figure.photos)
                .find(|place| place.photo == Some(photo) && !place.alt.trim().is_empty()),
            MadePart::Section(_) => None,
        });
        if let Some(place) = places.next() {
            return Ok(Some(PlacedPhoto {
                caption: None,
                ..place.clone()
            }));
        }
        let words = match self.archive.photo(&photo) {
            Ok(row) => row.words,
            Err(archive::ArchiveError::NoSuchPhoto { .. }) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let said = [words.alt, words.caption, title.to_owned()];
        let alt = said
            .into_iter()
            .find(|said| !said.trim().is_empty())
            .unwrap_or_default();
        Ok(Some(PlacedPhoto {
            photo: Some(photo),
            alt,
            ..PlacedPhoto::default()
        }))
    }
}

/// Photos until somebody wants no more of them: making them is most of what printing takes.
struct UntilStopped<'a> {
    photos: ArchivePhotos<'a>,
    stop: &'a AtomicBool,
}

impl PhotoSource for UntilStopped<'_> {
    fn dimensions(&self, cut: &Cut) -> Result<(u32, u32), PhotoUnavailable> {
        self.photos.dimensions(cut)
    }

    fn about(&self, cut: &Cut) -> Result<AboutPhoto, PhotoUnavailable> {
        self.photos.about(cut)
    }

    fn rendition(
        &self,
        cut: &Cut,
        max_width: u32,
        encoding: Encoding,
    ) -> Result<Rendition, PhotoUnavailable> {
        match self.stop.load(Ordering::Relaxed) {
            true => Err(PhotoUnavailable {
                photo: cut.photo,
                reason: "printing was stopped".to_owned(),
            }),
            false => self.photos.rendition(cut, max_width, encoding),
        }
    }

    /// Several at the same time, while nobody has stopped it.
    fn renditions(&self, wanted: &[Wanted]) -> Vec<Result<Rendition, PhotoUnavailable>> {
        match self.stop.load(Ordering::Relaxed) {
            true => wanted
                .iter()
                .map(|one| self.rendition(&one.cut, one.max_width, one.encoding))
                .collect(),
            false => self.photos.renditions(wanted),
        }
    }
}

/// What becomes of an article that the archive no longer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    Refused,
    LeftOut,
}

fn row(stored: StoredBulletin) -> BulletinRow {
    BulletinRow {
        id: stored.id,
        articles: u32::try_from(stored.content.articles().count()).unwrap_or(u32::MAX),
        title: stored.content.title,
        issue: stored.content.issue,
        changed: stored.changed,
    }
}
