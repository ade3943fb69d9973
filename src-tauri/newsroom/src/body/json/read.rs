//! ProseMirror JSON → page, strictly: whatever the schema does not know is an error with its path.

use std::iter::Peekable;

use serde::Deserialize;
use serde_json::Value;

use super::node::{Node, Read};
use super::{Problem, is_address};
use crate::body::{
    Block, Body, BoxBlock, Cell, Figure, Heading, InfoBox, Inline, Layout, List, ListItem, ListKind, Marks,
    PlacedPhoto, Quote, Script, Table, plain_text,
};
use crate::photo::PageCrop;
use crate::vietnamese::nfc;

type Children<'a> = Peekable<std::vec::IntoIter<Node<'a>>>;

/// What may stand in a textblock.
#[derive(Clone, Copy, PartialEq)]
enum Allowed {
    /// Text alone: kicker, headline, credit.
    Plain,
    /// Text, breaks and all marks but the dateline.
    Marked,
    /// The same with the dateline: the lead.
    Lead,
}

pub(super) fn body(value: &Value) -> Read<Body> {
    let doc = Node::root(value)?;
    doc.must_be("doc")?;
    doc.attrs(&[])?;
    let mut children = doc.children()?.into_iter();
    Ok(Body {
        kicker: textblock(&doc.next(&mut children, "kicker")?, Allowed::Plain)
            .map(|text| plain_text(&text))?,
        headline: textblock(&doc.next(&mut children, "headline")?, Allowed::Plain)
            .map(|text| plain_text(&text))?,
        lead: textblock(&doc.next(&mut children, "lead")?, Allowed::Lead)?,
        blocks: doc.some(
            children.map(|child| block(&child)).collect::<Read<_>>()?,
            "block after the lead",
        )?,
    })
}

fn block(node: &Node<'_>) -> Read<Block> {
    match node.name {
        "paragraph" => paragraph(node).map(Block::Paragraph),
        "heading" => heading(node).map(Block::Heading),
        "bullet_list" | "ordered_list" => list(node).map(Block::List),
        "quote" => quote(node).map(Block::Quote),
        "table" => table(node).map(Block::Table),
        "figure" => figure(node).map(Block::Figure),
        "info_box" => info_box(node).map(Block::InfoBox),
        _ => Err(node.stranger()),
    }
}

fn heading(node: &Node<'_>) -> Read<Heading> {
    let level = match node.attrs(&["level"])?.get("level").and_then(Value::as_u64) {
        Some(2) => 2,
        Some(3) => 3,
        _ => return Err(node.attribute("level")),
    };
    Ok(Heading {
        level,
        text: inlines(node, Allowed::Marked)?,
    })
}

fn paragraph(node: &Node<'_>) -> Read<Vec<Inline>> {
    node.must_be("paragraph")?;
    textblock(node, Allowed::Marked)
}

fn paragraphs(node: &Node<'_>) -> Read<Vec<Vec<Inline>>> {
    node.some(
        node.children()?.iter().map(paragraph).collect::<Read<_>>()?,
        "paragraph",
    )
}

fn list(node: &Node<'_>) -> Read<List> {
    let kind = match node.name {
        "bullet_list" => {
            node.attrs(&[])?;
            ListKind::Bullet
        }
        "ordered_list" => ListKind::Ordered {
            start: node.count(&node.attrs(&["order"])?, "order", 0)?,
        },
        _ => return Err(node.stranger()),
    };
    let items = node.children()?.iter().map(list_item).collect::<Read<_>>()?;
    Ok(List {
        kind,
        items: node.some(items, "list item")?,
    })
}

fn list_item(node: &Node<'_>) -> Read<ListItem> {
    node.must_be("list_item")?;
    node.attrs(&[])?;
    let mut children = node.children()?.into_iter();
    let text = paragraph(&node.next(&mut children, "paragraph")?)?;
    Ok(ListItem {
        text,
        sublists: children.map(|child| list(&child)).collect::<Read<_>>()?,
    })
}

fn quote(node: &Node<'_>) -> Read<Quote> {
    node.attrs(&[])?;
    let mut children = node.children()?.into_iter().peekable();
    let said = run_of(&mut children, "paragraph")
        .iter()
        .map(paragraph)
        .collect::<Read<_>>()?;
    Ok(Quote {
        paragraphs: node.some(said, "paragraph")?,
        attribution: textblock(&node.last(children, "attribution")?, Allowed::Marked)?,
    })
}

fn table(node: &Node<'_>) -> Read<Table> {
    node.attrs(&[])?;
    let rows = node.children()?.iter().map(row).collect::<Read<_>>()?;
    Ok(Table {
        rows: node.some(rows, "table row")?,
    })
}

/// A row may be empty where cells from above span into it.
fn row(node: &Node<'_>) -> Read<Vec<Cell>> {
    node.must_be("table_row")?;
    node.attrs(&[])?;
    node.children()?.iter().map(cell).collect()
}

fn cell(node: &Node<'_>) -> Read<Cell> {
    let header = match node.name {
        "table_header" => true,
        "table_cell" => false,
        _ => return Err(node.stranger()),
    };
    let attrs = node.attrs(&["colspan", "rowspan", "colwidth"])?;
    let colwidth = match attrs.get("colwidth") {
        None | Some(Value::Null) => None,
        Some(widths) => Some(serde_json::from_value(widths.clone()).map_err(|_| node.attribute("colwidth"))?),
    };
    Ok(Cell {
        header,
        colspan: node.count(&attrs, "colspan", 1)?,
        rowspan: node.count(&attrs, "rowspan", 1)?,
        colwidth,
        paragraphs: paragraphs(node)?,
    })
}

fn figure(node: &Node<'_>) -> Read<Figure> {
    let layout = match node.attrs(&["layout"])?.get("layout").and_then(Value::as_str) {
        Some("column") => Layout::Column,
        Some("row") => Layout::Row,
        Some("grid") => Layout::Grid,
        _ => return Err(node.attribute("layout")),
    };
    let mut children = node.children()?.into_iter().peekable();
    let photos = placed_photos(&mut children)?;
    Ok(Figure {
        layout,
        photos: node.some(photos, "photo")?,
        caption: textblock(&node.next(&mut children, "caption")?, Allowed::Marked)?,
        credit: textblock(&node.last(children, "credit")?, Allowed::Plain).map(|text| plain_text(&text))?,
    })
}

/// Photos alone, or each with its caption behind it.
fn placed_photos(children: &mut Children<'_>) -> Read<Vec<PlacedPhoto>> {
    let mut photos: Vec<PlacedPhoto> = Vec::new();
    while let Some(node) = children.next_if(|child| child.name == "photo") {
        let mut place = placed_photo(&node)?;
        if let Some(own) = children.next_if(|child| child.name == "photo_caption") {
            place.caption = Some(textblock(&own, Allowed::Marked)?);
        }
        if photos
            .first()
            .is_some_and(|first| first.caption.is_some() != place.caption.is_some())
        {
            return Err(node.wrong(Problem::Shape {
                wanted: "caption of its own for every photo of the figure or for none",
            }));
        }
        photos.push(place);
    }
    Ok(photos)
}

fn placed_photo(node: &Node<'_>) -> Read<PlacedPhoto> {
    let attrs = node.attrs(&["photo", "alt", "crop"])?;
    let photo = match attrs.get("photo") {
        Some(Value::Null) => None,
        Some(Value::String(id)) => Some(id.parse().map_err(|_| node.attribute("photo"))?),
        _ => return Err(node.attribute("photo")),
    };
    let alt = attrs
        .get("alt")
        .and_then(Value::as_str)
        .ok_or_else(|| node.attribute("alt"))?;
    let crop = match attrs.get("crop") {
        None | Some(Value::Null) => None,
        Some(crop) => Some(
            PageCrop::deserialize(crop)
                .ok()
                .filter(PageCrop::is_sound)
                .ok_or_else(|| node.attribute("crop"))?,
        ),
    };
    if !node.children()?.is_empty() {
        return Err(node.wrong(Problem::Shape {
            wanted: "photo without content",
        }));
    }
    Ok(PlacedPhoto {
        photo,
        alt: nfc(alt),
        crop,
        caption: None,
    })
}

fn info_box(node: &Node<'_>) -> Read<InfoBox> {
    node.attrs(&[])?;
    let mut children = node.children()?.into_iter();
    let title = textblock(&node.next(&mut children, "box_title")?, Allowed::Marked)?;
    let blocks = children.map(|child| match child.name {
        "paragraph" => paragraph(&child).map(BoxBlock::Paragraph),
        _ => list(&child).map(BoxBlock::List),
    });
    let blocks = blocks.collect::<Read<_>>()?;
    Ok(InfoBox {
        title,
        blocks: node.some(blocks, "paragraph or list")?,
    })
}

fn run_of<'a>(children: &mut Children<'a>, name: &str) -> Vec<Node<'a>> {
    std::iter::from_fn(|| children.next_if(|child| child.name == name)).collect()
}

fn textblock(node: &Node<'_>, allowed: Allowed) -> Read<Vec<Inline>> {
    node.attrs(&[])?;
    inlines(node, allowed)
}

fn inlines(node: &Node<'_>, allowed: Allowed) -> Read<Vec<Inline>> {
    let mut inlines: Vec<Inline> = Vec::new();
    for child in node.children()? {
        match (inlines.last_mut(), inline(&child, allowed)?) {
            (
                Some(Inline::Text { text, marks }),
                Inline::Text {
                    text: more,
                    marks: same,
                },
            ) if *marks == same => {
                text.push_str(&more);
                *text = nfc(text);
            }
            (_, next) => inlines.push(next),
        }
    }
    Ok(inlines)
}

fn inline(node: &Node<'_>, allowed: Allowed) -> Read<Inline> {
    node.attrs(&[])?;
    let marks = marks(node, allowed)?;
    let text = node.members.get("text");
    match node.name {
        "text" => match text.and_then(Value::as_str) {
            Some(text) if !text.is_empty() => Ok(Inline::Text {
                text: nfc(text),
                marks,
            }),
            _ => Err(node.wrong(Problem::Shape {
                wanted: "text that is not empty",
            })),
        },
        "hard_break" if allowed != Allowed::Plain && text.is_none() => Ok(Inline::HardBreak { marks }),
        _ => Err(node.stranger()),
    }
}

fn marks(node: &Node<'_>, allowed: Allowed) -> Read<Marks> {
    let named = match node.members.get("marks") {
        None => return Ok(Marks::default()),
        Some(Value::Array(marks)) => marks,
        Some(_) => {
            return Err(node.wrong(Problem::Shape {
                wanted: "list of marks",
            }));
        }
    };
    let mut marks = Marks::default();
    for mark in named {
        let name = mark.get("type").and_then(Value::as_str).unwrap_or_default();
        let stranger = || {
            node.wrong(Problem::Mark {
                name: name.to_owned(),
            })
        };
        let known: &[&str] = if name == "link" {
            &["type", "attrs"]
        } else {
            &["type"]
        };
        let members = mark.as_object().ok_or_else(stranger)?;
        if members.keys().any(|key| !known.contains(&key.as_str())) || allowed == Allowed::Plain {
            return Err(stranger());
        }
        match name {
            "dateline" if allowed == Allowed::Lead => marks.dateline = true,
            "link" => marks.link = Some(address(node, mark)?),
            "bold" => marks.bold = true,
            "italic" => marks.italic = true,
            "superscript" if marks.script.is_none() => marks.script = Some(Script::Superscript),
            "subscript" if marks.script.is_none() => marks.script = Some(Script::Subscript),
            _ => return Err(stranger()),
        }
    }
    Ok(marks)
}

fn address(node: &Node<'_>, link: &Value) -> Read<String> {
    let attrs = link.get("attrs").and_then(Value::as_object);
    match attrs.and_then(|attrs| attrs.get("href")).and_then(Value::as_str) {
        Some(href) if attrs.is_some_and(|attrs| attrs.len() == 1) && is_address(href) => Ok(href.to_owned()),
        Some(href) => Err(node.wrong(Problem::Address {
            address: href.to_owned(),
        })),
        None => Err(node.attribute("href")),
    }
}
