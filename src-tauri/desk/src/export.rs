//! Articles leave as HTML, PDF and packages.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::manifest::{Kind, Seal};
use newsroom::portal::Portal;
use newsroom::workflow::{self, State, Step};
use press::Edition;
use press::html::PageOptions;
use press::package::Form;
use press::pdf::Layout;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::photos::picture::ArchivePhotos;

/// Seconds: Vietnam is seven hours ahead of UTC all year round.
const VIETNAM: i32 = 7 * 3600;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// A folder with the page, the fragment for a CMS and the pictures.
    Html,
    /// One file in house style.
    Pdf,
    /// A folder with everything the portal needs.
    Package,
    /// The same as one file.
    Zip,
    /// A folder with the text and the pictures in full size.
    Print,
    /// A document of Word.
    Docx,
    /// A folder with the news object (ninjs 3.1) and its pictures.
    Ninjs,
}

/// What was made, as absolute paths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Exported {
    pub paths: Vec<String>,
    /// Not to be published before this moment, where that is still to come.
    pub embargo: Option<DateTime<Utc>>,
}

impl Desk {
    /// Exports what the article says now, which becomes a revision first, into `folder` (the settings' folder where
    /// none is given). A file or folder of that name is replaced whole or, where anything fails, left as it was.
    pub fn export(
        &self,
        id: ArticleId,
        format: ExportFormat,
        folder: Option<&Path>,
    ) -> Result<Exported, DeskError> {
        let settings = self.settings()?;
        let folder = match folder {
            Some(folder) => folder.to_owned(),
            None if settings.exports.is_empty() => return Err(DeskError::NoExportsFolder),
            None => PathBuf::from(&settings.exports),
        };
        press::check(&self.archive.article(id)?.content)?;
        // What somebody else is writing is exported as it stands; to keep it is theirs.
        let elsewhere = self
            .archive
            .seat(id)?
            .is_some_and(|seat| seat.sitter.id != self.sitter);
        if !elsewhere {
            self.seated(id, || self.settle_address(id))?;
        }
        let stored = self.archive.article(id)?;
        let (state, embargo) = (stored.state, stored.content.embargo);
        let piece = self.piece(stored, id)?;
        fs::create_dir_all(&folder).map_err(|source| DeskError::ExportsFolder {
            folder: folder.display().to_string(),
            source,
        })?;
        let path = self.print(&piece.edition(), &self.portal(None)?, format, &folder)?;
        if let Some(State::Exported) = workflow::after(state, Step::Export, settings.person.role) {
            self.archive
                .set_state(id, state, State::Exported, &settings.person.name, "", self.now())?;
        }
        let path = std::path::absolute(&path).unwrap_or(path);
        Ok(Exported {
            paths: vec![path.display().to_string()],
            embargo: embargo.filter(|embargo| *embargo > self.now()),
        })
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

    fn print(
        &self,
        edition: &Edition<'_>,
        portal: &Portal,
        format: ExportFormat,
        folder: &Path,
    ) -> Result<PathBuf, DeskError> {
        // The pictures that lie in a folder tell by themselves whose they are; those within a PDF or a document
        // of Word stand by their captions.
        let photos = ArchivePhotos {
            desk: self,
            said_in: (!matches!(format, ExportFormat::Pdf | ExportFormat::Docx)).then_some(edition.article),
        };
        let slug = edition.article.address_slug();
        let path = match format {
            ExportFormat::Html => folder.join(format!("{slug}-web")),
            ExportFormat::Pdf => folder.join(format!("{slug}.pdf")),
            ExportFormat::Package => folder.join(&slug),
            ExportFormat::Zip => folder.join(format!("{slug}.zip")),
            ExportFormat::Print => folder.join(format!("{slug}-in")),
            ExportFormat::Docx => folder.join(format!("{slug}.docx")),
            ExportFormat::Ninjs => folder.join(format!("{slug}-ninjs")),
        };
        let options = PageOptions { portal };
        match format {
            ExportFormat::Html => press::package::write_page(edition, &options, &photos, &path)?,
            ExportFormat::Pdf => {
                press::file::write(&path, &press::pdf::pdf(edition, Layout::PortalPage, &photos)?)?
            }
            ExportFormat::Package => self.print_package(edition, &options, &photos, Form::Folder, &path)?,
            ExportFormat::Zip => self.print_package(edition, &options, &photos, Form::Zip, &path)?,
            ExportFormat::Print => self.print_for_the_shop(edition, Form::Folder, &path)?,
            ExportFormat::Docx => press::file::write(&path, &press::docx::docx(edition, &photos)?)?,
            ExportFormat::Ninjs => press::package::write_ninjs(edition, &options, &photos, &path)?,
        }
        Ok(path)
    }
}

impl Desk {
    /// Signed by this desk.
    fn print_package(
        &self,
        edition: &Edition<'_>,
        options: &PageOptions<'_>,
        photos: &ArchivePhotos<'_>,
        form: Form,
        path: &Path,
    ) -> Result<(), DeskError> {
        let (key, from) = (self.key()?, self.signs_as()?);
        let seal = Seal {
            kind: Kind::Portal,
            from: &from,
            time: edition.modified.with_timezone(&Utc),
            key: &key,
        };
        Ok(press::package::write_portal(
            edition, options, photos, &seal, form, path,
        )?)
    }
}

/// The moment on the clocks of the house.
#[must_use]
pub fn in_vietnam(time: DateTime<Utc>) -> DateTime<FixedOffset> {
    let offset = FixedOffset::east_opt(VIETNAM).unwrap_or(chrono::Offset::fix(&Utc));
    time.with_timezone(&offset)
}
