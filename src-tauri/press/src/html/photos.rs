//! The photos of the page, each in the widths that screens ask for, as WebP and, for what does not know that, as JPEG.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use newsroom::photo::{AboutPhoto, Cut, Encoding, PhotoSource, PhotoUnavailable, Wanted};
use newsroom::portal::Portal;

use crate::edition::Edition;
use crate::error::PressError;

/// Pixels. A column of 358 CSS pixels, a telephone's, takes the second at two pixels to one and the third at three; a
/// photo is never enlarged, so a small one has fewer.
const WIDTHS: [u32; 4] = [480, 720, 1080, 1600];
/// The width that is shown by what knows nothing of the others.
const USUAL_WIDTH: u32 = 1080;

/// A file that the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackagedPhoto {
    /// Relative to the page, with `/`: `photos/le-hoi-1-1080.jpg`.
    pub name: String,
    /// Where the portal's readers find it; `None` where the portal keeps its pictures beside the page.
    pub address: Option<String>,
    pub cut: Cut,
    pub encoding: Encoding,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    pub bytes: Vec<u8>,
}

pub(super) struct Photos {
    shown: Vec<ShownPhoto>,
}

/// One photo in its widths, narrowest first; never without one.
pub(super) struct ShownPhoto {
    cut: Cut,
    pub(super) about: AboutPhoto,
    widths: Vec<ShownWidth>,
    /// Whether it is one JPEG and nothing else.
    pub(super) alone: bool,
}

/// One width, in every encoding.
pub(super) struct ShownWidth {
    /// Pixels.
    pub(super) width: u32,
    /// Pixels.
    pub(super) height: u32,
    jpeg: Named,
    webp: Named,
}

/// Where a picture is found.
struct Named {
    /// By the page.
    here: String,
    /// By the portal's readers, once the portal has taken it.
    public: String,
}

impl Named {
    /// The same for everybody.
    fn at(address: String) -> Self {
        Self {
            here: address.clone(),
            public: address,
        }
    }
}

/// Who looks for a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Viewer {
    /// The page, beside which the pictures lie.
    Page,
    /// What is shown at the portal: the fragment, a card of a network, a search engine.
    Portal,
}

impl Photos {
    /// Every picture of the page once. One that stands twice is named by its first place.
    pub(super) fn made(
        edition: &Edition<'_>,
        portal: &Portal,
        source: &dyn PhotoSource,
    ) -> Result<(Self, Vec<PackagedPhoto>), PressError> {
        let slug = edition.article.address_slug();
        let name = |number: u32, width: u32, encoding: Encoding| {
            let file = file_name(&slug, number, width, encoding);
            let here = format!("photos/{file}");
            let public = match portal.pictures.as_str() {
                "" => here.clone(),
                address => format!("{address}/{file}"),
            };
            Named { here, public }
        };
        let (mut shown, mut wanted, mut names) = (Vec::new(), Vec::new(), Vec::new());
        for (number, cut) in cuts(edition) {
            let photo = ShownPhoto::of(cut, source, |width, encoding| name(number, width, encoding))
                .map_err(|source| PressError::Photo { number, source })?;
            for width in &photo.widths {
                for (encoding, named) in [(Encoding::Webp, &width.webp), (Encoding::Jpeg, &width.jpeg)] {
                    wanted.push(Wanted {
                        cut,
                        max_width: width.width,
                        encoding,
                    });
                    names.push((number, cut, encoding, named.here.clone(), named.public.clone()));
                }
            }
            shown.push(photo);
        }
        let made = source.renditions(&wanted).into_iter().zip(names);
        let packaged = made
            .map(|(made, (number, cut, encoding, name, public))| match made {
                Ok(rendition) => Ok(PackagedPhoto {
                    address: (public != name).then_some(public),
                    name,
                    cut,
                    encoding,
                    width: rendition.width,
                    height: rendition.height,
                    bytes: rendition.bytes,
                }),
                Err(source) => Err(PressError::Photo { number, source }),
            })
            .collect::<Result<_, _>>()?;
        Ok((Self { shown }, packaged))
    }

    /// Pictures that are shown under `address`, which takes a width in pixels, and are not made here. A photo that cannot
    /// be read is not shown.
    pub(super) fn addressed(
        edition: &Edition<'_>,
        source: &dyn PhotoSource,
        address: &dyn Fn(&Cut, u32) -> String,
    ) -> Self {
        let photo = |(_, cut)| {
            let named = |width, _| Named::at(address(&cut, width));
            ShownPhoto::of(cut, source, named).ok()
        };
        Self {
            shown: cuts(edition).into_iter().filter_map(photo).collect(),
        }
    }

    /// One JPEG of every photo: at the portal's address, where it has one, and else within the text. A photo that cannot
    /// be read is not shown.
    pub(super) fn carried(edition: &Edition<'_>, portal: &Portal, source: &dyn PhotoSource) -> Self {
        let slug = edition.article.address_slug();
        let photo = |(number, cut)| {
            let at_portal = |width: u32, encoding: Encoding| {
                let file = file_name(&slug, number, width, encoding);
                Named::at(format!("{}/{file}", portal.pictures))
            };
            let mut shown = ShownPhoto::of(cut, source, at_portal).ok()?;
            let usual = shown.usual()?.width;
            shown.widths.retain(|width| width.width == usual);
            shown.alone = true;
            if portal.pictures.is_empty() {
                let made = source.rendition(&cut, usual, Encoding::Jpeg).ok()?;
                let data = format!("data:image/jpeg;base64,{}", STANDARD.encode(made.bytes));
                shown
                    .widths
                    .iter_mut()
                    .for_each(|width| width.jpeg = Named::at(data.clone()));
            }
            Some(shown)
        };
        Self {
            shown: cuts(edition).into_iter().filter_map(photo).collect(),
        }
    }

    pub(super) fn get(&self, cut: &Cut) -> Option<&ShownPhoto> {
        self.shown.iter().find(|shown| shown.cut == *cut)
    }
}

/// The photo's number is that of its first place on the page.
fn file_name(slug: &str, number: u32, width: u32, encoding: Encoding) -> String {
    format!("{slug}-{number}-{width}.{}", encoding.extension())
}

/// Each cut once, with the number of its first place over the whole page, from 1.
fn cuts(edition: &Edition<'_>) -> Vec<(u32, Cut)> {
    let mut cuts: Vec<(u32, Cut)> = Vec::new();
    let places = edition.article.body.figures().flat_map(|figure| &figure.photos);
    for (number, place) in (1..).zip(places) {
        if let Some(cut) = place.cut()
            && cuts.iter().all(|(_, known)| *known != cut)
        {
            cuts.push((number, cut));
        }
    }
    cuts
}

impl ShownPhoto {
    fn of(
        cut: Cut,
        source: &dyn PhotoSource,
        name: impl Fn(u32, Encoding) -> Named,
    ) -> Result<Self, PhotoUnavailable> {
        let (full_width, full_height) = source.dimensions(&cut)?;
        let full_width = full_width.max(1);
        let widest = WIDTHS.map(|width| width.min(full_width)).into_iter().max();
        // A width hardly under the widest would be a file for nothing.
        let narrower = WIDTHS.into_iter().filter(|width| width + width / 4 <= full_width);
        let mut widths: Vec<u32> = narrower.chain(widest).collect();
        widths.dedup();
        let shown = |width: u32| ShownWidth {
            width,
            height: height_at(width, full_width, full_height),
            jpeg: name(width, Encoding::Jpeg),
            webp: name(width, Encoding::Webp),
        };
        Ok(Self {
            cut,
            about: source.about(&cut)?,
            widths: widths.into_iter().map(shown).collect(),
            alone: false,
        })
    }

    pub(super) fn usual(&self) -> Option<&ShownWidth> {
        self.widths
            .iter()
            .rfind(|shown| shown.width <= USUAL_WIDTH)
            .or(self.widths.first())
    }

    pub(super) fn widest(&self) -> Option<&ShownWidth> {
        self.widths.last()
    }

    /// Width to height.
    pub(super) fn shape(&self) -> f64 {
        self.usual().map_or(1.0, |usual| {
            f64::from(usual.width) / f64::from(usual.height.max(1))
        })
    }

    pub(super) fn srcset(&self, encoding: Encoding, from: Viewer) -> String {
        let named = |shown: &ShownWidth| format!("{} {}w", shown.address(encoding, from), shown.width);
        self.widths.iter().map(named).collect::<Vec<_>>().join(", ")
    }
}

impl ShownWidth {
    pub(super) fn address(&self, encoding: Encoding, from: Viewer) -> &str {
        let named = match encoding {
            Encoding::Jpeg => &self.jpeg,
            Encoding::Webp => &self.webp,
        };
        match from {
            Viewer::Page => &named.here,
            Viewer::Portal => &named.public,
        }
    }
}

/// Pixels, in proportion; never 0.
fn height_at(width: u32, full_width: u32, full_height: u32) -> u32 {
    let (width, full_width) = (u64::from(width), u64::from(full_width));
    let height = (u64::from(full_height) * width + full_width / 2) / full_width;
    // Lossless: a picture only shrinks.
    u32::try_from(height).unwrap_or(full_height).max(1)
}
