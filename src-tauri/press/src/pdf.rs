//! The PDF: A4, tagged, PDF/UA-1 and PDF/A-2a together, the same bytes for the same edition.
//!
//! Pages are typst templates (`template/*.typ`), one a layout. They read the piece from JSON that exists only in memory,
//! so that no text is ever markup, and so that typst's library stays the same between two exports: what has not changed
//! since the last one is taken from typst's cache. Photos go past the typesetter ([`plate`]).

pub mod layout;
pub mod preview;

mod balance;
mod booklet;
mod bulletin;
mod digits;
pub(crate) mod fonts;
mod letters;
mod pictures;
mod places;
mod plate;
mod record;
mod seen;
mod sheet;
mod spool;
mod table;
mod templates;
mod values;

use chrono::{DateTime, Datelike as _, FixedOffset, Timelike as _};
use newsroom::photo::PhotoSource;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::check::check;
use crate::edition::Edition;
use crate::error::PressError;
use pictures::{Pictures, Purpose};
use sheet::Sheet;
use spool::Spool;
use templates::Main;

pub use bulletin::{bulletin, preview_bulletin};
pub use layout::{Columns, Layout};
pub use preview::{Pages, preview};

/// After so many exports without being used, a remembered piece of layout is forgotten.
const REMEMBERED_EXPORTS: usize = 8;

/// Sets the edition as a PDF. Repeated calls are fast: only what changed is set anew.
///
/// # Errors
/// [`PressError::Concerns`], [`PressError::Photo`], [`PressError::Letters`]; [`PressError::Typesetting`] is a fault of
/// the press.
pub fn pdf(edition: &Edition<'_>, layout: Layout, photos: &dyn PhotoSource) -> Result<Vec<u8>, PressError> {
    check(edition.article)?;
    let mut sheet = laid_out(edition, layout, Pictures::new(photos, Purpose::Print))?;
    let pdf = set(&mut sheet, edition, layout)
        .and_then(|document| written(&document, &mut sheet.photos, &About::of(edition)));
    comemo::evict(REMEMBERED_EXPORTS);
    pdf
}

/// Everything that the layout's template reads.
fn laid_out(edition: &Edition<'_>, layout: Layout, mut pictures: Pictures<'_>) -> Result<Sheet, PressError> {
    let is_to_print = pictures.are_to_print();
    let article = values::article(edition, &mut pictures)?;
    let house = values::house(edition.house, edition.logo, &mut pictures);
    let mut documents = vec![("article.json", article), ("house.json", house)];
    if layout == Layout::ArchiveCopy {
        documents.push(("record.json", record::values(edition)));
    }
    if is_to_print {
        letters::check(documents.iter().map(|(_, document)| document))?;
    }
    let mut sheet = Sheet::new(Main::of(layout), pictures);
    for (name, document) in &documents {
        sheet.give(name, document)?;
    }
    Ok(sheet)
}

fn set(sheet: &mut Sheet, edition: &Edition<'_>, layout: Layout) -> Result<PagedDocument, PressError> {
    match layout {
        Layout::NewspaperPage { columns } => balance::set(sheet, columns, edition.article.body.blocks.len()),
        Layout::PortalPage | Layout::ArchiveCopy => compile(sheet),
    }
}

fn compile(sheet: &Sheet) -> Result<PagedDocument, PressError> {
    let compiled = typst::compile::<PagedDocument>(sheet);
    compiled.output.map_err(|errors| complaint(&errors))
}

/// What a PDF says of itself beside what its template says.
struct About {
    /// Stays with the piece when its text is corrected.
    identifier: String,
    moment: DateTime<FixedOffset>,
}

impl About {
    fn of(edition: &Edition<'_>) -> Self {
        Self {
            identifier: format!(
                "{} {} {}",
                edition.house.name,
                edition.article.address_slug(),
                edition.published.to_rfc3339()
            ),
            moment: edition.modified,
        }
    }
}

fn written(document: &PagedDocument, photos: &mut Spool, about: &About) -> Result<Vec<u8>, PressError> {
    let options = options(about, &[PdfStandard::Ua_1, PdfStandard::A_2a])?;
    let pdf = typst_pdf::pdf(document, &options).map_err(|errors| complaint(&errors))?;
    plate::put_in(pdf, photos)
}

fn options(about: &About, standards: &[PdfStandard]) -> Result<PdfOptions, PressError> {
    let standards = PdfStandards::new(standards).map_err(|error| PressError::Typesetting {
        complaint: error.message().to_string(),
    })?;
    Ok(PdfOptions {
        ident: Smart::Custom(about.identifier.clone()),
        creator: Smart::Custom(Some("Tòa Soạn".to_owned())),
        timestamp: timestamp(about.moment),
        standards,
        ..PdfOptions::default()
    })
}

fn timestamp(at: DateTime<FixedOffset>) -> Option<Timestamp> {
    let part = |number: u32| u8::try_from(number).ok();
    let datetime = Datetime::from_ymd_hms(
        at.year(),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )?;
    Timestamp::new_local(datetime, at.offset().local_minus_utc() / 60)
}

fn complaint(errors: &[SourceDiagnostic]) -> PressError {
    let complaint = errors
        .iter()
        .map(|error| error.message.as_str())
        .collect::<Vec<_>>()
        .join("; ");
    PressError::Typesetting { complaint }
}
