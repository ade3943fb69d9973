//! The PDF: A4, tagged, PDF/UA-1 and PDF/A-2a together, the same bytes for the same edition.
//!
//! The page is a fixed typst template (`template.typ`). It reads the article from a JSON file that exists only in
//! memory, so that no text is ever markup, and so that typst's library stays the same between two exports: what
//! has not changed since the last one is taken from typst's cache.

mod digits;
pub(crate) mod fonts;
mod letters;
mod table;
mod values;
mod world;

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
use world::Sheet;

/// After so many exports without being used, a remembered piece of layout is forgotten.
const REMEMBERED_EXPORTS: usize = 8;

/// Sets the edition as a PDF. Repeated calls are fast: only what changed is set anew.
///
/// # Errors
/// [`PressError::Lacks`], [`PressError::Photo`], [`PressError::Letters`]; [`PressError::Typesetting`] is a fault of
/// the press.
pub fn pdf(edition: &Edition<'_>, photos: &dyn PhotoSource) -> Result<Vec<u8>, PressError> {
    check(edition.article)?;
    letters::check(edition)?;
    let sheet = Sheet::new(edition, photos)?;
    let pdf = set(edition, &sheet);
    comemo::evict(REMEMBERED_EXPORTS);
    pdf
}

fn set(edition: &Edition<'_>, sheet: &Sheet) -> Result<Vec<u8>, PressError> {
    let document = typst::compile::<PagedDocument>(sheet)
        .output
        .map_err(|errors| complaint(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|error| {
        PressError::Typesetting {
            complaint: error.message().to_string(),
        }
    })?;
    let options = PdfOptions {
        ident: Smart::Custom(identifier(edition)),
        creator: Smart::Custom(Some("Tòa Soạn".to_owned())),
        timestamp: timestamp(edition.modified),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| complaint(&errors))
}

/// Stays with the piece when its text is corrected.
fn identifier(edition: &Edition<'_>) -> String {
    format!(
        "{} {} {}",
        edition.house.name,
        edition.article.address_slug(),
        edition.published.to_rfc3339()
    )
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
