//! What the print shop is handed: the text alone, and where in it the pictures stand.
//!
//! | file | |
//! |---|---|
//! | `text.txt` | the piece in reading order, plain, UTF-8 in NFC |
//! | `photos/01-<slug>.jpg`, … | the pictures in full size, numbered as the text names them |
//! | `manifest.json`, `manifest.sig` | as in every package |

use newsroom::body::{Block, BoxBlock, Cell, Figure, Inline, List, ListKind, plain_text};
use newsroom::photo::PhotoId;

use crate::edition::Edition;
use crate::line;
use crate::words;

/// A picture of a print package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub photo: PhotoId,
    /// Its file within the package, such as `photos/01-le-hoi.jpg`.
    pub path: String,
}

/// The name of the picture that is `number` in reading order, counted from 1.
#[must_use]
pub fn path(edition: &Edition<'_>, number: usize, ending: &str) -> String {
    format!("photos/{number:02}-{}.{ending}", edition.article.address_slug())
}

/// The text of a piece: a block a paragraph, an empty line between two, each picture named where it stands.
#[must_use]
pub fn text(edition: &Edition<'_>, pictures: &[Picture]) -> String {
    let body = &edition.article.body;
    let mut page = Page {
        edition,
        pictures,
        paragraphs: Vec::new(),
    };
    page.add(line::clean(&body.kicker));
    page.add(line::clean(&body.headline));
    page.add(said(&body.lead));
    for block in &body.blocks {
        page.block(block);
    }
    page.add(line::clean(&edition.article.byline()));
    page.paragraphs.retain(|text| !text.trim().is_empty());
    let mut text = page.paragraphs.join("\n\n");
    text.push('\n');
    text
}

struct Page<'a> {
    edition: &'a Edition<'a>,
    pictures: &'a [Picture],
    paragraphs: Vec<String>,
}

impl Page<'_> {
    fn add(&mut self, text: String) {
        self.paragraphs.push(text);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) => self.add(said(text)),
            Block::Heading(heading) => self.add(said(&heading.text)),
            Block::List(list) => self.add(listed(list, 0).join("\n")),
            Block::Quote(quote) => {
                let mut lines: Vec<String> = quote.paragraphs.iter().map(|text| said(text)).collect();
                let by = said(&quote.attribution);
                if !by.is_empty() {
                    lines.push(format!("– {by}"));
                }
                self.add(lines.join("\n"));
            }
            Block::Table(table) => {
                let row = |cells: &Vec<Cell>| {
                    let cells = cells.iter().map(|cell| {
                        let texts: Vec<String> = cell.paragraphs.iter().map(|text| one_line(text)).collect();
                        texts.join(" ")
                    });
                    cells.collect::<Vec<_>>().join("\t")
                };
                self.add(table.rows.iter().map(row).collect::<Vec<_>>().join("\n"));
            }
            Block::Figure(figure) => self.figure(figure),
            Block::InfoBox(info_box) => {
                self.add(said(&info_box.title));
                for block in &info_box.blocks {
                    match block {
                        BoxBlock::Paragraph(text) => self.add(said(text)),
                        BoxBlock::List(list) => self.add(listed(list, 0).join("\n")),
                    }
                }
            }
        }
    }

    fn figure(&mut self, figure: &Figure) {
        let mut lines = Vec::new();
        for place in &figure.photos {
            let picture = place
                .photo
                .and_then(|photo| self.pictures.iter().find(|picture| picture.photo == photo));
            lines.extend(picture.map(|picture| format!("[{}]", picture.path)));
            lines.extend(place.caption.as_deref().map(said));
        }
        lines.push(said(&figure.caption));
        lines.push(words::credit(
            self.edition.language(),
            &line::clean(&figure.credit),
        ));
        lines.retain(|line| !line.is_empty());
        self.add(lines.join("\n"));
    }
}

/// With its line breaks.
fn said(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text { text: run, .. } => text.push_str(&line::clean(run)),
            Inline::HardBreak { .. } => text.push('\n'),
        }
    }
    text.trim().to_owned()
}

fn one_line(inlines: &[Inline]) -> String {
    line::clean(&plain_text(inlines))
}

fn listed(list: &List, depth: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, item) in list.items.iter().enumerate() {
        let mark = match list.kind {
            ListKind::Bullet => "–".to_owned(),
            ListKind::Ordered { start } => {
                format!("{}.", u64::from(start).saturating_add(at as u64))
            }
        };
        lines.push(format!("{}{mark} {}", "  ".repeat(depth), one_line(&item.text)));
        for sublist in &item.sublists {
            lines.extend(listed(sublist, depth + 1));
        }
    }
    lines
}
