//! The web page: semantic HTML with one inline stylesheet, no script, nothing fetched from anywhere, and photos
//! under `photos/`. The same article alone, for a CMS, in the profiles of [`newsroom::portal::Profile`].

mod blocks;
mod dress;
mod faces;
mod figure;
mod inline;
mod json_ld;
mod open_graph;
mod page;
mod photos;
mod style;
mod subset;
mod writer;

use newsroom::photo::{Cut, PhotoSource};
use newsroom::portal::Portal;

use crate::check::check;
use crate::edition::Edition;
use crate::error::PressError;
pub use photos::PackagedPhoto;
use photos::Photos;

/// How a page is wanted.
#[derive(Clone, Copy, Debug)]
pub struct PageOptions<'a> {
    pub portal: &'a Portal,
}

/// A page and the photos that it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebPage {
    /// The whole page. It refers to its photos as `photos/…`, relative to itself.
    pub html: String,
    /// The article without page and style, for the portal's CMS, in the portal's profile. It refers to its photos where
    /// the portal keeps them.
    pub fragment: String,
    /// Each in several widths, as WebP and as JPEG.
    pub photos: Vec<PackagedPhoto>,
}

/// A page that is looked at while it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenPage {
    pub html: String,
    /// Which child of the `article` shows each block, from 0; `None` where none does.
    pub blocks: Vec<Option<usize>>,
}

/// Sets the edition as a web page.
///
/// # Errors
/// [`PressError::Concerns`], [`PressError::Photo`].
pub fn page(
    edition: &Edition<'_>,
    options: &PageOptions<'_>,
    source: &dyn PhotoSource,
) -> Result<WebPage, PressError> {
    check(edition.article)?;
    let (shown, photos) = Photos::made(edition, options.portal, source)?;
    let (html, _) = page::whole(edition, &shown, options.portal.fonts)?;
    let fragment = page::fragment(edition, &shown, options.portal.profile);
    Ok(WebPage {
        html,
        fragment,
        photos,
    })
}

/// The same page, to be looked at while it is written: a half-written article is shown as it stands, without the photos
/// that are not there. No picture is made: each is found under `address`, of its cut and of the width in pixels that is
/// wanted. `source` is asked for their sizes only.
///
/// # Errors
/// [`PressError::Json`], a fault of the press.
pub fn preview(
    edition: &Edition<'_>,
    portal: &Portal,
    source: &dyn PhotoSource,
    address: &dyn Fn(&Cut, u32) -> String,
) -> Result<SeenPage, PressError> {
    let shown = Photos::addressed(edition, source, address);
    let (html, blocks) = page::whole(edition, &shown, portal.fonts)?;
    Ok(SeenPage { html, blocks })
}

/// The article alone, to be carried into a portal's CMS by hand, over the clipboard: a half-written one as it stands, in
/// the portal's profile. Each photo is one JPEG, at the portal's address for pictures or, where it has none, within the
/// text.
#[must_use]
pub fn carried(edition: &Edition<'_>, portal: &Portal, source: &dyn PhotoSource) -> String {
    page::fragment(edition, &Photos::carried(edition, portal, source), portal.profile)
}
