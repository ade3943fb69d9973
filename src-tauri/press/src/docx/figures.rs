//! Photos with what is said of them.

use newsroom::body::{Figure, Inline, PlacedPhoto};
use newsroom::photo::Encoding;

use super::inlines::{runs, styled};
use super::parts::{Parts, Picture};
use super::tables::{after, side_by_side};
use super::xml::Xml;
use crate::error::PressError;
use crate::rows::rows;
use crate::{line, words};

/// Pixels: 16 cm at 250 to the inch.
const WIDEST: u32 = 1600;
/// English Metric Units, of which an inch has 914,400: the width of the text.
const COLUMN: f64 = 5_760_000.0;
/// The same: a tall picture leaves room for its caption.
const TALLEST: f64 = 7_200_000.0;

pub(super) fn figure(xml: &mut Xml, parts: &mut Parts<'_>, figure: &Figure) -> Result<(), PressError> {
    for row in rows(figure) {
        let mut shown = Vec::new();
        for place in row {
            if let Some(picture) = picture(parts, place)? {
                shown.push((place, picture));
            }
        }
        let shapes: f64 = shown.iter().map(|(_, picture)| picture.shape()).sum();
        match shown.as_slice() {
            [] => {}
            [(place, picture)] => {
                styled(xml, "Photo", |xml| drawing(xml, place, picture, 1.0));
                caption(xml, parts, place.caption.as_deref().unwrap_or_default(), "");
            }
            several => {
                let mut cells = Vec::new();
                for (place, picture) in several {
                    let share = picture.shape() / shapes;
                    let mut cell = Xml::default();
                    // What a cell keeps free at both sides.
                    styled(&mut cell, "Photo", |xml| {
                        drawing(xml, place, picture, share * 0.97)
                    });
                    caption(&mut cell, parts, place.caption.as_deref().unwrap_or_default(), "");
                    cells.push((share, cell));
                }
                side_by_side(xml, cells);
                after(xml);
            }
        }
    }
    let credit = words::credit(parts.edition.language(), &figure.credit);
    caption(xml, parts, &figure.caption, &credit);
    Ok(())
}

/// Nothing where the place is empty: `check` has refused such a piece before.
fn picture(parts: &mut Parts<'_>, place: &PlacedPhoto) -> Result<Option<Picture>, PressError> {
    parts.next_photo();
    let Some(cut) = place.cut() else { return Ok(None) };
    parts.picture(&cut, WIDEST, Encoding::Jpeg).map(Some)
}

fn caption(xml: &mut Xml, parts: &mut Parts<'_>, text: &[Inline], credit: &str) {
    if text.is_empty() && credit.is_empty() {
        return;
    }
    styled(xml, "Caption", |xml| {
        runs(xml, parts, text);
        if !credit.is_empty() {
            let gap = if text.is_empty() { "" } else { " " };
            let italic = newsroom::body::Marks {
                italic: true,
                ..Default::default()
            };
            let said = Inline::Text {
                text: format!("{gap}{credit}"),
                marks: italic,
            };
            runs(xml, parts, &[said]);
        }
    });
}

/// DrawingML within a line (ISO/IEC 29500-1, 20.4.2.8).
fn drawing(xml: &mut Xml, place: &PlacedPhoto, picture: &Picture, share: f64) {
    let wide = (COLUMN * share).min(TALLEST * picture.shape());
    let high = wide / picture.shape();
    let (wide, high) = (format!("{wide:.0}"), format!("{high:.0}"));
    let (id, alt) = (picture.number.to_string(), line::clean(place.alt.trim()));
    let named = [("id", id.as_str()), ("name", &picture.name), ("descr", &alt)];
    xml.element("w:r", &[], |xml| {
        xml.element("w:drawing", &[], |xml| {
            let apart = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
            xml.element("wp:inline", &apart, |xml| {
                xml.empty("wp:extent", &[("cx", &wide), ("cy", &high)]);
                xml.empty("wp:docPr", &named);
                xml.element("a:graphic", &[], |xml| {
                    let kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
                    xml.element("a:graphicData", &[("uri", kind)], |xml| {
                        xml.element("pic:pic", &[], |xml| {
                            xml.element("pic:nvPicPr", &[], |xml| {
                                xml.empty("pic:cNvPr", &named);
                                xml.empty("pic:cNvPicPr", &[]);
                            });
                            xml.element("pic:blipFill", &[], |xml| {
                                xml.empty("a:blip", &[("r:embed", &picture.relation)]);
                                xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
                            });
                            xml.element("pic:spPr", &[], |xml| {
                                xml.element("a:xfrm", &[], |xml| {
                                    xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                                    xml.empty("a:ext", &[("cx", &wide), ("cy", &high)]);
                                });
                                xml.element("a:prstGeom", &[("prst", "rect")], |xml| {
                                    xml.empty("a:avLst", &[]);
                                });
                            });
                        });
                    });
                });
            });
        });
    });
}
