//! A photo is named by its original bytes; whoever needs pixels asks a [`PhotoSource`].

mod change;
mod field;
mod label;
mod page_crop;
mod recipe;
mod source;
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
pub use page_crop::{PageCrop, Stance};
pub use recipe::{Blur, Crop, Point, Recipe, Tone, WHOLE, degrees, enlargement};
pub use source::{AboutPhoto, Cut, Encoding, PhotoSource, PhotoUnavailable, Rendition, Wanted};
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
