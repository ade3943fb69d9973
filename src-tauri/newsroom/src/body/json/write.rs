//! Page → ProseMirror JSON.

use serde_json::{Map, Value, json};

use crate::body::{
    Block, Body, BoxBlock, Cell, Figure, Inline, Layout, List, ListItem, ListKind, Marks, PlacedPhoto,
    Script, inline_text,
};

pub(super) fn body(body: &Body) -> Value {
    let mut content = vec![
        node("kicker", None, inlines(&inline_text(&body.kicker))),
        node("headline", None, inlines(&inline_text(&body.headline))),
        node("lead", None, inlines(&body.lead)),
    ];
    content.extend(body.blocks.iter().map(block));
    node("doc", None, content)
}

fn node(name: &str, attrs: Option<Value>, content: Vec<Value>) -> Value {
    let mut members = Map::new();
    members.insert("type".to_owned(), name.into());
    if let Some(attrs) = attrs {
        members.insert("attrs".to_owned(), attrs);
    }
    if !content.is_empty() {
        members.insert("content".to_owned(), Value::Array(content));
    }
    Value::Object(members)
}

fn block(block: &Block) -> Value {
    match block {
        Block::Paragraph(text) => paragraph(text),
        Block::Heading(heading) => node(
            "heading",
            Some(json!({ "level": heading.level })),
            inlines(&heading.text),
        ),
        Block::List(items) => list(items),
        Block::Quote(quote) => {
            let mut content: Vec<Value> = quote.paragraphs.iter().map(|text| paragraph(text)).collect();
            content.push(node("attribution", None, inlines(&quote.attribution)));
            node("quote", None, content)
        }
        Block::Table(table) => {
            let rows = table
                .rows
                .iter()
                .map(|row| node("table_row", None, row.iter().map(cell).collect()));
            node("table", None, rows.collect())
        }
        Block::Figure(placed) => figure(placed),
        Block::InfoBox(info_box) => {
            let mut content = vec![node("box_title", None, inlines(&info_box.title))];
            content.extend(info_box.blocks.iter().map(|block| match block {
                BoxBlock::Paragraph(text) => paragraph(text),
                BoxBlock::List(items) => list(items),
            }));
            node("info_box", None, content)
        }
    }
}

fn paragraph(text: &[Inline]) -> Value {
    node("paragraph", None, inlines(text))
}

fn list(list: &List) -> Value {
    let (name, attrs) = match list.kind {
        ListKind::Bullet => ("bullet_list", None),
        ListKind::Ordered { start } => ("ordered_list", Some(json!({ "order": start }))),
    };
    node(name, attrs, list.items.iter().map(list_item).collect())
}

fn list_item(item: &ListItem) -> Value {
    let mut content = vec![paragraph(&item.text)];
    content.extend(item.sublists.iter().map(list));
    node("list_item", None, content)
}

fn cell(cell: &Cell) -> Value {
    let name = if cell.header { "table_header" } else { "table_cell" };
    let attrs = json!({ "colspan": cell.colspan, "rowspan": cell.rowspan, "colwidth": cell.colwidth });
    node(
        name,
        Some(attrs),
        cell.paragraphs.iter().map(|text| paragraph(text)).collect(),
    )
}

/// Without a crop it has no such attribute: pages keep the bytes that they had before photos could be cut.
fn photo(place: &PlacedPhoto) -> Value {
    let mut attrs = json!({ "photo": place.photo, "alt": place.alt });
    if let Some(crop) = place.crop {
        attrs["crop"] = json!(crop);
    }
    node("photo", Some(attrs), Vec::new())
}

fn figure(figure: &Figure) -> Value {
    let layout = match figure.layout {
        Layout::Column => "column",
        Layout::Row => "row",
        Layout::Grid => "grid",
    };
    let each = figure.captions_each();
    let mut content = Vec::new();
    for place in &figure.photos {
        content.push(photo(place));
        if each {
            let own = place.caption.as_deref().unwrap_or_default();
            content.push(node("photo_caption", None, inlines(own)));
        }
    }
    content.push(node("caption", None, inlines(&figure.caption)));
    content.push(node("credit", None, inlines(&inline_text(&figure.credit))));
    node("figure", Some(json!({ "layout": layout })), content)
}

fn inlines(inlines: &[Inline]) -> Vec<Value> {
    inlines
        .iter()
        .map(|inline| {
            let mut members = Map::new();
            let (name, own) = match inline {
                Inline::Text { marks, .. } => ("text", marks),
                Inline::HardBreak { marks } => ("hard_break", marks),
            };
            members.insert("type".to_owned(), name.into());
            let own = marks(own);
            if !own.is_empty() {
                members.insert("marks".to_owned(), Value::Array(own));
            }
            if let Inline::Text { text, .. } = inline {
                members.insert("text".to_owned(), text.as_str().into());
            }
            Value::Object(members)
        })
        .collect()
}

/// In the order in which the schema names them, which is the order ProseMirror keeps.
fn marks(marks: &Marks) -> Vec<Value> {
    let script = marks.script.map(|script| match script {
        Script::Superscript => "superscript",
        Script::Subscript => "subscript",
    });
    let plain = |name: &str| json!({ "type": name });
    let mut named = Vec::new();
    named.extend(marks.dateline.then(|| plain("dateline")));
    named.extend(
        marks
            .link
            .as_ref()
            .map(|href| json!({ "type": "link", "attrs": { "href": href } })),
    );
    named.extend(marks.bold.then(|| plain("bold")));
    named.extend(marks.italic.then(|| plain("italic")));
    named.extend(script.map(plain));
    named
}
