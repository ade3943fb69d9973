//! The photos of the page, each in the widths that screens ask for.

use newsroom::body::{Figure, Layout};
use newsroom::photo::{PhotoId, PhotoSource};

use crate::edition::Edition;
use crate::error::PressError;

/// Pixels. A photo is never enlarged, so a small one has fewer.
const WIDTHS: [u32; 3] = [640, 960, 1600];
/// The width that a browser takes when it knows nothing of the others.
const USUAL_WIDTH: u32 = 960;

/// A file that the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackagedPhoto {
    /// Relative to the page, with `/`: `photos/le-hoi-1-960.jpg`.
    pub name: String,
    pub bytes: Vec<u8>,
}

pub(super) struct Photos {
    shown: Vec<ShownPhoto>,
    packaged: Vec<PackagedPhoto>,
}

/// One photo in its widths, narrowest first; never without one.
pub(super) struct ShownPhoto {
    photo: PhotoId,
    renditions: Vec<ShownRendition>,
}

pub(super) struct ShownRendition {
    pub(super) name: String,
    /// Pixels.
    pub(super) width: u32,
    /// Pixels.
    pub(super) height: u32,
}

impl Photos {
    /// Asks for every photo of the page once. A photo that stands twice is named by its first place.
    pub(super) fn of(edition: &Edition<'_>, source: &dyn PhotoSource) -> Result<Self, PressError> {
        let mut photos = Self {
            shown: Vec::new(),
            packaged: Vec::new(),
        };
        let places = edition.article.body.figures().flat_map(|figure| &figure.photos);
        for (number, photo) in (1..)
            .zip(places)
            .filter_map(|(number, place)| Some((number, place.photo?)))
        {
            if photos.get(&photo).is_none() {
                photos
                    .add(edition, number, photo, source)
                    .map_err(|source| PressError::Photo { number, source })?;
            }
        }
        Ok(photos)
    }

    fn add(
        &mut self,
        edition: &Edition<'_>,
        number: u32,
        photo: PhotoId,
        source: &dyn PhotoSource,
    ) -> Result<(), newsroom::photo::PhotoUnavailable> {
        let (original_width, _) = source.dimensions(&photo)?;
        let mut widths = WIDTHS.map(|width| width.min(original_width.max(1))).to_vec();
        widths.dedup();
        let mut renditions: Vec<ShownRendition> = Vec::new();
        for max_width in widths {
            let rendition = source.rendition(&photo, max_width)?;
            let (width, height) = (rendition.width, rendition.height);
            if renditions.last().is_some_and(|last| last.width == width) {
                continue;
            }
            let name = format!("photos/{}-{number}-{width}.jpg", edition.article.address_slug());
            self.packaged.push(PackagedPhoto {
                name: name.clone(),
                bytes: rendition.jpeg,
            });
            renditions.push(ShownRendition { name, width, height });
        }
        self.shown.push(ShownPhoto { photo, renditions });
        Ok(())
    }

    pub(super) fn get(&self, photo: &PhotoId) -> Option<&ShownPhoto> {
        self.shown.iter().find(|shown| shown.photo == *photo)
    }

    pub(super) fn into_packaged(self) -> Vec<PackagedPhoto> {
        self.packaged
    }
}

impl ShownPhoto {
    pub(super) fn usual(&self) -> Option<&ShownRendition> {
        self.renditions
            .iter()
            .rfind(|r| r.width <= USUAL_WIDTH)
            .or(self.renditions.first())
    }

    pub(super) fn widest(&self) -> Option<&ShownRendition> {
        self.renditions.last()
    }

    pub(super) fn srcset(&self) -> String {
        let named = self.renditions.iter().map(|r| format!("{} {}w", r.name, r.width));
        named.collect::<Vec<_>>().join(", ")
    }
}

/// How wide the photos of a figure stand: the column of the stylesheet is 45rem at most, and a narrow screen is
/// filled.
pub(super) fn sizes(figure: &Figure) -> String {
    let across = match figure.layout {
        Layout::Column => 1,
        Layout::Row => figure.photos.len().max(1),
        Layout::Grid => figure.photos.len().clamp(1, 2),
    };
    format!("(min-width: 48rem) {}px, {}vw", 720 / across, 100 / across)
}
