//! Whether a piece may leave the house.

use newsroom::article::Article;
use newsroom::lack::{Lack, lacks};

use crate::error::PressError;

/// Refuses a piece that no page can be made of: see [`Lack::stops_the_press`]. Everything here asks this first.
///
/// # Errors
/// [`PressError::Lacks`] names all that is missing.
pub fn check(article: &Article) -> Result<(), PressError> {
    let lacks: Vec<Lack> = lacks(article).into_iter().filter(Lack::stops_the_press).collect();
    if lacks.is_empty() {
        Ok(())
    } else {
        Err(PressError::Lacks { lacks })
    }
}
