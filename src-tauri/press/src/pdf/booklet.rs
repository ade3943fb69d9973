//! Pages two by two on sheets, in the order in which the folded sheets are read: printed on both sides, turned over the
//! short edge, folded and stapled.

use typst::layout::{Abs, Frame, Point, Sides, Size};
use typst::model::Document as _;
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard};

use super::seen::seen;
use super::spool::Spool;
use super::{About, complaint, options, plate};
use crate::error::PressError;

/// The numbers of the pages on each side of each sheet, from 0; `None` for an empty one. Four pages go on a sheet.
fn sides(pages: usize) -> Vec<[Option<usize>; 2]> {
    let whole = pages.div_ceil(4) * 4;
    let page = |number: usize| Some(number).filter(|number| *number < pages);
    (0..whole / 2)
        .map(|side| {
            let (low, high) = (page(side), page(whole - 1 - side));
            // The front has the last page to the left of the first, the back the second to the left of the last but one.
            if side % 2 == 0 { [high, low] } else { [low, high] }
        })
        .collect()
}

/// The PDF of the sheets. It is for a printer, not for reading: its pages are not in their order, so it is not tagged
/// (PDF/A-2b).
pub(super) fn written(
    document: &PagedDocument,
    photos: &mut Spool,
    about: &About,
) -> Result<Vec<u8>, PressError> {
    let pages = document.pages();
    let Some(first) = pages.first() else {
        return Err(PressError::EmptyBulletin);
    };
    let size = first.frame.size();
    let imposed = sides(pages.len()).into_iter().zip(1..).map(|(side, number)| {
        let mut frame = Frame::hard(Size::new(size.x * 2.0, size.y));
        for (page, x) in side.into_iter().zip([Abs::zero(), size.x]) {
            if let Some(page) = page.and_then(|page| pages.get(page)) {
                frame.push_frame(Point::new(x, Abs::zero()), seen(&page.frame));
            }
        }
        Page {
            frame,
            bleed: Sides::default(),
            fill: first.fill.clone(),
            numbering: None,
            supplement: first.supplement.clone(),
            number,
        }
    });
    let sheets = PagedDocument::new(imposed.collect(), document.info().clone());
    let options = PdfOptions {
        tagged: false,
        ..options(about, &[PdfStandard::A_2b])?
    };
    let pdf = typst_pdf::pdf(&sheets, &options).map_err(|errors| complaint(&errors))?;
    plate::put_in(pdf, photos)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folded_sheets_are_read_in_order() {
        let some = |pages: [usize; 2]| pages.map(Some);
        assert_eq!(sides(8), [some([7, 0]), some([1, 6]), some([5, 2]), some([3, 4])]);
        assert_eq!(sides(3), [[None, Some(0)], [Some(1), Some(2)]]);
        assert_eq!(sides(5)[0], [None, Some(0)]);
        assert_eq!(sides(0), Vec::<[Option<usize>; 2]>::new());
    }

    #[test]
    fn every_page_stands_on_the_sheets_once() {
        for pages in 1..30 {
            let mut all: Vec<usize> = sides(pages).into_iter().flatten().flatten().collect();
            all.sort_unstable();
            assert_eq!(all, (0..pages).collect::<Vec<_>>());
        }
    }
}
