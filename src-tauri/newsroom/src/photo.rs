//! A photo is named by its original bytes; whoever needs pixels asks a [`PhotoSource`].

mod change;
mod field;
mod label;
mod recipe;
/// Variables in captions.
pub mod template;
mod warning;
mod words;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::digest::{Digest, NotADigest};

pub use change::{Change, How};
pub use field::{Field, Slot};
pub use label::Label;
pub use recipe::{Blur, Crop, Point, Recipe, Tone, WHOLE};
pub use warning::{LONGEST_CAPTION, Warning, WarningLine};
pub use words::PhotoWords;

/// The SHA-256 of a photo's original bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct PhotoId(Digest);

impl PhotoId {
    #[must_use]
    pub fn of(original: &[u8]) -> Self {
        Self(Digest::of(original))
    }
}

/// The name of an original whose bytes have this digest.
impl From<Digest> for PhotoId {
    fn from(digest: Digest) -> Self {
        Self(digest)
    }
}

impl From<PhotoId> for Digest {
    fn from(photo: PhotoId) -> Self {
        photo.0
    }
}

impl fmt::Display for PhotoId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for PhotoId {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Self, NotADigest> {
        text.parse().map(Self)
    }
}

/// A photo as an article shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cut {
    pub photo: PhotoId,
    /// In the straight frame of the photo's recipe, in place of the recipe's own ([`Recipe::cut_to`]).
    pub crop: Option<Crop>,
}

/// A picture made from an original: upright, in sRGB, JPEG, without the metadata of the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    pub jpeg: Vec<u8>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// Where the press gets its pictures from. The desk answers with the archive and the darkroom.
pub trait PhotoSource {
    /// Width and height of the picture in its full size, upright and cut, in pixels.
    fn dimensions(&self, cut: &Cut) -> Result<(u32, u32), PhotoUnavailable>;

    /// The picture scaled down to at most `max_width` pixels; never enlarged.
    fn rendition(&self, cut: &Cut, max_width: u32) -> Result<Rendition, PhotoUnavailable>;
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("photo {photo} cannot be read: {reason}")]
pub struct PhotoUnavailable {
    pub photo: PhotoId,
    pub reason: String,
}
