//! What was copied as a flat row of pieces, each with its role; [`super::assemble`] makes blocks of them.

use newsroom::body::{Inline, Table};

use super::font::Font;
use super::photo::Photo;
use super::runs::{Line, Look};
use super::tally::Tally;

/// Pieces of one clipping; more than any piece of news has.
const MOST_PIECES: usize = 20_000;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Role {
    #[default]
    Plain,
    /// 2 or 3.
    Heading(u8),
    Item(Item),
    /// Of the quote with this number.
    Quote(u32),
    Attribution(u32),
    /// Of the figure with this number, or of the photo before it.
    Caption(Option<u32>),
    Credit(Option<u32>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Item {
    pub list: ListKey,
    /// Paragraphs with the same number are one item.
    pub item: u32,
    /// From 1.
    pub depth: u8,
    /// Its number where the list is numbered.
    pub number: Option<u32>,
}

/// Which list an item is of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum ListKey {
    /// An element of the page.
    Element(u32),
    /// A number that Word gave.
    Word(u32),
}

pub(super) enum Piece {
    Text {
        text: Vec<Inline>,
        role: Role,
        centred: bool,
    },
    Table(Table),
    /// `group`: photos with the same number stand in one figure.
    Photo {
        photo: Photo,
        group: u32,
    },
}

/// What an element gives to all that stands in it.
#[derive(Clone, Default)]
pub(super) struct Context {
    pub look: Look,
    pub font: Option<Font>,
    pub keeps_lines: bool,
    pub centred: bool,
    pub role: Role,
    /// The figure or paragraph whose photos belong together.
    pub group: Option<u32>,
    pub list: Option<super::list::Open>,
}

#[derive(Default)]
pub(super) struct Flow {
    pub pieces: Vec<Piece>,
    /// A block has begun since the copied part began: it is more than a run of a line.
    pub has_blocks: bool,
    line: Line,
    role: Role,
    centred: bool,
    /// Photos met in the middle of a line.
    held: Vec<Piece>,
}

impl Flow {
    pub(super) fn text(&mut self, text: &str, context: &Context) {
        if !self.line.is_visible() && text.contains(|c: char| !c.is_whitespace()) {
            self.role = context.role;
            self.centred = context.centred;
        }
        if !context.keeps_lines {
            self.line.push(text, &context.look, context.font);
            return;
        }
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.line.break_here();
            }
            self.line.push(line, &context.look, context.font);
        }
    }

    pub(super) fn break_line(&mut self) {
        self.line.break_here();
    }

    /// A photo stands before the line that has not begun, and after the one that it is met in.
    pub(super) fn photo(&mut self, photo: Photo, group: u32, context: &Context, tally: &mut Tally) {
        let piece = Piece::Photo { photo, group };
        if self.line.is_visible() {
            self.held.push(piece);
            // The words on both sides of it stay apart.
            self.text(" ", context);
        } else {
            self.line = Line::default();
            self.push(piece, tally);
        }
    }

    /// Ends the line.
    pub(super) fn flush(&mut self, tally: &mut Tally) {
        let line = std::mem::take(&mut self.line);
        if line.is_visible() {
            for text in line.finish(tally) {
                let (role, centred) = (self.role, self.centred);
                self.push(Piece::Text { text, role, centred }, tally);
            }
        }
        for piece in std::mem::take(&mut self.held) {
            self.push(piece, tally);
        }
    }

    pub(super) fn push(&mut self, piece: Piece, tally: &mut Tally) {
        if self.pieces.len() < MOST_PIECES {
            self.pieces.push(piece);
        } else {
            tally.cut_short = true;
        }
    }
}
