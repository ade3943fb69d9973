//! The blocks of the article.

use newsroom::body::{Block, Body, BoxBlock, Cell, InfoBox, Inline, List, ListItem, ListKind, Quote, Table};

use super::figure::figure;
use super::inline::inlines;
use super::photos::Photos;
use super::writer::Writer;
use crate::edition::Edition;
use crate::outline;

pub(super) fn blocks(w: &mut Writer, edition: &Edition<'_>, photos: &Photos) {
    let body: &Body = &edition.article.body;
    let mut levels = outline::levels(body).into_iter();
    let mut boxes = 0_u32;
    let mut figures = 0_u32;
    for block in &body.blocks {
        match block {
            Block::Paragraph(text) => paragraph(w, text),
            Block::Heading(heading) => {
                let tag = if levels.next() == Some(3) { "h3" } else { "h2" };
                if !heading.text.is_empty() {
                    w.leaf(tag, &[], |w| inlines(w, &heading.text));
                }
            }
            Block::List(items) => list(w, items),
            Block::Quote(said) => quote(w, said),
            Block::Table(rows) => table(w, rows),
            Block::Figure(shown) => {
                figures += 1;
                figure(w, edition, shown, photos, figures == 1);
            }
            Block::InfoBox(info) => {
                boxes += 1;
                info_box(w, info, boxes);
            }
        }
    }
}

/// An empty paragraph is a trace of editing, nothing to print.
fn paragraph(w: &mut Writer, text: &[Inline]) {
    if !text.is_empty() {
        w.leaf("p", &[], |w| inlines(w, text));
    }
}

fn list(w: &mut Writer, list: &List) {
    match list.kind {
        ListKind::Bullet => w.block("ul", &[], |w| items(w, list)),
        ListKind::Ordered { start: 1 } => w.block("ol", &[], |w| items(w, list)),
        ListKind::Ordered { start } => w.block("ol", &[("start", &start.to_string())], |w| items(w, list)),
    }
}

fn items(w: &mut Writer, list: &List) {
    for ListItem { text, sublists } in &list.items {
        if sublists.is_empty() {
            w.leaf("li", &[], |w| inlines(w, text));
        } else {
            w.block("li", &[], |w| {
                w.line();
                inlines(w, text);
                sublists.iter().for_each(|sublist| self::list(w, sublist));
            });
        }
    }
}

fn quote(w: &mut Writer, quote: &Quote) {
    w.block("blockquote", &[], |w| {
        quote.paragraphs.iter().for_each(|text| paragraph(w, text));
        if !quote.attribution.is_empty() {
            w.leaf("footer", &[], |w| {
                w.span("cite", &[], |w| inlines(w, &quote.attribution))
            });
        }
    });
}

/// The table can be scrolled by itself where a screen is narrower, also from the keyboard.
fn table(w: &mut Writer, table: &Table) {
    let is_header = |row: &&Vec<Cell>| !row.is_empty() && row.iter().all(|cell| cell.header);
    let header = table.rows.iter().take_while(is_header).count();
    let (head, rest) = table
        .rows
        .split_at(if header == table.rows.len() { 0 } else { header });
    w.block("div", &[("class", "table")], |w| {
        w.block("table", &[], |w| {
            if !head.is_empty() {
                w.block("thead", &[], |w| {
                    head.iter().for_each(|row| table_row(w, row, "col"))
                });
            }
            w.block("tbody", &[], |w| {
                rest.iter().for_each(|row| table_row(w, row, "row"))
            });
        });
    });
}

fn table_row(w: &mut Writer, row: &[Cell], heads: &str) {
    w.block("tr", &[], |w| {
        for cell in row {
            let (colspan, rowspan) = (cell.colspan.to_string(), cell.rowspan.to_string());
            let scope = match (heads, cell) {
                ("col", cell) if cell.colspan > 1 => "colgroup",
                ("row", cell) if cell.rowspan > 1 => "rowgroup",
                _ => heads,
            };
            let mut attributes = Vec::new();
            attributes.extend(cell.header.then_some(("scope", scope)));
            attributes.extend((cell.colspan > 1).then_some(("colspan", colspan.as_str())));
            attributes.extend((cell.rowspan > 1).then_some(("rowspan", rowspan.as_str())));
            let tag = if cell.header { "th" } else { "td" };
            w.leaf(tag, &attributes, |w| match cell.paragraphs.as_slice() {
                [only] => inlines(w, only),
                several => several
                    .iter()
                    .for_each(|text| w.span("p", &[], |w| inlines(w, text))),
            });
        }
    });
}

fn info_box(w: &mut Writer, info: &InfoBox, number: u32) {
    let id = format!("box-{number}");
    let named: &[(&str, &str)] = if info.title.is_empty() {
        &[]
    } else {
        &[("aria-labelledby", &id)]
    };
    w.block("aside", named, |w| {
        if !info.title.is_empty() {
            w.leaf("p", &[("class", "box-title"), ("id", &id)], |w| {
                inlines(w, &info.title)
            });
        }
        for block in &info.blocks {
            match block {
                BoxBlock::Paragraph(text) => paragraph(w, text),
                BoxBlock::List(items) => list(w, items),
            }
        }
    });
}
