//! The last page of a newspaper piece: its columns end at the same height, instead of one being full and the next empty.

use serde_json::json;
use typst::introspection::PagedPosition;
use typst_layout::PagedDocument;

use super::layout::Columns;
use super::places;
use super::sheet::Sheet;
use super::{PressError, compile};

/// Points: the width of the text and its upper edge, as `newspaper.typ` has them.
const WIDE: f64 = 178.0 * MM;
const LEFT: f64 = 16.0 * MM;
const TOP: f64 = 20.0 * MM;
const HIGH: f64 = (297.0 - 22.0) * MM - TOP;
const MM: f64 = 72.0 / 25.4;
/// Points: a line, by which a guess is mended.
const LINE: f64 = 15.0;
/// Guesses, of which each sets the last page anew.
const MOST: usize = 4;

/// Sets the piece, then once or a few times more with the last page's columns as short as they may be.
pub(super) fn set(sheet: &mut Sheet, columns: Columns, blocks: usize) -> Result<PagedDocument, PressError> {
    give(sheet, columns, None)?;
    let plain = compile(sheet)?;
    let Some(last) = LastPage::of(&plain, columns, blocks) else {
        return Ok(plain);
    };
    let mut short = last.unneeded();
    for _ in 0..MOST {
        if short < LINE {
            break;
        }
        give(sheet, columns, Some((last.first_block, short)))?;
        let balanced = compile(sheet)?;
        if balanced.pages().len() == plain.pages().len() {
            return Ok(balanced);
        }
        short -= 2.0 * LINE;
    }
    Ok(plain)
}

fn give(sheet: &mut Sheet, columns: Columns, short: Option<(usize, f64)>) -> Result<(), PressError> {
    let (from, short) = short.map_or((None, 0.0), |(from, short)| (Some(from), short));
    sheet.give(
        "layout.json",
        &json!({ "columns": columns.count(), "short_from": from, "short": short }),
    )
}

/// How far the text of the last page goes.
struct LastPage {
    /// Of the blocks, the first that begins on this page.
    first_block: usize,
    columns: f64,
    /// The column in which the text ends, from 0.
    column: f64,
    /// Points from the top of a column to where the text ends in its own.
    end: f64,
    /// Points that a column is high.
    high: f64,
}

impl LastPage {
    /// `None` where the page has nothing to balance.
    fn of(document: &PagedDocument, columns: Columns, blocks: usize) -> Option<Self> {
        let end = places::of_mark(document, "end")?;
        let page = document.pages().len();
        if end.page.get() != page {
            return None;
        }
        let starts = places::of_blocks(document, blocks);
        let here = |place: &PagedPosition| place.page.get() == page;
        let first_block = starts.iter().position(|start| start.as_ref().is_some_and(here))?;
        // On the first page the columns begin under the headline, on others at the top unless a picture is there.
        let highest = starts.iter().flatten().filter(|place| here(place));
        let highest = highest
            .map(|place| place.point.y.to_pt())
            .fold(f64::INFINITY, f64::min);
        let top = if page == 1 { highest } else { TOP };
        let count = f64::from(columns.count());
        Some(Self {
            first_block,
            columns: count,
            column: ((end.point.x.to_pt() - LEFT) / (WIDE / count))
                .floor()
                .clamp(0.0, count - 1.0),
            end: end.point.y.to_pt() - top,
            high: HIGH - (top - TOP),
        })
    }

    /// Points by which the columns may be shorter.
    fn unneeded(&self) -> f64 {
        let all = self.column * self.high + self.end;
        self.high - all / self.columns - LINE
    }
}
