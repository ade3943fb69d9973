//! What was copied in another program becomes blocks of a page.
//!
//! Nothing of the copied HTML goes any further: it is read into nodes, and the nodes into the types of
//! [`newsroom::body`], which have no place for a script, a style or an address that runs. So nothing has to be filtered
//! out, and what is not known to be text is not there.
//!
//! White space is what HTML makes of it: runs of it, no-break spaces included, are one space, and words on either side
//! of a boundary between runs, lines or cells stay apart.

mod address;
mod assemble;
mod dom;
mod embedded;
mod facts;
mod figure;
mod file_address;
mod flow;
mod font;
mod item;
mod kind;
mod list;
mod parse;
mod photo;
mod plain;
mod runs;
mod sheet;
mod sink;
mod style;
mod table;
mod tally;
mod walk;

use newsroom::body::{Block, Body};
use newsroom::loss::Loss;
use newsroom::photo::PhotoId;
use newsroom::vietnamese::encoding::LegacyEncoding;
use serde_json::Value;

use crate::decode::MOST_MEGABYTES;
use flow::{Flow, Piece};
use font::Font;
use tally::Tally;
use walk::Walk;

pub use photo::Source;

/// What was copied, ready to be put into a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clipping {
    /// Empty where nothing was to be had.
    pub blocks: Vec<Block>,
    /// It is a run of a line: one paragraph, which goes into the line where the cursor stands.
    pub inline: bool,
    /// Photos for the empty places in `blocks`. A place that none of them names stays empty until a person fills it.
    pub photos: Vec<ClippedPhoto>,
    /// Photos on the network, each with its place in `blocks`; those without an address are not among them.
    pub elsewhere: Vec<PhotoElsewhere>,
    pub losses: Vec<Loss>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClippedPhoto {
    /// The number of the place that it fills, counted from 0 through the figures of `blocks` in reading order.
    pub place: usize,
    pub source: Source,
}

/// A photo that did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoElsewhere {
    /// As [`ClippedPhoto::place`].
    pub place: usize,
    /// As the page has it: whole, or from the root or the folder of its site.
    pub address: String,
}

impl Clipping {
    /// Puts a photo into a place of `blocks`, by the number that [`ClippedPhoto::place`] gives.
    pub fn put(&mut self, place: usize, photo: PhotoId) {
        let figures = self.blocks.iter_mut().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        });
        if let Some(placed) = figures.flat_map(|figure| &mut figure.photos).nth(place) {
            placed.photo = Some(photo);
        }
    }

    /// The blocks as ProseMirror's nodes.
    #[must_use]
    pub fn json(&self) -> Vec<Value> {
        let body = Body {
            blocks: self.blocks.clone(),
            ..Body::default()
        };
        match body.to_json().get_mut("content").map(Value::take) {
            // Kicker, headline and lead come first.
            Some(Value::Array(nodes)) => nodes.into_iter().skip(3).collect(),
            _ => Vec::new(),
        }
    }
}

/// Reads the two flavours of a clipboard; either may be empty. Never fails: where the HTML is above the limits or holds
/// nothing, the text is read, and a loss says so.
#[must_use]
pub fn read(html: &str, text: &str) -> Clipping {
    read_as(html, text, None)
}

/// The same of a page that is written in an old encoding without saying so.
#[must_use]
pub fn read_as(html: &str, text: &str, encoding: Option<LegacyEncoding>) -> Clipping {
    let font = encoding.map(Font::assumed);
    let most = usize::try_from(MOST_MEGABYTES)
        .unwrap_or(usize::MAX)
        .saturating_mul(1_000_000);
    let mut tally = Tally::default();
    let too_large = html.len() > most;
    if !too_large && !html.trim().is_empty() {
        let (flow, whole) = page(html, font, &mut tally);
        // What was read of a page that goes on past the limits is better than nothing, and its words are better still.
        if (whole || text.trim().is_empty()) && !flow.pieces.is_empty() {
            tally.cut_short |= !whole;
            return clipping(flow, &tally);
        }
        if !whole {
            tally = Tally::default();
            tally.words_only = true;
        }
    }
    tally.words_only |= too_large;
    tally.cut_short |= text.len() > most;
    let text = &text[..text.floor_char_boundary(most)];
    clipping(plain::read(text, &mut tally), &tally)
}

fn page(html: &str, font: Option<Font>, tally: &mut Tally) -> (Flow, bool) {
    // Windows puts a header of offsets before the page; some programs hand it on.
    let html = match html.find('<') {
        Some(start) if html.starts_with("Version:") => &html[start..],
        _ => html,
    };
    let (mut page, photos) = embedded::lift(html);
    // Cells outside a table would lose their borders, and their words would run together.
    let opening = page.get(..page.floor_char_boundary(2_000)).unwrap_or_default();
    let cells = ["<tr>", "<tr ", "<td>", "<td "]
        .iter()
        .any(|tag| opening.contains(tag));
    if cells && !opening.contains("<table") {
        page = format!("<table>{page}</table>");
    }
    let (dom, whole) = parse::parse(&page);
    (Walk::through(&dom, photos, font, tally), whole)
}

fn clipping(flow: Flow, tally: &Tally) -> Clipping {
    let inline = !flow.has_blocks && matches!(flow.pieces[..], [Piece::Text { .. }]);
    let mut pieces = flow.pieces;
    if inline {
        for piece in &mut pieces {
            if let Piece::Text { role, .. } = piece {
                *role = flow::Role::Plain;
            }
        }
    }
    let (blocks, photos, elsewhere) = assemble::assemble(pieces);
    let kept = blocks.len().try_into().unwrap_or(u32::MAX);
    let losses = tally.losses(kept, photo::MOST_MEGABYTES);
    Clipping {
        blocks,
        inline,
        photos,
        elsewhere,
        losses,
    }
}

/// All text of a page, as it stands in it.
pub(crate) fn text_of(html: &str) -> String {
    let (dom, _) = parse::parse(&embedded::lift(html).0);
    dom.text(dom::DOCUMENT)
}

#[cfg(test)]
mod tests;
