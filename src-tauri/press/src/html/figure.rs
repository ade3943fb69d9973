//! Photos with what is said of them.

use newsroom::body::{Figure, Inline, PlacedPhoto};
use newsroom::photo::Encoding;
use newsroom::portal::Profile;

use super::dress::Part;
use super::inline::{inlines, plain};
use super::photos::{Photos, ShownPhoto, Viewer};
use super::writer::{Attributes, Writer};
use crate::edition::Edition;
use crate::rows::rows;
use crate::{line, words};

/// Pixels: how wide the column of the stylesheet is at most.
const COLUMN: f64 = 720.0;

/// `first`: whether it is the first of the page.
pub(super) fn figure(
    w: &mut Writer,
    edition: &Edition<'_>,
    figure: &Figure,
    photos: &Photos,
    from: Viewer,
    first: bool,
) {
    w.block(Part::Figure, &[], |w| {
        for row in rows(figure) {
            let shown = |place| Shown::of(place, photos, from, first);
            let shown: Vec<Shown<'_>> = row.iter().filter_map(shown).collect();
            match shown.as_slice() {
                [] => {}
                [alone] => alone.write(w, 1.0),
                several => w.block(Part::PhotoRow, &[], |w| {
                    let shapes: f64 = several.iter().map(|one| one.photo.shape()).sum();
                    several
                        .iter()
                        .for_each(|one| one.write(w, one.photo.shape() / shapes));
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
    from: Viewer,
    first: bool,
}

impl<'a> Shown<'a> {
    fn of(place: &'a PlacedPhoto, photos: &'a Photos, from: Viewer, first: bool) -> Option<Self> {
        let photo = photos.get(&place.cut()?)?;
        Some(Self {
            place,
            photo,
            from,
            first,
        })
    }

    /// `share` of the column's width.
    fn write(&self, w: &mut Writer, share: f64) {
        let in_row = share < 1.0;
        let own = self.place.caption.as_deref();
        match w.profile() {
            Profile::Semantic => {
                let shape = format!("--shape:{:.3}", self.photo.shape());
                let shaped: Attributes<'_> = if in_row { &[("style", &shape)] } else { &[] };
                match own {
                    None => self.picture(w, share, shaped),
                    Some(own) => w.block(Part::OwnFigure, shaped, |w| {
                        self.picture(w, share, &[]);
                        caption(w, own, "");
                    }),
                }
            }
            Profile::Inline => {
                // Beside each other, with room for what stands between two words.
                let wide = format!(
                    "display:inline-block;vertical-align:top;width:{:.0}%",
                    97.0 * share
                );
                let (part, look): (_, Attributes<'_>) = match in_row {
                    true => (Part::PhotoInRow, &[("style", &wide)]),
                    false => (Part::OwnFigure, &[]),
                };
                w.block(part, look, |w| {
                    self.image(w, in_row);
                    caption(w, own.unwrap_or_default(), "");
                });
            }
            Profile::Plain => {
                w.block(Part::PhotoFrame, &[], |w| self.image(w, in_row));
                caption(w, own.unwrap_or_default(), "");
            }
        }
    }

    /// WebP for what knows it, else JPEG; every width, of which the screen chooses one.
    fn picture(&self, w: &mut Writer, share: f64, in_row: &[(&str, &str)]) {
        let Some(usual) = self.photo.usual() else { return };
        let (width, height) = (usual.width.to_string(), usual.height.to_string());
        let alt = line::clean(self.place.alt.trim());
        if self.photo.alone {
            let mut all = in_row.to_vec();
            all.extend([
                ("src", usual.address(Encoding::Jpeg, self.from)),
                ("width", &width),
                ("height", &height),
                ("alt", &alt),
            ]);
            w.void("img", &all);
            return;
        }
        let sizes = self.sizes(share);
        let webp = self.photo.srcset(Encoding::Webp, self.from);
        let jpeg = self.photo.srcset(Encoding::Jpeg, self.from);
        w.block("picture", in_row, |w| {
            w.void(
                "source",
                &[("type", "image/webp"), ("srcset", &webp), ("sizes", &sizes)],
            );
            w.void(
                "img",
                &[
                    ("src", usual.address(Encoding::Jpeg, self.from)),
                    ("srcset", &jpeg),
                    ("sizes", &sizes),
                    ("width", &width),
                    ("height", &height),
                    ("alt", &alt),
                    // The first figure is on the screen at once; the others are fetched when a reader comes near them.
                    ("loading", if self.first { "eager" } else { "lazy" }),
                    ("decoding", "async"),
                ],
            );
        });
    }

    /// One JPEG, as every CMS takes it.
    fn image(&self, w: &mut Writer, in_row: bool) {
        let Some(usual) = self.photo.usual() else { return };
        let (width, height) = (usual.width.to_string(), usual.height.to_string());
        let alt = line::clean(self.place.alt.trim());
        let mut attributes = vec![
            ("src", usual.address(Encoding::Jpeg, self.from)),
            ("width", &width),
            ("height", &height),
            ("alt", &alt),
        ];
        if w.profile() == Profile::Inline {
            let look = if in_row {
                "width:100%;height:auto"
            } else {
                "max-width:100%;height:auto"
            };
            attributes.push(("style", look));
        }
        w.void("img", &attributes);
    }

    /// How wide the stylesheet shows it, in the words of the attribute.
    fn sizes(&self, share: f64) -> String {
        let column = "100vw - 2rem";
        let phone = match share < 1.0 {
            true => format!("calc(({column}) * {share:.3})"),
            false => format!("calc({column})"),
        };
        // On a narrow screen photos with captions of their own stand below each other.
        let narrow = match self.place.caption.is_some() && share < 1.0 {
            true => format!("(max-width: 30rem) calc({column}), "),
            false => String::new(),
        };
        format!("(min-width: 47rem) {:.0}px, {narrow}{phone}", COLUMN * share)
    }
}

fn caption(w: &mut Writer, text: &[Inline], credit: &str) {
    if text.is_empty() && credit.is_empty() {
        return;
    }
    w.leaf(Part::Caption, &[], |w| {
        inlines(w, text);
        if !credit.is_empty() {
            if !text.is_empty() {
                w.text(" ");
            }
            w.span(Part::Credit, &[], |w| plain(w, credit));
        }
    });
}
