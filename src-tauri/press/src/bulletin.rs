//! Several pieces as the press sets them in one publication.

use chrono::{DateTime, FixedOffset};
use newsroom::body::PlacedPhoto;
use newsroom::bulletin::Paper;
use newsroom::house_style::HouseStyle;

use crate::edition::Edition;
use crate::logo::Logo;

/// A bulletin with all that its pages say. The clock is the caller's: the same issue gives the same bytes.
#[derive(Clone, Debug)]
pub struct Issue<'a> {
    pub title: &'a str,
    /// Which one of its kind; may be empty.
    pub number: &'a str,
    /// On the cover; may be empty.
    pub note: &'a str,
    /// The day on the cover, and the moment in the metadata.
    pub published: DateTime<FixedOffset>,
    /// With its alt text; the cover goes without one where this is empty.
    pub cover: Option<PlacedPhoto>,
    pub paper: Paper,
    pub house: &'a HouseStyle,
    pub logo: Option<&'a Logo>,
    pub parts: Vec<Part<'a>>,
}

/// A section goes on to the next one.
#[derive(Clone, Debug)]
pub enum Part<'a> {
    Section(&'a str),
    Piece(Edition<'a>),
}

/// How the pages leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// One after the other, for reading.
    #[default]
    Pages,
    /// Two on each side of a sheet, in the order in which the folded sheets are read.
    Booklet,
}
