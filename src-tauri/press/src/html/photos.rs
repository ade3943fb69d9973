//! The photos of the page, each in the widths that screens ask for.

use newsroom::photo::{Cut, PhotoSource};

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
    cut: Cut,
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
    /// Asks for every picture of the page once. One that stands twice is named by its first place.
    pub(super) fn of(edition: &Edition<'_>, source: &dyn PhotoSource) -> Result<Self, PressError> {
        let mut photos = Self {
            shown: Vec::new(),
            packaged: Vec::new(),
        };
        let places = edition.article.body.figures().flat_map(|figure| &figure.photos);
        for (number, cut) in (1..)
            .zip(places)
            .filter_map(|(number, place)| Some((number, place.cut()?)))
        {
            if photos.get(&cut).is_none() {
                photos
                    .add(edition, number, cut, source)
                    .map_err(|source| PressError::Photo { number, source })?;
            }
        }
        Ok(photos)
    }

    fn add(
        &mut self,
        edition: &Edition<'_>,
        number: u32,
        cut: Cut,
        source: &dyn PhotoSource,
    ) -> Result<(), newsroom::photo::PhotoUnavailable> {
        let (full_width, _) = source.dimensions(&cut)?;
        let mut widths = WIDTHS.map(|width| width.min(full_width.max(1))).to_vec();
        widths.dedup();
        let mut renditions: Vec<ShownRendition> = Vec::new();
        for max_width in widths {
            let rendition = source.rendition(&cut, max_width)?;
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
        self.shown.push(ShownPhoto { cut, renditions });
        Ok(())
    }

    pub(super) fn get(&self, cut: &Cut) -> Option<&ShownPhoto> {
        self.shown.iter().find(|shown| shown.cut == *cut)
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

    /// Width to height.
    pub(super) fn shape(&self) -> f64 {
        self.usual().map_or(1.0, |usual| {
            f64::from(usual.width) / f64::from(usual.height.max(1))
        })
    }

    pub(super) fn srcset(&self) -> String {
        let named = self.renditions.iter().map(|r| format!("{} {}w", r.name, r.width));
        named.collect::<Vec<_>>().join(", ")
    }
}
