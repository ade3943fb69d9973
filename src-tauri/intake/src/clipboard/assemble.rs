//! Pieces in a row become blocks: items lists, photos and captions figures, paragraphs of a quote one quote.

use newsroom::body::{Block, Heading, Inline, Quote};

use super::figure::{Done, Open};
use super::flow::{Piece, Role};
use super::list::Lists;
use super::table::without_bold;
use super::{ClippedPhoto, PhotoElsewhere};

/// The blocks, which of their places for photos can be filled, and where the photos of others are.
pub(super) fn assemble(pieces: Vec<Piece>) -> (Vec<Block>, Vec<ClippedPhoto>, Vec<PhotoElsewhere>) {
    let mut page = Page::default();
    for piece in pieces {
        page.take(piece);
    }
    page.end();
    (page.blocks, page.photos, page.elsewhere)
}

#[derive(Default)]
struct Page {
    blocks: Vec<Block>,
    photos: Vec<ClippedPhoto>,
    elsewhere: Vec<PhotoElsewhere>,
    /// Places for photos in `blocks`.
    places: usize,
    lists: Lists,
    quote: Option<(u32, Quote)>,
    figure: Option<Open>,
}

impl Page {
    fn take(&mut self, piece: Piece) {
        let role = match &piece {
            Piece::Text { role, .. } => Some(*role),
            _ => None,
        };
        if !matches!(role, Some(Role::Item(_))) {
            self.end_lists();
        }
        let of_quote = |number| matches!(role, Some(Role::Quote(of) | Role::Attribution(of)) if of == number);
        if self.quote.as_ref().is_some_and(|(number, _)| !of_quote(*number)) {
            self.end_quote();
        }
        let piece = match self.figure.as_mut() {
            Some(figure) => match figure.take(piece) {
                Some(other) => other,
                None => return,
            },
            None => piece,
        };
        self.end_figure();
        match piece {
            Piece::Table(table) => self.blocks.push(Block::Table(table)),
            Piece::Photo { .. } => self.figure = Open::with(piece),
            Piece::Text { text, role, .. } => self.text(text, role),
        }
    }

    fn text(&mut self, text: Vec<Inline>, role: Role) {
        match role {
            Role::Plain | Role::Caption(None) | Role::Credit(_) => self.blocks.push(Block::Paragraph(text)),
            // A caption may stand above its photo.
            Role::Caption(Some(group)) => self.figure = Some(Open::awaiting(group, text)),
            Role::Heading(level) => {
                let text = without_bold(text);
                self.blocks.push(Block::Heading(Heading { level, text }));
            }
            Role::Item(item) => self.lists.push(item, text),
            Role::Quote(number) | Role::Attribution(number) => {
                let empty = || {
                    (
                        number,
                        Quote {
                            paragraphs: Vec::new(),
                            attribution: Vec::new(),
                        },
                    )
                };
                let (_, quote) = self.quote.get_or_insert_with(empty);
                if matches!(role, Role::Quote(_)) {
                    quote.paragraphs.push(text);
                } else if quote.attribution.is_empty() {
                    quote.attribution = text;
                } else {
                    quote
                        .paragraphs
                        .push(std::mem::replace(&mut quote.attribution, text));
                }
            }
        }
    }

    fn end_lists(&mut self) {
        let lists = std::mem::take(&mut self.lists).finish();
        self.blocks.extend(lists.into_iter().map(Block::List));
    }

    fn end_quote(&mut self) {
        let Some((_, mut quote)) = self.quote.take() else {
            return;
        };
        if quote.paragraphs.is_empty() {
            quote.paragraphs.push(std::mem::take(&mut quote.attribution));
        }
        self.blocks.push(Block::Quote(quote));
    }

    fn end_figure(&mut self) {
        let Some(figure) = self.figure.take() else { return };
        match figure.finish() {
            Ok(Done { figure, sources }) => {
                for (place, (source, address)) in sources.into_iter().enumerate() {
                    let place = self.places + place;
                    match source {
                        Some(source) => self.photos.push(ClippedPhoto { place, source }),
                        None if address.is_empty() => {}
                        None => self.elsewhere.push(PhotoElsewhere { place, address }),
                    }
                }
                self.places += figure.photos.len();
                self.blocks.push(Block::Figure(figure));
            }
            Err(texts) => self.blocks.extend(texts.into_iter().map(Block::Paragraph)),
        }
    }

    fn end(&mut self) {
        self.end_lists();
        self.end_quote();
        self.end_figure();
    }
}
