//! Pages as a window shows them: set as the PDF is, drawn one by one in the size that is asked for.

use newsroom::photo::PhotoSource;
use typst::comemo;
use typst::utils::{Scalar, hash128};
use typst_layout::{Page, PagedDocument};
use typst_render::RenderOptions;

use super::layout::Layout;
use super::pictures::{Pictures, Purpose};
use super::seen::seen;
use super::{REMEMBERED_EXPORTS, laid_out, places, set};
use crate::edition::Edition;
use crate::error::PressError;

/// Pixels. A wider page than a screen helps nobody.
pub const WIDEST: u32 = 4096;

/// Set pages. Cheap to keep: they share with the typesetter's memory what did not change.
#[derive(Debug)]
pub struct Pages {
    document: PagedDocument,
    blocks: Vec<Option<usize>>,
}

/// Sets a piece for showing, whatever it lacks: a place without a photo is grey, and letters without a sign are boxes.
///
/// # Errors
/// [`PressError::Typesetting`] is a fault of the press.
pub fn preview(edition: &Edition<'_>, layout: Layout, photos: &dyn PhotoSource) -> Result<Pages, PressError> {
    let mut sheet = laid_out(edition, layout, Pictures::new(photos, Purpose::Show))?;
    let document = set(&mut sheet, edition, layout);
    comemo::evict(REMEMBERED_EXPORTS);
    Ok(Pages::of(document?, edition.article.body.blocks.len()))
}

impl Pages {
    pub(super) fn of(document: PagedDocument, blocks: usize) -> Self {
        let places = places::of_blocks(&document, blocks);
        Self {
            blocks: places
                .iter()
                .map(|place| place.map(|place| place.page.get() - 1))
                .collect(),
            document,
        }
    }

    #[must_use]
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// Width and height in points; `None` past the last page.
    #[must_use]
    pub fn size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.page(page)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// Names what is to be seen on a page: a page that looks the same has the same name.
    #[must_use]
    pub fn name(&self, page: usize) -> Option<String> {
        Some(format!("{:032x}", hash128(&seen(&self.page(page)?.frame))))
    }

    /// The page on which each block of the piece begins, counted from 0; `None` for one that shows nothing.
    #[must_use]
    pub fn of_blocks(&self) -> &[Option<usize>] {
        &self.blocks
    }

    /// A page as PNG, so many pixels wide (at most [`WIDEST`]). `None` past the last page.
    #[must_use]
    pub fn draw(&self, page: usize, width: u32) -> Option<Vec<u8>> {
        let page = self.page(page)?;
        let width = width.clamp(1, WIDEST);
        let options = RenderOptions {
            pixel_per_pt: Scalar::new(f64::from(width) / page.frame.width().to_pt()),
            render_bleed: false,
        };
        let drawn = typst_render::render(page, &options);
        png(drawn.width(), drawn.height(), drawn.data())
    }

    fn page(&self, page: usize) -> Option<&Page> {
        self.document.pages().get(page)
    }
}

/// A page is opaque: of its pixels red, green and blue are kept.
fn png(width: u32, height: u32, rgba: &[u8]) -> Option<Vec<u8>> {
    let (pixels, _) = rgba.as_chunks::<4>();
    let rgb: Vec<u8> = pixels.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fastest);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&rgb).ok()?;
    writer.finish().ok()?;
    Some(file)
}
