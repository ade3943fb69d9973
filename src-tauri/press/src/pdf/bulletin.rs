//! A bulletin as PDF: cover, contents, sections, every piece in the order that a person gave them.

use std::fmt::Write as _;

use newsroom::bulletin::Paper;
use newsroom::photo::PhotoSource;
use serde_json::{Value, json};
use typst::comemo;
use typst_layout::PagedDocument;

use super::pictures::{Across, Pictures, Purpose};
use super::sheet::Sheet;
use super::templates::Main;
use super::values::{self, text};
use super::{About, Pages, REMEMBERED_EXPORTS, booklet, compile, letters, written};
use crate::bulletin::{Form, Issue, Part};
use crate::check::check;
use crate::error::PressError;
use crate::{line, words};

/// Sets a bulletin as a PDF.
///
/// # Errors
/// [`PressError::InPiece`] where a piece cannot go out; [`PressError::EmptyBulletin`].
pub fn bulletin(issue: &Issue<'_>, form: Form, photos: &dyn PhotoSource) -> Result<Vec<u8>, PressError> {
    for part in &issue.parts {
        if let Part::Piece(edition) = part {
            check(edition.article).map_err(|source| in_piece(edition.title(), source))?;
        }
    }
    let mut sheet = laid_out(issue, Pictures::new(photos, Purpose::Print))?;
    let pdf = compile(&sheet).and_then(|document| match form {
        Form::Pages => written(&document, &mut sheet.photos, &about(issue)),
        Form::Booklet => booklet::written(&document, &mut sheet.photos, &about(issue)),
    });
    comemo::evict(REMEMBERED_EXPORTS);
    pdf
}

/// Sets a bulletin for showing, whatever its pieces lack.
///
/// # Errors
/// [`PressError::EmptyBulletin`]; [`PressError::Typesetting`] is a fault of the press.
pub fn preview_bulletin(issue: &Issue<'_>, photos: &dyn PhotoSource) -> Result<Pages, PressError> {
    let document: Result<PagedDocument, _> =
        laid_out(issue, Pictures::new(photos, Purpose::Show)).and_then(|sheet| compile(&sheet));
    comemo::evict(REMEMBERED_EXPORTS);
    Ok(Pages::of(document?, 0))
}

fn in_piece(headline: String, source: PressError) -> PressError {
    PressError::InPiece {
        headline,
        source: Box::new(source),
    }
}

fn about(issue: &Issue<'_>) -> About {
    let mut identifier = format!("{} {} {}", issue.house.name, issue.title, issue.number);
    // Writing to a string does not fail.
    let _ = write!(identifier, " {}", issue.published.to_rfc3339());
    About {
        identifier,
        moment: issue.published,
    }
}

fn laid_out(issue: &Issue<'_>, mut pictures: Pictures<'_>) -> Result<Sheet, PressError> {
    if !issue.parts.iter().any(|part| matches!(part, Part::Piece(_))) {
        return Err(PressError::EmptyBulletin);
    }
    let is_to_print = pictures.are_to_print();
    let house = values::house(issue.house, issue.logo, &mut pictures);
    let document = values(issue, &mut pictures)?;
    if is_to_print {
        letters::check([&house, &document])?;
    }
    let mut sheet = Sheet::new(Main::Bulletin, pictures);
    sheet.give("house.json", &house)?;
    sheet.give("bulletin.json", &document)?;
    Ok(sheet)
}

fn values(issue: &Issue<'_>, pictures: &mut Pictures<'_>) -> Result<Value, PressError> {
    let cover = match &issue.cover {
        Some(place) => pictures.photo(place, Across::Page)?,
        None => None,
    };
    let mut sections = vec![Section::default()];
    let mut languages = Vec::new();
    let mut number = 0;
    for part in &issue.parts {
        match part {
            Part::Section(title) => sections.push(Section {
                title: text(title),
                pieces: Vec::new(),
            }),
            Part::Piece(edition) => {
                let article =
                    values::article(edition, pictures).map_err(|source| in_piece(edition.title(), source))?;
                languages.push((edition.primary_language().to_owned(), edition.language()));
                if let Some(section) = sections.last_mut() {
                    section
                        .pieces
                        .push(json!({ "number": number, "article": article }));
                }
                number += 1;
            }
        }
    }
    // A section without pieces would be a title over nothing.
    sections.retain(|section| !section.pieces.is_empty());
    let (tag, language) = languages.into_iter().next().unwrap_or_default();
    Ok(json!({
        "language": tag,
        "title": line::clean(issue.title),
        "description": line::clean(issue.note),
        "authors": [],
        "keywords": [],
        "name": text(issue.title),
        "number": text(issue.number),
        "note": text(issue.note),
        "date": words::day(language, issue.published),
        "paper": match issue.paper {
            Paper::A4 => "a4",
            Paper::A5 => "a5",
        },
        "cover": cover,
        "contents_title": words::bulletin_contents(language),
        "sections": sections
            .into_iter()
            .map(|section| json!({ "title": section.title, "pieces": section.pieces }))
            .collect::<Vec<_>>(),
    }))
}

#[derive(Default)]
struct Section {
    title: Vec<Value>,
    pieces: Vec<Value>,
}
