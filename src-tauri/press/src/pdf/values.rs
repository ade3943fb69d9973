//! The edition as the template reads it.

use newsroom::body::{
    Block, BoxBlock, Figure, Inline, List, ListItem, ListKind, PlacedPhoto, Script, inline_text,
};
use newsroom::photo::{Encoding, PhotoSource};
use serde_json::{Value, json};

use super::digits::DIGITS;
use super::table;
use crate::edition::Edition;
use crate::error::PressError;
use crate::line::{self, Dashes};
use crate::rows::rows;
use crate::{outline, words};

/// Enough for the width of the page at 270 dots an inch.
const WHOLE_WIDTH: u32 = 1600;
/// Enough where photos stand beside each other.
const PART_WIDTH: u32 = 960;

/// A photo as the template finds it.
pub(super) struct SetPhoto {
    pub(super) name: String,
    pub(super) jpeg: Vec<u8>,
}

/// The article's values and the photos that they name.
pub(super) fn of(
    edition: &Edition<'_>,
    source: &dyn PhotoSource,
) -> Result<(Value, Vec<SetPhoto>), PressError> {
    let body = &edition.article.body;
    let mut page = Page {
        edition,
        source,
        photos: Vec::new(),
    };
    let mut levels = outline::levels(body).into_iter();
    let mut blocks = Vec::new();
    for block in &body.blocks {
        blocks.push(match block {
            Block::Heading(heading) => {
                json!({ "kind": "heading", "level": levels.next(), "text": inlines(&heading.text) })
            }
            Block::Figure(figure) => page.figure(figure)?,
            Block::Paragraph(text) => paragraph(text),
            Block::List(items) => list(items),
            Block::Quote(quote) => json!({
                "kind": "quote",
                "paragraphs": quote.paragraphs.iter().map(|text| inlines(text)).collect::<Vec<_>>(),
                "attribution": inlines(&quote.attribution),
            }),
            Block::Table(rows) => table::values(rows),
            Block::InfoBox(info_box) => json!({
                "kind": "box",
                "title": inlines(&info_box.title),
                "blocks": info_box.blocks.iter().map(|block| match block {
                    BoxBlock::Paragraph(text) => paragraph(text),
                    BoxBlock::List(items) => list(items),
                }).collect::<Vec<_>>(),
            }),
        });
    }
    let article = json!({
        "language": edition.primary_language(),
        "title": edition.title(),
        "description": edition.description(),
        "authors": edition.bylines().map(line::clean).collect::<Vec<_>>(),
        "keywords": edition.article.tags.iter().map(|tag| line::clean(tag)).collect::<Vec<_>>(),
        "house": text(&edition.house.name),
        "address": edition.house.address,
        "section": text(&edition.article.section),
        "kicker": text(&body.kicker),
        "headline": text(&body.headline),
        "byline": text(&edition.article.byline()),
        "date": edition.date(),
        "lead": inlines(&body.lead),
        "blocks": blocks,
        "digits": *DIGITS,
    });
    Ok((article, page.photos))
}

struct Page<'a> {
    edition: &'a Edition<'a>,
    source: &'a dyn PhotoSource,
    photos: Vec<SetPhoto>,
}

impl Page<'_> {
    fn figure(&mut self, figure: &Figure) -> Result<Value, PressError> {
        let mut set = Vec::new();
        for row in rows(figure) {
            let width = if row.len() == 1 { WHOLE_WIDTH } else { PART_WIDTH };
            let mut photos = Vec::new();
            for place in row {
                photos.extend(self.photo(place, width)?);
            }
            set.push(photos);
        }
        Ok(json!({
            "kind": if figure.captions_each() { "story" } else { "figure" },
            "rows": set,
            "caption": inlines(&figure.caption),
            "credit": text(&words::credit(self.edition.language(), &figure.credit)),
        }))
    }

    /// Nothing where the place is empty: `check` has refused such a piece before.
    fn photo(&mut self, place: &PlacedPhoto, width: u32) -> Result<Option<Value>, PressError> {
        let Some(cut) = place.cut() else { return Ok(None) };
        let number = self.photos.len() + 1;
        let rendition = self
            .source
            .rendition(&cut, width, Encoding::Jpeg)
            .map_err(|source| PressError::Photo {
                number: u32::try_from(number).unwrap_or(u32::MAX),
                source,
            })?;
        let name = format!("photo-{number}.jpg");
        let value = json!({
            "name": name,
            "alt": line::clean(place.alt.trim()),
            "width": rendition.width,
            "height": rendition.height,
            "caption": inlines(place.caption.as_deref().unwrap_or_default()),
        });
        self.photos.push(SetPhoto {
            name,
            jpeg: rendition.bytes,
        });
        Ok(Some(value))
    }
}

/// Plain text as inline content.
fn text(text: &str) -> Vec<Value> {
    inlines(&inline_text(text.trim()))
}

fn paragraph(text: &[Inline]) -> Value {
    json!({ "kind": "paragraph", "text": inlines(text) })
}

fn list(list: &List) -> Value {
    let start = match list.kind {
        ListKind::Bullet => None,
        ListKind::Ordered { start } => Some(start),
    };
    json!({ "kind": "list", "start": start, "items": list.items.iter().map(list_item).collect::<Vec<_>>() })
}

fn list_item(item: &ListItem) -> Value {
    json!({ "text": inlines(&item.text), "sublists": item.sublists.iter().map(list).collect::<Vec<_>>() })
}

/// Stretches of runs with what is said of them.
pub(super) fn inlines(inlines: &[Inline]) -> Vec<Value> {
    let stretches = line::stretches(inlines, Dashes::HeldBothSides);
    let runs = |runs: &[Inline]| runs.iter().map(run).collect::<Vec<_>>();
    stretches
        .iter()
        .map(|stretch| json!({ "held": stretch.held, "runs": runs(&stretch.runs) }))
        .collect()
}

fn run(inline: &Inline) -> Value {
    let Inline::Text { text, marks } = inline else {
        return json!({ "break": true });
    };
    json!({
        "text": text,
        "dateline": marks.dateline,
        "link": marks.link,
        "bold": marks.bold,
        "italic": marks.italic,
        "script": marks.script.map(|script| match script {
            Script::Superscript => "super",
            Script::Subscript => "sub",
        }),
    })
}
