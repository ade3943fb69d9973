//! Whether a page can be made of a piece.

use newsroom::article::Article;
use newsroom::check::{Concern, missing};

use crate::error::PressError;

/// Refuses a piece that no page can be made of, whatever its house says: see [`newsroom::check::Kind::is_law`].
/// Everything here asks this first.
///
/// # Errors
/// [`PressError::Concerns`] names all that is missing.
pub fn check(article: &Article) -> Result<(), PressError> {
    let mut concerns = missing(article);
    concerns.retain(|concern: &Concern| concern.kind().is_law());
    if concerns.is_empty() {
        Ok(())
    } else {
        Err(PressError::Concerns { concerns })
    }
}
