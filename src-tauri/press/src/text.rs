//! The article as plain text, for mail, for programs that show no more, and beside rich text on the clipboard.

use newsroom::body::{
    Block, Body, BoxBlock, Figure, InfoBox, Inline, List, ListKind, Quote, Table, plain_text,
};

use crate::edition::Edition;
use crate::{line, words};

/// Headline, byline, lead and blocks, an empty line between them. Cells of a table are parted by tabs.
#[must_use]
pub fn text(edition: &Edition<'_>) -> String {
    let body: &Body = &edition.article.body;
    let mut parts = vec![
        said(&body.kicker),
        said(&body.headline),
        said(&edition.article.byline()),
        inlines(&body.lead),
    ];
    parts.extend(body.blocks.iter().map(|block| match block {
        Block::Paragraph(text) => inlines(text),
        Block::Heading(heading) => inlines(&heading.text),
        Block::List(list) => lines(list, 0),
        Block::Quote(quote) => quoted(quote),
        Block::Table(table) => rows(table),
        Block::Figure(figure) => captions(edition, figure),
        Block::InfoBox(info) => boxed(info),
    }));
    parts.retain(|part| !part.is_empty());
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn said(text: &str) -> String {
    line::clean(text.trim())
}

/// A hard break is a line feed.
fn inlines(text: &[Inline]) -> String {
    plain_text(text)
        .split('\n')
        .map(|line| line::clean(line).trim().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}

fn lines(list: &List, depth: usize) -> String {
    let mut lines = Vec::new();
    for (index, item) in list.items.iter().enumerate() {
        let mark = match list.kind {
            ListKind::Bullet => "-".to_owned(),
            ListKind::Ordered { start } => format!("{}.", start as usize + index),
        };
        lines.push(format!("{}{mark} {}", "  ".repeat(depth), inlines(&item.text)));
        lines.extend(item.sublists.iter().map(|list| self::lines(list, depth + 1)));
    }
    lines.join("\n")
}

fn quoted(quote: &Quote) -> String {
    let mut parts: Vec<String> = quote.paragraphs.iter().map(|text| inlines(text)).collect();
    parts.push(inlines(&quote.attribution));
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

fn rows(table: &Table) -> String {
    let cell = |paragraphs: &Vec<Vec<Inline>>| {
        let paragraphs = paragraphs.iter().map(|text| inlines(text));
        paragraphs.collect::<Vec<_>>().join(" ")
    };
    let row = |row: &Vec<newsroom::body::Cell>| {
        let cells = row.iter().map(|each| cell(&each.paragraphs));
        cells.collect::<Vec<_>>().join("\t")
    };
    table.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

fn captions(edition: &Edition<'_>, figure: &Figure) -> String {
    let own = figure.photos.iter().filter_map(|place| place.caption.as_deref());
    let mut parts: Vec<String> = own.map(inlines).collect();
    parts.push(inlines(&figure.caption));
    parts.push(line::clean(&words::credit(edition.language(), &figure.credit)));
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

fn boxed(info: &InfoBox) -> String {
    let mut parts = vec![inlines(&info.title)];
    parts.extend(info.blocks.iter().map(|block| match block {
        BoxBlock::Paragraph(text) => inlines(text),
        BoxBlock::List(list) => lines(list, 0),
    }));
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}
