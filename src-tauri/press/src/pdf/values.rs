//! The edition as the template reads it.

use newsroom::body::{Block, Body, BoxBlock, Figure, Inline, List, ListItem, ListKind, Script, inline_text};
use newsroom::house_style::HouseStyle;
use newsroom::photo::Cut;
use serde_json::{Value, json};

use super::digits::DIGITS;
use super::pictures::{Across, Pictures};
use super::table;
use crate::edition::Edition;
use crate::error::PressError;
use crate::line::{self, Dashes};
use crate::logo::Logo;
use crate::rows::rows;
use crate::{outline, words};

/// Words from which on a piece with headings gets a list of them.
const LONG: usize = 1500;
/// Headings that are worth a list.
const MANY_HEADINGS: usize = 3;
/// How much wider than high a photo must be to span the columns of a newspaper by itself.
const SPANNING: f64 = 1.2;

/// What the templates read as `article.json`; the photos that it names go to `pictures`.
pub(super) fn article(edition: &Edition<'_>, pictures: &mut Pictures<'_>) -> Result<Value, PressError> {
    let body = &edition.article.body;
    pictures.make_ready(&cuts(body))?;
    Ok(json!({
        "language": edition.primary_language(),
        "title": edition.title(),
        "description": edition.description(),
        "authors": edition.bylines().map(line::clean).collect::<Vec<_>>(),
        "keywords": edition.article.tags.iter().map(|tag| line::clean(tag)).collect::<Vec<_>>(),
        "section": text(&edition.article.section),
        "kicker": text(&body.kicker),
        "headline": text(&body.headline),
        "byline": text(&edition.article.byline()),
        "date": edition.date(),
        "lead": inlines(&body.lead),
        "contents": is_long(body).then(|| words::contents(edition.language())),
        "blocks": blocks(edition, pictures)?,
    }))
}

/// What the templates read as `house.json`.
pub(super) fn house(house: &HouseStyle, logo: Option<&Logo>, pictures: &mut Pictures<'_>) -> Value {
    if let Some(logo) = logo {
        pictures.add(logo.name(), logo.bytes());
    }
    json!({
        "name": text(&house.name),
        "address": house.address,
        "licence": text(&house.licence),
        "logo": logo.map(|logo| json!({ "name": logo.name() })),
        "accent": house.accent.as_ink().to_string(),
        "text_font": house.text_font,
        "headline_font": house.headline_font,
        "digits": *DIGITS,
    })
}

fn is_long(body: &Body) -> bool {
    let headings = body
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Heading(_)));
    headings.count() >= MANY_HEADINGS
        && body
            .paragraphs()
            .iter()
            .map(|text| text.split_whitespace().count())
            .sum::<usize>()
            >= LONG
}

fn blocks(edition: &Edition<'_>, pictures: &mut Pictures<'_>) -> Result<Vec<Value>, PressError> {
    let body = &edition.article.body;
    let mut levels = outline::levels(body).into_iter();
    let mut is_first_figure = true;
    let mut blocks = Vec::new();
    for block in &body.blocks {
        blocks.push(match block {
            Block::Heading(heading) => {
                json!({ "kind": "heading", "level": levels.next(), "text": inlines(&heading.text) })
            }
            Block::Figure(block) => {
                let mut value = figure(edition, block, pictures)?;
                value["wide"] = spans(&value, std::mem::take(&mut is_first_figure)).into();
                value
            }
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
    Ok(blocks)
}

fn figure(edition: &Edition<'_>, figure: &Figure, pictures: &mut Pictures<'_>) -> Result<Value, PressError> {
    let mut set = Vec::new();
    for row in rows(figure) {
        let across = across(row.len());
        let mut photos = Vec::new();
        for place in row {
            photos.extend(pictures.photo(place, across)?);
        }
        set.push(photos);
    }
    Ok(json!({
        "kind": if figure.captions_each() { "story" } else { "figure" },
        "rows": set,
        "caption": inlines(&figure.caption),
        "credit": text(&words::credit(edition.language(), &figure.credit)),
    }))
}

/// How wide the photos of a row of so many are printed.
fn across(count: usize) -> Across {
    match count {
        1 => Across::Page,
        _ => Across::Part,
    }
}

/// What is to be shown of photos, and how wide.
fn cuts(body: &Body) -> Vec<(Cut, Across)> {
    let rows = body.figures().flat_map(rows);
    rows.flat_map(|row| {
        let across = across(row.len());
        let cuts = row.iter().filter_map(|place| place.cut());
        cuts.map(|cut| (cut, across)).collect::<Vec<_>>()
    })
    .collect()
}

/// Whether a figure goes across the columns of a newspaper: photos beside each other do, and the piece's first photo
/// where it is wide.
fn spans(figure: &Value, is_first: bool) -> bool {
    let rows = figure["rows"].as_array().map_or(&[][..], Vec::as_slice);
    let row = |row: &Value| row.as_array().map_or(0, Vec::len);
    let shape =
        |photo: &Value| photo["width"].as_f64().unwrap_or(0.0) / photo["height"].as_f64().unwrap_or(1.0);
    rows.iter().any(|photos| row(photos) > 1)
        || is_first && rows.iter().all(|photos| shape(&photos[0]) >= SPANNING)
}

/// Plain text as inline content.
pub(super) fn text(text: &str) -> Vec<Value> {
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
