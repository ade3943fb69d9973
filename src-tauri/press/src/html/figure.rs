//! Photos with what is said of them.

use newsroom::body::{Figure, Inline, PlacedPhoto};

use super::inline::{inlines, plain};
use super::photos::{Photos, ShownPhoto};
use super::writer::Writer;
use crate::edition::Edition;
use crate::rows::rows;
use crate::{line, words};

/// Pixels: how wide the column of the stylesheet is at most.
const COLUMN: f64 = 720.0;

/// `first`: whether it is the first of the page.
pub(super) fn figure(w: &mut Writer, edition: &Edition<'_>, figure: &Figure, photos: &Photos, first: bool) {
    w.block("figure", &[], |w| {
        for row in rows(figure) {
            let shown: Vec<Shown<'_>> = row.iter().filter_map(|place| Shown::of(place, photos)).collect();
            match shown.as_slice() {
                [alone] => alone.write(w, 1.0, first, &[]),
                several => w.block("div", &[("class", "row")], |w| {
                    let shapes: f64 = several.iter().map(|one| one.photo.shape()).sum();
                    for one in several {
                        let shape = one.photo.shape();
                        let style = format!("--shape:{shape:.3}");
                        one.write(w, shape / shapes, first, &[("style", &style)]);
                    }
                }),
            }
        }
        let credit = words::credit(edition.language(), &figure.credit);
        caption(w, &figure.caption, &credit);
    });
}

struct Shown<'a> {
    place: &'a PlacedPhoto,
    photo: &'a ShownPhoto,
}

impl<'a> Shown<'a> {
    fn of(place: &'a PlacedPhoto, photos: &'a Photos) -> Option<Self> {
        let photo = photos.get(&place.cut()?)?;
        Some(Self { place, photo })
    }

    /// `share` of the column's width; `attributes` are those of what stands in the row.
    fn write(&self, w: &mut Writer, share: f64, first: bool, attributes: &[(&str, &str)]) {
        match &self.place.caption {
            None => self.image(w, share, first, attributes),
            Some(own) => w.block("figure", attributes, |w| {
                self.image(w, share, first, &[]);
                caption(w, own, "");
            }),
        }
    }

    /// The first figure is on the screen at once; the others are fetched when a reader comes near them.
    fn image(&self, w: &mut Writer, share: f64, first: bool, attributes: &[(&str, &str)]) {
        let Some(usual) = self.photo.usual() else { return };
        let (width, height) = (usual.width.to_string(), usual.height.to_string());
        let (srcset, alt) = (self.photo.srcset(), line::clean(self.place.alt.trim()));
        // On a narrow screen photos with captions of their own stand below each other.
        let narrow = if self.place.caption.is_some() && share < 1.0 {
            "(max-width: 30rem) 100vw, "
        } else {
            ""
        };
        let sizes = format!(
            "(min-width: 48rem) {:.0}px, {narrow}{:.0}vw",
            COLUMN * share,
            100.0 * share
        );
        let mut all = attributes.to_vec();
        all.extend([
            ("src", usual.name.as_str()),
            ("srcset", &srcset),
            ("sizes", &sizes),
            ("width", &width),
            ("height", &height),
            ("alt", &alt),
            ("loading", if first { "eager" } else { "lazy" }),
            ("decoding", "async"),
        ]);
        w.void("img", &all);
    }
}

fn caption(w: &mut Writer, text: &[Inline], credit: &str) {
    if text.is_empty() && credit.is_empty() {
        return;
    }
    w.leaf("figcaption", &[], |w| {
        inlines(w, text);
        if !credit.is_empty() {
            if !text.is_empty() {
                w.text(" ");
            }
            w.span("span", &[("class", "credit")], |w| plain(w, credit));
        }
    });
}
