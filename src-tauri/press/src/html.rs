//! The web page: semantic HTML with one inline stylesheet, no script, nothing fetched from anywhere, and photos
//! under `photos/`.

mod blocks;
mod figure;
mod inline;
mod json_ld;
mod open_graph;
mod page;
mod photos;
mod writer;

use newsroom::photo::PhotoSource;

use crate::check::check;
use crate::edition::Edition;
use crate::error::PressError;
pub use photos::PackagedPhoto;
use photos::Photos;

/// A page and the photos that it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebPage {
    /// The whole page. It refers to its photos as `photos/…`, relative to itself.
    pub html: String,
    /// The article without page and style, for pasting into a CMS.
    pub fragment: String,
    pub photos: Vec<PackagedPhoto>,
}

/// Sets the edition as a web page.
///
/// # Errors
/// [`PressError::Lacks`], [`PressError::Photo`].
pub fn page(edition: &Edition<'_>, source: &dyn PhotoSource) -> Result<WebPage, PressError> {
    check(edition.article)?;
    let photos = Photos::of(edition, source)?;
    let html = page::whole(edition, &photos)?;
    let fragment = page::fragment(edition, &photos);
    Ok(WebPage {
        html,
        fragment,
        photos: photos.into_packaged(),
    })
}
