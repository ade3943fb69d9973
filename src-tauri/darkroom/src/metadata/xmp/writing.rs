//! The words put into a packet, and what the picture no longer is taken out.

use newsroom::photo::{Field, PhotoWords, Slot};

use super::packet::Packet;
use super::property::{Form, property, space};
use super::tree::{Element, Name, Node};
use super::value;
use crate::metadata::{Keep, time};

/// What the original's pixels were, its thumbnails, and the words that Exif repeats.
const OF_THE_ORIGINAL: &[(&str, &[&str])] = &[
    (space::XMP, &["Thumbnails"]),
    (space::DC, &["format"]),
    (space::NOTE, &["HasExtendedXMP"]),
    (space::PHOTOSHOP, &["ColorMode", "ICCProfile"]),
    (
        space::TIFF,
        &[
            "ImageWidth",
            "ImageLength",
            "BitsPerSample",
            "Compression",
            "PhotometricInterpretation",
            "SamplesPerPixel",
            "PlanarConfiguration",
            "YCbCrSubSampling",
            "Orientation",
            "ImageDescription",
            "Artist",
            "Copyright",
            "NativeDigest",
        ],
    ),
    (
        space::EXIF,
        &[
            "PixelXDimension",
            "PixelYDimension",
            "ColorSpace",
            "Gamma",
            "SubjectArea",
            "SubjectLocation",
            "DateTimeOriginal",
            "NativeDigest",
        ],
    ),
];

/// A property whose name is one of these, in small letters, names the device or its owner.
const PERSONAL: &[&str] = &[
    "serialno",
    "imageuniqueid",
    "rawdatauniqueid",
    "ownername",
    "cameraownername",
    "makernote",
    "hostcomputer",
];

/// Makes the packet say the words, and nothing that must not leave the house. A property that says so already stays as
/// its writer wrote it.
pub fn rewrite(packet: &mut Packet, words: &mut PhotoWords, keep: Keep) {
    for (space, names) in OF_THE_ORIGINAL {
        for name in *names {
            packet.take(space, name);
        }
    }
    let goes = |name: &Name| is_private(&name.local.to_ascii_lowercase(), keep);
    packet.properties.retain(|property| !goes(&property.name));
    packet
        .properties
        .iter_mut()
        .for_each(|property| strip(property, &goes));
    for field in Field::ALL {
        let (space, local, form) = property(field);
        let old = packet.get(space, local);
        let new = match words.slot(field) {
            Slot::Text(text) => {
                let said = old.map(|old| match form {
                    Form::Alternatives => value::alternative(old),
                    _ => value::text(old),
                });
                if *text == said.clone().unwrap_or_default() && (old.is_none() || !text.is_empty()) {
                    continue;
                }
                (!text.is_empty()).then(|| match form {
                    Form::Alternatives => alternatives(space, local, old, &said.unwrap_or_default(), text),
                    _ => plain(space, local, text),
                })
            }
            Slot::List(items) => {
                if old.is_some_and(|old| value::items(old) == *items) {
                    continue;
                }
                (!items.is_empty()).then(|| list(space, local, form, items))
            }
            Slot::Time(taken) => {
                let said = old.and_then(|old| time::read_xmp(&value::text(old)));
                // A day alone, or a year, stays where no more is known.
                if old.is_some() && said.map(|said| said.time) == *taken {
                    continue;
                }
                taken.map(|taken| plain(space, local, &time::write_xmp(taken)))
            }
        };
        packet.put(space, local, new);
    }
}

fn is_private(local: &str, keep: Keep) -> bool {
    let place = ["gps", "latitude", "longitude", "longtitude"]
        .iter()
        .any(|part| local.contains(part));
    let serial = local.contains("serialnumber") || PERSONAL.contains(&local);
    (place && !keep.place) || (serial && !keep.serials)
}

fn strip(element: &mut Element, goes: &impl Fn(&Name) -> bool) {
    element.attributes.retain(|(name, _)| !goes(name));
    element.children.retain_mut(|node| match node {
        Node::Element(child) => {
            strip(child, goes);
            !goes(&child.name)
        }
        Node::Text(_) => true,
    });
}

fn plain(space: &str, local: &str, text: &str) -> Element {
    let mut property = Element::new(space, local);
    property.children.push(Node::Text(text.to_owned()));
    property
}

fn list(space: &str, local: &str, form: Form, items: &[String]) -> Element {
    let kind = if form == Form::Sequence { "Seq" } else { "Bag" };
    let items = items.iter().map(|item| plain(space::RDF, "li", item)).collect();
    holding(space, local, kind, items)
}

fn holding(space: &str, local: &str, kind: &str, entries: Vec<Element>) -> Element {
    let mut container = Element::new(space::RDF, kind);
    container.children = entries.into_iter().map(Node::Element).collect();
    let mut property = Element::new(space, local);
    property.children.push(Node::Element(container));
    property
}

/// The text as the default. What said the same as the old text, or said it in Vietnamese, says the new one; other
/// languages stay.
fn alternatives(space: &str, local: &str, old: Option<&Element>, said: &str, text: &str) -> Element {
    let entry = |language: &str| {
        let mut entry = plain(space::RDF, "li", text);
        let name = Name {
            space: space::XML.into(),
            local: "lang".to_owned(),
        };
        entry.attributes.push((name, language.to_owned()));
        entry
    };
    let mut entries = vec![entry("x-default")];
    for other in old.and_then(value::list).into_iter().flat_map(Element::elements) {
        match other.language() {
            None | Some("x-default") => {}
            Some(language) if value::speaks(language, "vi") || value::text(other) == said => {
                entries.push(entry(language));
            }
            Some(_) => entries.push(other.clone()),
        }
    }
    holding(space, local, "Alt", entries)
}
