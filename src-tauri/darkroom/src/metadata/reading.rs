//! The three read, and one made of them.

use chrono::NaiveDateTime;
use newsroom::photo::{Field, PhotoWords, Slot};

use super::charset::Encoding;
use super::container::Blocks;
use super::iim::Iim;
use super::tiff::Tiff;
use super::xmp::Packet;
use super::{FieldSeen, FileMetadata, Repaired, exif, photoshop, xmp};

/// Bytes of one text that are read; the longest that a standard names is IIM's caption of 2,000.
const LONGEST_TEXT: usize = 256 << 10;
/// Names or keywords of one field that are read.
const MOST_ITEMS: usize = 1_000;

/// What one of the three says.
#[derive(Debug, Default)]
pub struct Source {
    pub words: PhotoWords,
    pub mended: Vec<(Field, Encoding)>,
    /// Whether the time taken is a day alone.
    pub only_day: bool,
}

impl Source {
    /// No more names and keywords than are read, and texts as [`tidy`] leaves them.
    pub fn tidy(mut self) -> Self {
        for field in Field::ALL {
            if let Slot::List(items) = self.words.slot(field) {
                items.truncate(MOST_ITEMS);
            }
        }
        tidy(&mut self.words);
        self
    }
}

/// Lines end as everywhere, in "\n"; no text has a character that XML cannot say; all are in NFC, and none is empty or
/// there twice.
pub fn tidy(words: &mut PhotoWords) {
    for field in Field::ALL {
        match words.slot(field) {
            Slot::Text(text) => tidy_text(text),
            Slot::List(items) => items.iter_mut().for_each(tidy_text),
            Slot::Time(_) => {}
        }
    }
    words.normalise();
}

fn tidy_text(text: &mut String) {
    // XML 1.0, 2.2.
    let unsayable =
        |c| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    text.retain(|c| !unsayable(c));
    if text.contains('\r') {
        *text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
}

/// No more of a text than is read.
pub fn cut_long(text: &[u8]) -> &[u8] {
    &text[..cut_at_letter(text, LONGEST_TEXT)]
}

/// The end of the longest opening of at most `most` bytes that cuts no letter of UTF-8 in two.
pub fn cut_at_letter(text: &[u8], most: usize) -> usize {
    if text.len() <= most {
        return text.len();
    }
    let starts = |at: &usize| text.get(*at).is_none_or(|byte| byte & 0xc0 != 0x80);
    // A letter has at most four bytes; further back it is no UTF-8.
    (most.saturating_sub(3)..=most).rev().find(starts).unwrap_or(most)
}

/// The three, each by itself.
pub struct Sources {
    pub xmp: Source,
    pub iim: Source,
    pub exif: Source,
}

impl Sources {
    pub fn read(packet: &Packet, iim: &Iim, tiff: Option<&Tiff>) -> Self {
        Self {
            xmp: xmp::words(packet),
            iim: iim.words(),
            exif: tiff.map(exif::words).unwrap_or_default(),
        }
    }

    /// The master's word where it has one.
    fn reconcile(mut self) -> (PhotoWords, Vec<Repaired>) {
        let taken = self.taken();
        let mut words = PhotoWords::default();
        let mut repaired = Vec::new();
        for field in Field::ALL {
            let sources = [&mut self.xmp, &mut self.iim, &mut self.exif];
            let Some(source) = sources
                .into_iter()
                .find(|source| !source.words.text(field).is_empty())
            else {
                continue;
            };
            match (words.slot(field), source.words.slot(field)) {
                (Slot::Text(to), Slot::Text(from)) => std::mem::swap(to, from),
                (Slot::List(to), Slot::List(from)) => std::mem::swap(to, from),
                (Slot::Time(to), _) => *to = taken,
                // One field has one kind of slot.
                _ => {}
            }
            let mended = source.mended.iter().find(|(mended, _)| *mended == field);
            repaired.extend(mended.map(|(field, encoding)| Repaired {
                field: *field,
                encoding: *encoding,
            }));
        }
        (words, repaired)
    }

    /// A day alone takes its hour from the next that knows it.
    fn taken(&self) -> Option<NaiveDateTime> {
        let sources = [&self.xmp, &self.iim, &self.exif];
        let first = sources.iter().find_map(|source| source.words.taken)?;
        let hours = sources.iter().filter(|source| !source.only_day);
        let hour = hours
            .filter_map(|source| source.words.taken)
            .find(|taken| taken.date() == first.date());
        Some(match sources.iter().find(|source| source.words.taken.is_some()) {
            Some(source) if source.only_day => hour.unwrap_or(first),
            _ => first,
        })
    }
}

/// Reads the words of a JPEG, PNG, WebP, TIFF, AVIF or HEIC file, and what its camera says. Never fails: nothing is said
/// where nothing can be read.
#[must_use]
pub fn read(file: &[u8]) -> FileMetadata {
    with_sources(file, |sources, tiff, packet| {
        let (words, repaired) = sources.reconcile();
        FileMetadata {
            words,
            repaired,
            place: tiff.and_then(exif::place).or_else(|| xmp::place(packet)),
            camera: tiff.and_then(exif::camera).or_else(|| xmp::camera(packet)),
            orientation: tiff.and_then(exif::orientation).unwrap_or(1),
        }
    })
}

/// What each of the three says of every field.
#[must_use]
pub fn fields(file: &[u8]) -> Vec<FieldSeen> {
    with_sources(file, |sources, _, _| {
        let said = |source: &Source, field| {
            let text = match (field, source.words.taken) {
                (Field::Taken, Some(taken)) => taken.format("%Y-%m-%dT%H:%M:%S").to_string(),
                _ => source.words.text(field),
            };
            (!text.is_empty()).then_some(text)
        };
        let seen = |field| FieldSeen {
            field,
            xmp: said(&sources.xmp, field),
            iim: said(&sources.iim, field),
            exif: said(&sources.exif, field),
        };
        Field::ALL.map(seen).to_vec()
    })
}

fn with_sources<T>(file: &[u8], then: impl FnOnce(Sources, Option<&Tiff>, &Packet) -> T) -> T {
    let blocks = Blocks::find(file);
    let packet = Packet::read(&blocks);
    let iim = Iim::read(records(&blocks));
    let tiff = blocks.exif.as_deref().and_then(Tiff::read);
    let sources = Sources::read(&packet, &iim, tiff.as_ref());
    then(sources, tiff.as_ref(), &packet)
}

/// IIM, within the resources of Photoshop or by itself.
pub fn records<'a>(blocks: &'a Blocks) -> &'a [u8] {
    let resources = photoshop::resources(&blocks.photoshop);
    let within = resources.iter().find(|resource| resource.id == photoshop::IIM);
    within
        .map(|resource| resource.data)
        .or(blocks.iim.as_deref())
        .unwrap_or_default()
}
