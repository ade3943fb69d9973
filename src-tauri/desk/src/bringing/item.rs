//! A piece on its way in.

use std::path::PathBuf;

use archive::{Coming, Origin};
use chrono::{DateTime, Utc};
use intake::clipboard::Source as Clipped;
use intake::error::IntakeError;
use intake::feed::{self, Made, Status};
use intake::plain_text;
use newsroom::digest::Digest;
use newsroom::loss::Loss;
use newsroom::photo::PhotoId;
use newsroom::workflow::State;

use super::folder::{self, FolderFile};
use super::news::{BringOptions, BringState};
use super::pictures::Pictures;
use super::source::{Source, Unread};
use crate::error::DeskError;
use crate::import::file_name;

/// What became of a piece that was looked into.
pub(super) enum Looked {
    Item(Box<Item>),
    PassedOver(String),
    Refused { name: String, error: DeskError },
}

pub(super) struct Item {
    pub(super) coming: Coming,
    pub(super) losses: Vec<Loss>,
    /// Photos that are at hand, with their places on the page.
    pub(super) photos: Vec<(Option<usize>, Photo)>,
    /// `None` where nothing says when it was published.
    pub(super) published: Option<DateTime<Utc>>,
}

/// A photo that is at hand.
pub(super) enum Photo {
    File(PathBuf),
    Bytes(Vec<u8>),
}

/// What the hands need to look into a piece.
pub(super) struct Looking<'a> {
    source: &'a Source,
    pictures: Pictures,
    options: &'a BringOptions,
    now: DateTime<Utc>,
}

impl<'a> Looking<'a> {
    pub(super) fn at(source: &'a Source, options: &'a BringOptions, now: DateTime<Utc>) -> Self {
        let beside = source.path.parent().unwrap_or(&source.path);
        let pictures = Pictures::within(source.pictures.as_deref().unwrap_or(beside));
        Self {
            source,
            pictures,
            options,
            now,
        }
    }

    pub(super) fn look(&self, unread: Unread) -> Looked {
        match unread {
            Unread::Refused(error) => Looked::Refused {
                name: self.source.name(),
                error,
            },
            Unread::Item { raw, head } => match feed::make(&raw, &head, &self.source.attachments) {
                Ok(Made::Piece(piece)) => Looked::Item(Box::new(self.of_portal(*piece))),
                Ok(Made::PassedOver { what }) => Looked::PassedOver(what),
                Err(error) => Looked::Refused {
                    name: self.source.name(),
                    error: error.into(),
                },
            },
            Unread::File(file) => {
                let name = file_name(&file.path);
                match self.of_folder(&file, &name) {
                    Ok(item) => Looked::Item(Box::new(item)),
                    Err(error) => Looked::Refused { name, error },
                }
            }
        }
    }

    fn of_portal(&self, piece: feed::Piece) -> Item {
        let mut losses = piece.losses;
        let mut photos: Vec<_> = piece
            .embedded
            .into_iter()
            .map(|photo| match photo.source {
                Clipped::Embedded { bytes, .. } => (Some(photo.place), Photo::Bytes(bytes)),
                // What a page says of files of this machine is not obeyed.
                Clipped::File { path } => (Some(photo.place), Photo::File(path)),
            })
            .filter(|(_, photo)| matches!(photo, Photo::Bytes(_)))
            .collect();
        for picture in piece.pictures {
            match self.pictures.find(&picture.address) {
                Some(file) => photos.push((Some(picture.place), Photo::File(file))),
                None => losses.push(Loss::PhotoAt {
                    address: picture.address,
                }),
            }
        }
        let created = piece.published.or(piece.modified).unwrap_or(self.now);
        let changed = piece
            .modified
            .unwrap_or(created)
            .max(created)
            .min(self.now.max(created));
        let published = piece.status == Status::Published;
        let origin = Origin {
            key: piece.key,
            address: piece.address,
        };
        let coming = self.coming(piece.article, origin, created, changed, published);
        Item {
            coming,
            losses,
            photos,
            published: piece.published,
        }
    }

    fn of_folder(&self, file: &FolderFile, name: &str) -> Result<Item, DeskError> {
        if !file.is_text {
            let name = name.to_owned();
            return Err(IntakeError::NotText { name }.into());
        }
        let bytes = folder::read(file, name)?;
        let (mut article, losses) = plain_text::read(&bytes, name)?;
        article.normalise();
        let beside = folder::photos_of(file, &article.body);
        let placed = beside
            .placed
            .into_iter()
            .map(|(place, path)| (Some(place), Photo::File(path)));
        let others = beside.others.into_iter().map(|path| (None, Photo::File(path)));
        let photos = placed.chain(others).collect();
        let origin = Origin {
            // The same file comes but once, wherever it lies; what was written anew in its place is another.
            key: format!("file:{}", Digest::of(&bytes)),
            address: String::new(),
        };
        let day = folder::day_of(file);
        let coming = self.coming(article, origin, day, day, true);
        Ok(Item {
            coming,
            losses,
            photos,
            published: Some(day),
        })
    }

    fn coming(
        &self,
        mut content: newsroom::article::Article,
        origin: Origin,
        created: DateTime<Utc>,
        changed: DateTime<Utc>,
        published: bool,
    ) -> Coming {
        if let Some(section) = &self.options.section {
            content.section.clone_from(section);
        }
        let state = match self.options.state {
            BringState::Exported if published => State::Exported,
            BringState::Exported | BringState::Draft => State::Draft,
        };
        Coming {
            content,
            origin,
            created,
            changed,
            state,
            reason: self.source.name(),
        }
    }
}

impl Item {
    /// Puts photos that were taken in into their places; those without one fill the first that are free, and what is
    /// left stands at the end.
    pub(super) fn place(&mut self, taken: Vec<(Option<usize>, PhotoId)>) {
        let body = &mut self.coming.content.body;
        let mut others = Vec::new();
        for (place, photo) in taken {
            let places = body.figures_mut().flat_map(|figure| &mut figure.photos);
            match place.map(|place| places.into_iter().nth(place)) {
                Some(Some(placed)) => placed.photo = Some(photo),
                Some(None) => {}
                None => others.push(photo),
            }
        }
        body.place_photos(&others);
    }
}
