//! The blocks of the article.

use newsroom::body::{Block, Body, BoxBlock, InfoBox, List, ListItem, ListKind, Quote};

use super::figures::figure;
use super::inlines::{paragraph, plain, runs};
use super::parts::{NAMESPACES, Parts};
use super::tables::{framed, table};
use super::xml::Xml;
use crate::error::PressError;
use crate::outline;

/// The deepest list that Word numbers.
const DEEPEST: usize = 8;

/// The part of the text.
pub(super) fn document(parts: &mut Parts<'_>) -> Result<Xml, PressError> {
    let edition = parts.edition;
    let body: &Body = &edition.article.body;
    let mut text = Xml::default();
    plain(&mut text, "Kicker", &body.kicker);
    plain(&mut text, "Heading1", &body.headline);
    let byline = edition.article.byline();
    let byline = [byline.trim(), &edition.date()].join(" · ");
    plain(&mut text, "Byline", byline.trim_start_matches(" · "));
    paragraph(&mut text, parts, "Lead", &body.lead);
    blocks(&mut text, parts, body)?;
    let mut xml = Xml::part();
    xml.element("w:document", NAMESPACES, |xml| {
        xml.element("w:body", &[], |xml| {
            xml.append(text);
            // A4 in twentieths of a point, with margins of 2.5 cm.
            xml.element("w:sectPr", &[], |xml| {
                xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
                let margin = "1417";
                xml.empty(
                    "w:pgMar",
                    &[
                        ("w:top", margin),
                        ("w:right", margin),
                        ("w:bottom", margin),
                        ("w:left", margin),
                        ("w:header", "708"),
                        ("w:footer", "708"),
                        ("w:gutter", "0"),
                    ],
                );
            });
        });
    });
    Ok(xml)
}

fn blocks(xml: &mut Xml, parts: &mut Parts<'_>, body: &Body) -> Result<(), PressError> {
    let mut levels = outline::levels(body).into_iter();
    for block in &body.blocks {
        match block {
            Block::Paragraph(text) => paragraph(xml, parts, "BodyText", text),
            Block::Heading(heading) => {
                let style = match levels.next() {
                    Some(3) => "Heading3",
                    _ => "Heading2",
                };
                paragraph(xml, parts, style, &heading.text);
            }
            Block::List(items) => list(xml, parts, items, 0),
            Block::Quote(said) => quote(xml, parts, said),
            Block::Table(rows) => table(xml, parts, rows),
            Block::Figure(shown) => figure(xml, parts, shown)?,
            Block::InfoBox(info) => info_box(xml, parts, info),
        }
    }
    Ok(())
}

/// Each ordered list counts by itself.
fn list(xml: &mut Xml, parts: &mut Parts<'_>, list: &List, depth: usize) {
    let number = match list.kind {
        ListKind::Bullet => parts.bullets(),
        ListKind::Ordered { start } => parts.numbers(depth, start),
    };
    for ListItem { text, sublists } in &list.items {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", "ListParagraph")]);
                xml.element("w:numPr", &[], |xml| {
                    xml.empty("w:ilvl", &[("w:val", &depth.min(DEEPEST).to_string())]);
                    xml.empty("w:numId", &[("w:val", &number.to_string())]);
                });
            });
            runs(xml, parts, text);
        });
        sublists
            .iter()
            .for_each(|sublist| self::list(xml, parts, sublist, depth + 1));
    }
}

fn quote(xml: &mut Xml, parts: &mut Parts<'_>, quote: &Quote) {
    for text in &quote.paragraphs {
        paragraph(xml, parts, "Quote", text);
    }
    paragraph(xml, parts, "QuoteSource", &quote.attribution);
}

/// A table of one cell, which is how Word frames several paragraphs.
fn info_box(xml: &mut Xml, parts: &mut Parts<'_>, info: &InfoBox) {
    framed(xml, |xml| {
        paragraph(xml, parts, "BoxTitle", &info.title);
        for block in &info.blocks {
            match block {
                BoxBlock::Paragraph(text) => paragraph(xml, parts, "BoxText", text),
                BoxBlock::List(items) => list(xml, parts, items, 0),
            }
        }
    });
}
