//! Photos with what stands under them become figures.

use newsroom::body::{Figure, Inline, Layout, Marks, PlacedPhoto, plain_text};

use super::flow::{Piece, Role};
use super::photo::{Photo, Source};
use super::table::restyled;
use crate::credit;

/// A paragraph under a photo that has at most so many letters, and looks like a caption, is one.
const LONGEST_CAPTION: usize = 300;

/// A figure that may still get photos and words.
pub(super) struct Open {
    group: u32,
    photos: Vec<Photo>,
    captions: Vec<Vec<Inline>>,
    credit: String,
}

/// A figure, and where the bytes of each of its photos are.
pub(super) struct Done {
    pub figure: Figure,
    /// Of each photo its bytes, or its address where they did not come.
    pub sources: Vec<(Option<Source>, String)>,
}

impl Open {
    pub(super) fn with(piece: Piece) -> Option<Self> {
        match piece {
            Piece::Photo { photo, group } => Some(Self {
                photos: vec![photo],
                ..Self::empty(group)
            }),
            _ => None,
        }
    }

    pub(super) fn awaiting(group: u32, caption: Vec<Inline>) -> Self {
        Self {
            captions: vec![caption],
            ..Self::empty(group)
        }
    }

    fn empty(group: u32) -> Self {
        Self {
            group,
            photos: Vec::new(),
            captions: Vec::new(),
            credit: String::new(),
        }
    }

    /// Takes what belongs to it and gives back what does not.
    pub(super) fn take(&mut self, piece: Piece) -> Option<Piece> {
        match piece {
            Piece::Photo { photo, group } if group == self.group => self.photos.push(photo),
            Piece::Text { text, role, centred } => {
                let own =
                    |group: Option<u32>| group.map_or(!self.photos.is_empty(), |group| group == self.group);
                let under = role == Role::Plain && !self.photos.is_empty();
                let only_credit = credit::alone(&plain_text(&text));
                match (role, only_credit) {
                    (Role::Credit(group), _) if own(group) && self.credit.is_empty() => {
                        let text = plain_text(&text);
                        self.credit = credit::alone(&text).unwrap_or(text);
                    }
                    (Role::Caption(group), Some(credit)) if own(group) && self.credit.is_empty() => {
                        self.credit = credit
                    }
                    (Role::Caption(group), _) if own(group) => self.captions.push(text),
                    (Role::Plain, Some(credit)) if under && self.credit.is_empty() => self.credit = credit,
                    _ if under && self.captions.is_empty() && looks_like_caption(&text, centred) => {
                        self.captions.push(text)
                    }
                    _ => return Some(Piece::Text { text, role, centred }),
                }
            }
            other => return Some(other),
        }
        None
    }

    /// The figure, or its words where it has no photo.
    pub(super) fn finish(mut self) -> Result<Done, Vec<Vec<Inline>>> {
        if self.photos.is_empty() {
            self.captions
                .extend(Some(newsroom::body::inline_text(&self.credit)).filter(|text| !text.is_empty()));
            return Err(self.captions);
        }
        let mut caption = Vec::new();
        for text in self.captions {
            if !caption.is_empty() {
                caption.push(Inline::HardBreak {
                    marks: Marks::default(),
                });
            }
            caption.extend(upright(text));
        }
        if self.credit.is_empty()
            && let Some((end, credit)) = credit::at_the_end(&plain_text(&caption))
        {
            caption = cut(caption, end);
            self.credit = credit;
        }
        let words = plain_text(&caption);
        let mut photos = Vec::new();
        let mut sources = Vec::new();
        for Photo { source, address, alt } in self.photos {
            let copy =
                words.starts_with(alt.trim_end_matches('.')) || alt.starts_with(&words) && !words.is_empty();
            let alt = if copy { String::new() } else { alt };
            photos.push(PlacedPhoto {
                alt,
                ..PlacedPhoto::default()
            });
            sources.push((source, address));
        }
        let layout = match photos.len() {
            1 => Layout::Column,
            2 | 3 => Layout::Row,
            _ => Layout::Grid,
        };
        let credit = self.credit;
        let figure = Figure {
            layout,
            photos,
            caption,
            credit,
        };
        Ok(Done { figure, sources })
    }
}

/// A short paragraph in the middle of the line or all in italics.
fn looks_like_caption(text: &[Inline], centred: bool) -> bool {
    let short = plain_text(text).chars().count() <= LONGEST_CAPTION;
    short && (centred || is_all(text, |marks| marks.italic))
}

fn is_all(text: &[Inline], said: impl Fn(&Marks) -> bool) -> bool {
    text.iter().all(|inline| match inline {
        Inline::Text { marks, .. } => said(marks),
        Inline::HardBreak { .. } => true,
    })
}

/// A caption that is all bold or all in italics only looks like captions do.
fn upright(text: Vec<Inline>) -> Vec<Inline> {
    let (bold, italic) = (
        is_all(&text, |marks| marks.bold),
        is_all(&text, |marks| marks.italic),
    );
    restyled(text, |marks| {
        marks.bold &= !bold;
        marks.italic &= !italic;
    })
}

/// The first `end` bytes of its plain text.
fn cut(text: Vec<Inline>, end: usize) -> Vec<Inline> {
    let mut left = end;
    let mut kept = Vec::new();
    for inline in text {
        match inline {
            _ if left == 0 => break,
            Inline::Text { mut text, marks } => {
                text.truncate(left);
                left -= text.len();
                kept.push(Inline::Text { text, marks });
            }
            hard_break @ Inline::HardBreak { .. } => {
                left -= 1;
                kept.push(hard_break);
            }
        }
    }
    while matches!(kept.last(), Some(Inline::HardBreak { .. })) {
        kept.pop();
    }
    kept
}
