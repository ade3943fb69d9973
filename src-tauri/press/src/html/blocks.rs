//! The blocks of the article.

use newsroom::body::{Block, Body, BoxBlock, Cell, InfoBox, Inline, List, ListItem, ListKind, Quote, Table};
use newsroom::portal::Profile;

use super::dress::Part;
use super::figure::figure;
use super::inline::inlines;
use super::photos::{Photos, Viewer};
use super::writer::{Attributes, Writer};
use crate::edition::Edition;
use crate::{outline, words};

/// Answers which element shows each block, counted from `first`; `None` where none does.
pub(super) fn blocks(
    w: &mut Writer,
    edition: &Edition<'_>,
    photos: &Photos,
    from: Viewer,
    first: usize,
) -> Vec<Option<usize>> {
    let (mut places, mut next) = (Vec::new(), first);
    let body: &Body = &edition.article.body;
    let mut levels = outline::levels(body).into_iter();
    let mut boxes = 0_u32;
    let mut figures = 0_u32;
    let mut tables = 0_u32;
    for block in &body.blocks {
        let before = w.len();
        match block {
            Block::Paragraph(text) => paragraph(w, text),
            Block::Heading(heading) => {
                let part = match levels.next() {
                    Some(3) => Part::Heading3,
                    _ => Part::Heading2,
                };
                if !heading.text.is_empty() {
                    w.leaf(part, &[], |w| inlines(w, &heading.text));
                }
            }
            Block::List(items) => list(w, items),
            Block::Quote(said) => quote(w, said),
            Block::Table(rows) => {
                tables += 1;
                let name = words::table(edition.language(), tables);
                table(w, rows, &name);
            }
            Block::Figure(shown) => {
                figures += 1;
                figure(w, edition, shown, photos, from, figures == 1);
            }
            Block::InfoBox(info) => {
                boxes += 1;
                info_box(w, info, boxes);
            }
        }
        let is_shown = w.len() > before;
        places.push(is_shown.then_some(next));
        next += usize::from(is_shown);
    }
    places
}

/// An empty paragraph is a trace of editing, nothing to print.
fn paragraph(w: &mut Writer, text: &[Inline]) {
    if !text.is_empty() {
        w.leaf(Part::Paragraph, &[], |w| inlines(w, text));
    }
}

fn list(w: &mut Writer, list: &List) {
    match list.kind {
        ListKind::Bullet => w.block(Part::BulletList, &[], |w| items(w, list)),
        ListKind::Ordered { start: 1 } => w.block(Part::OrderedList, &[], |w| items(w, list)),
        ListKind::Ordered { start } => w.block(Part::OrderedList, &[("start", &start.to_string())], |w| {
            items(w, list)
        }),
    }
}

fn items(w: &mut Writer, list: &List) {
    for ListItem { text, sublists } in &list.items {
        if sublists.is_empty() {
            w.leaf(Part::ListItem, &[], |w| inlines(w, text));
        } else {
            w.block(Part::ListItem, &[], |w| {
                w.line();
                inlines(w, text);
                sublists.iter().for_each(|sublist| self::list(w, sublist));
            });
        }
    }
}

fn quote(w: &mut Writer, quote: &Quote) {
    w.block(Part::Quote, &[], |w| {
        quote.paragraphs.iter().for_each(|text| paragraph(w, text));
        if !quote.attribution.is_empty() {
            w.leaf(Part::Attribution, &[], |w| {
                w.span(Part::Cite, &[], |w| inlines(w, &quote.attribution))
            });
        }
    });
}

/// The table can be scrolled by itself where a screen is narrower, also from the keyboard.
fn table(w: &mut Writer, table: &Table, name: &str) {
    let is_header = |row: &&Vec<Cell>| !row.is_empty() && row.iter().all(|cell| cell.header);
    let header = table.rows.iter().take_while(is_header).count();
    let (head, rest) = table
        .rows
        .split_at(if header == table.rows.len() { 0 } else { header });
    w.block(Part::TableFrame, &[("aria-label", name)], |w| {
        w.block(Part::Table, &[], |w| {
            if !head.is_empty() {
                w.block(Part::TableHead, &[], |w| {
                    head.iter().for_each(|row| table_row(w, row, "col"))
                });
            }
            w.block(Part::TableBody, &[], |w| {
                rest.iter().for_each(|row| table_row(w, row, "row"))
            });
        });
    });
}

fn table_row(w: &mut Writer, row: &[Cell], heads: &str) {
    w.block(Part::TableRow, &[], |w| {
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
            let part = if cell.header { Part::HeaderCell } else { Part::Cell };
            w.leaf(part, &attributes, |w| match cell.paragraphs.as_slice() {
                [only] => inlines(w, only),
                several => several
                    .iter()
                    .for_each(|text| w.span(Part::CellParagraph, &[], |w| inlines(w, text))),
            });
        }
    });
}

fn info_box(w: &mut Writer, info: &InfoBox, number: u32) {
    let id = format!("box-{number}");
    let semantic = w.profile() == Profile::Semantic;
    let (named, title): (Attributes<'_>, Attributes<'_>) = match semantic && !info.title.is_empty() {
        true => (&[("aria-labelledby", &id)], &[("id", &id)]),
        false => (&[], &[]),
    };
    w.block(Part::InfoBox, named, |w| {
        if !info.title.is_empty() {
            w.leaf(Part::BoxTitle, title, |w| match semantic {
                true => inlines(w, &info.title),
                false => w.span("strong", &[], |w| inlines(w, &info.title)),
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
