//! Adobe's packet of RDF (ISO 16684-1; XMP Specification Part 3 for its place in files).

/// The properties of a packet, its extension joined.
mod packet;
/// The property of each field.
mod property;
/// Packets as bytes.
mod serial;
/// Elements, in memory.
mod tree;
/// Texts, lists and languages in RDF.
mod value;
/// The words put in.
mod writing;

use newsroom::photo::{Field, Slot};

use super::GpsPosition;
use super::charset::mend;
use super::reading::{Source, cut_long};
use super::time;

pub use packet::Packet;
use property::{Form, property, space};
pub use serial::{Extension, serialise};
pub use writing::rewrite;

pub fn words(packet: &Packet) -> Source {
    let mut source = Source::default();
    for field in Field::ALL {
        let (space, local, form) = property(field);
        let Some(element) = packet.get(space, local) else {
            continue;
        };
        let mut mended = None;
        let mut take = |text: &str| {
            let text = &text[..cut_long(text.as_bytes()).len()];
            let (text, encoding) = mend(text);
            mended = mended.or(encoding);
            text
        };
        match source.words.slot(field) {
            Slot::Text(slot) => {
                let text = match form {
                    Form::Alternatives => value::alternative(element),
                    _ => value::text(element),
                };
                *slot = take(&text);
            }
            Slot::List(slot) => *slot = value::items(element).iter().map(|item| take(item)).collect(),
            Slot::Time(slot) => {
                let moment = time::read_xmp(&value::text(element));
                *slot = moment.map(|moment| moment.time);
                source.only_day = moment.is_some_and(|moment| moment.only_day);
            }
        }
        source.mended.extend(mended.map(|encoding| (field, encoding)));
    }
    source.tidy()
}

/// Degrees and minutes, then the letter: "21,19.362N" (exif:GPSLatitude).
pub fn place(packet: &Packet) -> Option<GpsPosition> {
    let degrees = |local, most: f64| {
        let text = value::text(packet.get(space::EXIF, local)?);
        let letter = text.trim().chars().last()?.to_ascii_uppercase();
        let mut numbers = text.trim().trim_end_matches(char::is_alphabetic).split(',');
        let degrees: f64 = numbers.next()?.trim().parse().ok()?;
        let minutes: f64 = numbers
            .next()
            .map_or(Some(0.0), |text| text.trim().parse().ok())?;
        let seconds: f64 = numbers
            .next()
            .map_or(Some(0.0), |text| text.trim().parse().ok())?;
        let angle = degrees + minutes / 60.0 + seconds / 3600.0;
        let angle = if matches!(letter, 'S' | 'W') {
            -angle
        } else {
            angle
        };
        (angle.abs() <= most).then_some(angle)
    };
    Some(GpsPosition {
        latitude: degrees("GPSLatitude", 90.0)?,
        longitude: degrees("GPSLongitude", 180.0)?,
        altitude: None,
    })
}

pub fn camera(packet: &Packet) -> Option<String> {
    let model = value::text(packet.get(space::TIFF, "Model")?);
    let (model, _) = mend(model.trim());
    (!model.is_empty()).then_some(model)
}
