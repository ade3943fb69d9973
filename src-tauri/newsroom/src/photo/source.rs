//! Where the press gets its pictures from.

use crate::photo::{PageCrop, PhotoId, PhotoWords, Point};

/// A photo as an article shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cut {
    pub photo: PhotoId,
    /// In place of the recipe's own ([`crate::photo::Recipe::cut_to`]).
    pub crop: Option<PageCrop>,
}

/// How a picture's pixels are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    Jpeg,
    Webp,
}

impl Encoding {
    /// Of a file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
        }
    }

    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
        }
    }
}

/// A picture that is asked for: scaled down to at most `max_width` pixels, never enlarged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    pub cut: Cut,
    pub max_width: u32,
    pub encoding: Encoding,
}

/// A picture made from an original: upright, in sRGB, without the metadata of the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// A file of the encoding that was asked for.
    pub bytes: Vec<u8>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// What is known of a photo beside its pixels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AboutPhoto {
    /// As the archive has them; what an article says at the photo's place goes before.
    pub words: PhotoWords,
    /// What must stay in sight when a page cuts further, in shares of the picture as it is cut; `None` where nobody
    /// said or where it is cut away.
    pub focus: Option<Point>,
}

/// Where the press gets its pictures from. The desk answers with the archive and the darkroom.
pub trait PhotoSource {
    /// Width and height of the picture in its full size, upright and cut, in pixels.
    fn dimensions(&self, cut: &Cut) -> Result<(u32, u32), PhotoUnavailable>;

    fn about(&self, cut: &Cut) -> Result<AboutPhoto, PhotoUnavailable>;

    /// The picture scaled down to at most `max_width` pixels; never enlarged.
    fn rendition(&self, cut: &Cut, max_width: u32, encoding: Encoding)
    -> Result<Rendition, PhotoUnavailable>;

    /// Many pictures, in the order that they are asked for. A source that can make them side by side does.
    fn renditions(&self, wanted: &[Wanted]) -> Vec<Result<Rendition, PhotoUnavailable>> {
        let one = |wanted: &Wanted| self.rendition(&wanted.cut, wanted.max_width, wanted.encoding);
        wanted.iter().map(one).collect()
    }
}

#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("photo {photo} cannot be read: {reason}")]
pub struct PhotoUnavailable {
    pub photo: PhotoId,
    pub reason: String,
}
