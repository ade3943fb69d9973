//! Articles leave as HTML, PDF and packages: asked for by an order, checked, printed, and remembered.

/// Many articles leave at once.
pub mod batch;
/// What finished pieces are called.
mod naming;
/// What somebody asks the press for.
pub mod order;
/// What left before.
pub mod past;
/// A finished piece laid down in a folder.
mod printing;

use std::path::{Path, PathBuf};

use archive::{ExportId, ExportRow, StoredArticle};
use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::workflow::{self, State, Step};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use order::{Answered, ExportOrder};

/// What was made, as absolute paths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Exported {
    pub paths: Vec<String>,
    /// Not to be published before this moment, where that is still to come.
    pub embargo: Option<DateTime<Utc>>,
    /// The warnings that it left with, and why.
    pub answered: Vec<Answered>,
}

impl Desk {
    /// Exports what the article says now, which becomes a revision first, into `folder`; where none is given, into the
    /// one that the portal picks up from if the order says so, else into the settings' folder. A file or folder of that
    /// name is replaced whole or, where anything fails, left as it was. Refused while an error speaks against it, or a
    /// warning to which the order has no reason.
    pub fn export(
        &self,
        id: ArticleId,
        order: &ExportOrder,
        folder: Option<&Path>,
    ) -> Result<Exported, DeskError> {
        let folder = self.folder_for(order, folder)?;
        self.export_as(id, order, &folder, None)
    }

    fn folder_for(&self, order: &ExportOrder, folder: Option<&Path>) -> Result<PathBuf, DeskError> {
        if folder.is_some() || !order.pickup {
            return self.exports_folder(folder);
        }
        match self.settings()?.pickup {
            none if none.is_empty() => Err(DeskError::NoPickupFolder),
            pickup => Ok(PathBuf::from(pickup)),
        }
    }

    /// `folder`; where none is given, the settings' one for finished pieces.
    pub(crate) fn exports_folder(&self, folder: Option<&Path>) -> Result<PathBuf, DeskError> {
        match folder {
            Some(folder) => Ok(folder.to_owned()),
            None => match self.settings()?.exports {
                none if none.is_empty() => Err(DeskError::NoExportsFolder),
                exports => Ok(PathBuf::from(exports)),
            },
        }
    }

    /// `name`: as [`Desk::print`] takes it; `None` for the last part of its address.
    fn export_as(
        &self,
        id: ArticleId,
        order: &ExportOrder,
        folder: &Path,
        name: Option<&str>,
    ) -> Result<Exported, DeskError> {
        let content = self.archive.article(id)?.content;
        let answered = self.answered(id, order, &content)?;
        press::check(&content.as_published())?;
        // What somebody else is writing is exported as it stands; to keep it is theirs.
        if self.sits_elsewhere(id)?.is_none() {
            self.seated(id, || self.settle_address(id))?;
        }
        let stored = self.archive.article(id)?;
        let person = self.person()?;
        let piece = self.piece(stored.clone(), order.layout)?;
        let edition = piece.edition();
        let slug = piece.content.address_slug();
        let path = self.print(&edition, order, folder, name.unwrap_or(&slug))?;
        let paths = vec![path.display().to_string()];
        self.remember_exports(&[&stored], order, &answered, &paths)?;
        if let Some(State::Exported) = workflow::after(stored.state, Step::Export, person.role) {
            self.archive
                .set_state(id, stored.state, State::Exported, &person.name, "", self.now())?;
        }
        Ok(Exported {
            paths,
            embargo: stored.content.embargo.filter(|embargo| *embargo > self.now()),
            answered,
        })
    }

    /// Of a piece that was withdrawn only a notice goes out, against which nothing speaks.
    fn answered(
        &self,
        id: ArticleId,
        order: &ExportOrder,
        content: &Article,
    ) -> Result<Vec<Answered>, DeskError> {
        if content.withdrawal.is_some() {
            return Ok(Vec::new());
        }
        let (standard, concerns) = self.concerns(id, content)?;
        order.answer(&standard, concerns)
    }

    /// What left together, as it was asked for.
    pub(crate) fn remember_exports(
        &self,
        left: &[&StoredArticle],
        asked: &impl Serialize,
        answered: &[Answered],
        paths: &[String],
    ) -> Result<(), DeskError> {
        let json = |value: Result<String, serde_json::Error>| {
            value.map_err(|source| {
                DeskError::Press(press::PressError::Json {
                    document: "export",
                    source,
                })
            })
        };
        let asked = json(serde_json::to_string(asked))?;
        let overridden = json(serde_json::to_string(answered))?;
        let paths = json(serde_json::to_string(paths))?;
        let (by, time) = (self.person()?.name, self.now());
        let row = |stored: &&'_ StoredArticle| {
            let kept = stored.head.filter(|_| !stored.draft);
            ExportRow {
                id: ExportId::new_v7(),
                article: stored.id,
                revision: kept,
                time,
                by: by.clone(),
                device: self.device.clone(),
                asked: asked.clone(),
                overridden: overridden.clone(),
                paths: paths.clone(),
            }
        };
        let rows = left.iter().map(|stored| {
            let row = row(stored);
            let unkept = row.revision.is_none().then_some(&stored.content);
            (row, unkept)
        });
        Ok(self.archive.record_exports(rows.collect())?)
    }

    /// Keeps what the article says, with the slug that it is exported under, so that its address stays when the
    /// headline changes later.
    fn settle_address(&self, id: ArticleId) -> Result<(), DeskError> {
        let stored = self.archive.article(id)?;
        if stored.content.slug.is_empty() {
            let content = Article {
                slug: stored.content.address_slug(),
                ..stored.content
            };
            self.archive
                .save_draft(id, self.sitter, stored.base, &content, None, self.now())?;
        }
        self.archive.keep_revision(id, &self.sitter()?, self.now())?;
        Ok(())
    }
}
