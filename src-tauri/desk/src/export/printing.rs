//! A finished piece laid down in a folder, whole.

use std::path::{Path, PathBuf};

use newsroom::manifest::Kind;
use press::Edition;
use press::html::PageOptions;
use press::package::Form;
use press::pdf::Layout;

use super::order::{ExportFormat, ExportOrder};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::photos::picture::ArchivePhotos;
use crate::places;

impl Desk {
    /// Writes what `order` asks for as `name` into `folder`: beside, then renamed, so that whoever looks into the folder
    /// sees it whole or not at all; what is not whole yet is called `.toasoan-…`. `name` may lead through folders, with
    /// `/` between them; they are made. The answer is its path.
    pub(super) fn print(
        &self,
        edition: &Edition<'_>,
        order: &ExportOrder,
        folder: &Path,
        name: &str,
    ) -> Result<PathBuf, DeskError> {
        let format = order.format;
        // The pictures that lie in a folder tell by themselves whose they are; those within a PDF or a document
        // of Word stand by their captions.
        let photos = ArchivePhotos {
            desk: self,
            said_in: (!matches!(format, ExportFormat::Pdf | ExportFormat::Docx)).then_some(edition.article),
        };
        let mut path = folder.to_owned();
        path.extend(name.split('/'));
        let file = path
            .file_name()
            .map(|file| file.to_string_lossy().into_owned())
            .unwrap_or_default();
        path.set_file_name(match format {
            ExportFormat::Html => format!("{file}-web"),
            ExportFormat::Pdf => format!("{file}{}.pdf", layout_mark(order.layout)),
            ExportFormat::Package => file,
            ExportFormat::Zip => format!("{file}.zip"),
            ExportFormat::Print => format!("{file}-in"),
            ExportFormat::PrintZip => format!("{file}-in.zip"),
            ExportFormat::Docx => format!("{file}.docx"),
            ExportFormat::Ninjs => format!("{file}-ninjs"),
        });
        places::make_exports(path.parent().unwrap_or(folder))?;
        let portal = self.portal(order.portal)?;
        let options = PageOptions { portal: &portal };
        match format {
            ExportFormat::Html => press::package::write_page(edition, &options, &photos, &path)?,
            ExportFormat::Pdf => {
                press::file::write(&path, &press::pdf::pdf(edition, order.layout, &photos)?)?
            }
            ExportFormat::Package => self.print_package(edition, &options, &photos, Form::Folder, &path)?,
            ExportFormat::Zip => self.print_package(edition, &options, &photos, Form::Zip, &path)?,
            ExportFormat::Print => self.print_for_the_shop(edition, Form::Folder, &path)?,
            ExportFormat::PrintZip => self.print_for_the_shop(edition, Form::Zip, &path)?,
            ExportFormat::Docx => press::file::write(&path, &press::docx::docx(edition, &photos)?)?,
            ExportFormat::Ninjs => press::package::write_ninjs(edition, &options, &photos, &path)?,
        }
        Ok(std::path::absolute(&path).unwrap_or(path))
    }

    /// Signed by this desk.
    fn print_package(
        &self,
        edition: &Edition<'_>,
        options: &PageOptions<'_>,
        photos: &ArchivePhotos<'_>,
        form: Form,
        path: &Path,
    ) -> Result<(), DeskError> {
        self.sealed(Kind::Portal, edition.modified.to_utc(), |seal| {
            press::package::write_portal(edition, options, photos, seal, form, path)
        })
    }
}

/// Tells the files of one piece apart, so that none takes another's place.
fn layout_mark(layout: Layout) -> &'static str {
    match layout {
        Layout::PortalPage => "",
        Layout::NewspaperPage { .. } => "-trang-bao",
        Layout::ArchiveCopy => "-luu-tru",
    }
}
