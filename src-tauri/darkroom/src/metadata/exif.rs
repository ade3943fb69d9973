//! The words, the place and the camera that Exif knows (CIPA DC-008, Exif 3.0).

mod writing;

use newsroom::photo::Field;
use newsroom::vietnamese::nfc;

use super::GpsPosition;
use super::charset::Charset;
use super::reading::{Source, cut_long};
use super::tiff::{Directory, Tiff, find};
use super::time;

pub use writing::rewritten;

pub const DESCRIPTION: u16 = 0x010e;
const MAKE: u16 = 0x010f;
const MODEL: u16 = 0x0110;
pub const ORIENTATION: u16 = 0x0112;
pub const ARTIST: u16 = 0x013b;
pub const COPYRIGHT: u16 = 0x8298;
pub const TAKEN: u16 = 0x9003;
const DIGITISED: u16 = 0x9004;
pub const FRACTION: u16 = 0x9291;

/// What cameras write into every picture's description; no caption at all.
const BOILERPLATE: &[&str] = &[
    "olympus digital camera",
    "sony dsc",
    "dcim",
    "digital camera",
    "default",
    "untitled",
];

pub fn words(tiff: &Tiff) -> Source {
    let mut source = Source::default();
    let tags = [
        (Field::Caption, DESCRIPTION),
        (Field::Creators, ARTIST),
        (Field::Copyright, COPYRIGHT),
    ];
    let texts = || {
        tags.iter()
            .filter_map(|(field, tag)| Some((*field, text(&tiff.main, *tag)?)))
    };
    let charset = Charset::of(true, texts().map(|(_, bytes)| bytes));
    for (field, bytes) in texts() {
        let (text, encoding) = charset.decode(cut_long(bytes));
        let text = text.trim();
        let opening = text.to_lowercase();
        if BOILERPLATE
            .iter()
            .any(|boilerplate| opening.starts_with(boilerplate))
        {
            continue;
        }
        source.mended.extend(encoding.map(|encoding| (field, encoding)));
        match field {
            // Several are written with semicolons between them (Metadata Working Group, 5.4).
            Field::Creators => source.words.creators = text.split(';').map(str::to_owned).collect(),
            Field::Copyright => source.words.copyright = text.to_owned(),
            _ => source.words.caption = text.to_owned(),
        }
    }
    source.words.taken = taken(tiff);
    source.tidy()
}

fn taken(tiff: &Tiff) -> Option<chrono::NaiveDateTime> {
    let line = |tag| text(&tiff.exif, tag).map(String::from_utf8_lossy);
    let fraction = line(FRACTION).unwrap_or_default();
    let original = line(TAKEN).and_then(|taken| time::read_exif(&taken, &fraction));
    let moment = original.or_else(|| time::read_exif(&line(DIGITISED)?, ""));
    moment.map(|moment| moment.time)
}

/// 1 to 8; anything else is no orientation (4.6.5.1.6).
pub fn orientation(tiff: &Tiff) -> Option<u8> {
    let number = find(&tiff.main, ORIENTATION)?.number(tiff.order)?;
    u8::try_from(number)
        .ok()
        .filter(|number| (1..=8).contains(number))
}

/// The model, after its maker where the model does not open with the maker's first word.
pub fn camera(tiff: &Tiff) -> Option<String> {
    let line = |tag| {
        let text = nfc(String::from_utf8_lossy(cut_long(text(&tiff.main, tag)?)).trim());
        (!text.is_empty()).then_some(text)
    };
    let (make, model) = (line(MAKE), line(MODEL));
    let (Some(make), Some(model)) = (&make, &model) else {
        return model.or(make);
    };
    let maker = make.split_whitespace().next().unwrap_or_default().to_lowercase();
    if model.to_lowercase().starts_with(&maker) {
        return Some(model.clone());
    }
    Some(format!("{make} {model}"))
}

/// Of the GPS directory (4.6.7). Degrees beyond the globe are none.
pub fn place(tiff: &Tiff) -> Option<GpsPosition> {
    let negative = |tag, letter: u8| {
        let entry = find(&tiff.gps, tag)?;
        Some(entry.value.first()?.to_ascii_uppercase() == letter)
    };
    let degrees = |tag| {
        let entry = find(&tiff.gps, tag)?;
        let [degrees, minutes, seconds] = [0, 1, 2].map(|index| entry.ratio(index, tiff.order));
        Some(degrees? + minutes.unwrap_or_default() / 60.0 + seconds.unwrap_or_default() / 3600.0)
    };
    let signed = |value: f64, negative: bool| if negative { -value } else { value };
    let position = GpsPosition {
        latitude: signed(degrees(2)?, negative(1, b'S')?),
        longitude: signed(degrees(4)?, negative(3, b'W')?),
        altitude: find(&tiff.gps, 6).and_then(|entry| {
            let below = find(&tiff.gps, 5).is_some_and(|entry| entry.value.first() == Some(&1));
            Some(signed(entry.ratio(0, tiff.order)?, below))
        }),
    };
    let on_the_globe = position.latitude.abs() <= 90.0 && position.longitude.abs() <= 180.0;
    on_the_globe.then_some(position)
}

fn text<'d>(directory: &'d Directory, tag: u16) -> Option<&'d [u8]> {
    find(directory, tag)?.text()
}
