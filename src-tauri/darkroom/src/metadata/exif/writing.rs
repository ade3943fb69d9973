//! Exif of a picture that leaves the house: the original's, with the words in step, what the pixels are now, and
//! without what would lead to a source's home.

use newsroom::photo::PhotoWords;

use super::{ARTIST, COPYRIGHT, DESCRIPTION, FRACTION, ORIENTATION, TAKEN, taken, text};
use crate::metadata::tiff::{MAKER_NOTE, Tiff, UNDEFINED, find, new_entry, set};
use crate::metadata::{Keep, time};

/// The most that a segment of JPEG takes after its name (Exif 3.0, 4.5.5).
pub const LONGEST: usize = 65_535 - 2 - 6;

/// Entries of a directory beyond so many are left out; cameras write about fifty.
const MOST_ENTRIES: usize = 500;

const COLOUR_SPACE: u16 = 0xa001;
const WIDTH: u16 = 0xa002;
const HEIGHT: u16 = 0xa003;
const ZONE: u16 = 0x9011;

/// Of the first directory: how a TIFF keeps its pixels, and blocks and previews within it.
const STRUCTURE: &[u16] = &[
    0x00fe, 0x00ff, 0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x010a, 0x0111, 0x0115, 0x0116, 0x0117, 0x011c,
    0x013d, 0x013e, 0x013f, 0x0140, 0x0142, 0x0143, 0x0144, 0x0145, 0x014a, 0x014c, 0x0152, 0x0153, 0x015b,
    0x0201, 0x0202, 0x0211, 0x0212, 0x0214, 0x02bc, 0x83bb, 0x8649, 0x8773,
];
/// What Windows writes for itself beside title, comment, author, keywords and subject; and room that it keeps free.
const OF_WINDOWS: &[u16] = &[0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f, 0xea1c, 0xea1d];
/// Serial numbers, owners, and the makers' blocks that carry both.
const SERIALS: &[u16] = &[
    MAKER_NOTE, 0x013c, 0xa420, 0xa430, 0xa431, 0xa435, 0xc62f, 0xc634, 0xc65d, 0xc68b,
];
/// Places in the original's pixels, and the gamma of its colours.
const OF_OLD_PIXELS: &[u16] = &[0x9214, 0xa214, 0xa500];

/// Also the zone of the time taken, where it is known.
pub fn rewritten(
    original: Option<&[u8]>,
    words: &PhotoWords,
    keep: Keep,
    (width, height): (u32, u32),
) -> (Vec<u8>, Option<String>) {
    let mut tiff = original.and_then(Tiff::read).unwrap_or_else(Tiff::new);
    let order = tiff.order;
    let gone = |tag: &u16| STRUCTURE.contains(tag) || OF_WINDOWS.contains(tag) || OF_OLD_PIXELS.contains(tag);
    for directory in [&mut tiff.main, &mut tiff.exif, &mut tiff.gps, &mut tiff.interop] {
        directory.truncate(MOST_ENTRIES);
    }
    for directory in [&mut tiff.main, &mut tiff.exif] {
        directory.retain(|entry| !gone(&entry.tag) && (keep.serials || !SERIALS.contains(&entry.tag)));
    }
    if !keep.place {
        tiff.gps.clear();
    }
    // Adobe RGB says so here; "R98" is sRGB (DCF 2.0).
    if find(&tiff.interop, 1).is_none_or(|index| !index.value.starts_with(b"R98")) {
        tiff.interop.clear();
    }

    let creators = words.creators.join("; ");
    for (tag, said) in [
        (DESCRIPTION, &words.caption),
        (ARTIST, &creators),
        (COPYRIGHT, &words.copyright),
    ] {
        tiff.main.retain(|entry| entry.tag != tag);
        if !said.is_empty() {
            tiff.main.push(order.text(tag, said));
        }
    }
    write_taken(&mut tiff, words);

    set(&mut tiff.main, order.short(ORIENTATION, 1));
    set(&mut tiff.exif, order.short(COLOUR_SPACE, 1));
    set(&mut tiff.exif, order.long(WIDTH, width));
    set(&mut tiff.exif, order.long(HEIGHT, height));
    // What Exif demands of every JPEG (4.6.8, table 17).
    for demanded in [
        order.whole_ratio(0x011a, 72),
        order.whole_ratio(0x011b, 72),
        order.short(0x0128, 2),
        order.short(0x0213, 1),
    ] {
        if find(&tiff.main, demanded.tag).is_none() {
            tiff.main.push(demanded);
        }
    }
    for (tag, value) in [(0x9000, b"0232"), (0x9101, b"\x01\x02\x03\0"), (0xa000, b"0100")] {
        if find(&tiff.exif, tag).is_none() {
            tiff.exif.push(new_entry(tag, UNDEFINED, 4, value.to_vec()));
        }
    }
    let zone = text(&tiff.exif, ZONE).map(|zone| String::from_utf8_lossy(zone).trim().to_owned());
    let is_digit = |place: usize, b: u8| [0, 3].contains(&place) || b.is_ascii_digit();
    let zone = zone.filter(|zone| {
        zone.len() == 6
            && zone.starts_with(['+', '-'])
            && zone.as_bytes()[3] == b':'
            && zone.bytes().enumerate().all(|(place, b)| is_digit(place, b))
    });
    (bounded(tiff), zone.filter(|_| words.taken.is_some()))
}

/// The time stays as it is written where it says the same: with its zone.
fn write_taken(tiff: &mut Tiff, words: &PhotoWords) {
    let order = tiff.order;
    if words.taken.is_some() && find(&tiff.exif, TAKEN).is_some() && taken(tiff) == words.taken {
        return;
    }
    tiff.exif
        .retain(|entry| !matches!(entry.tag, TAKEN | FRACTION | ZONE));
    let Some(taken) = words.taken else {
        // When it was made digital is when it was taken, to every reader.
        tiff.exif
            .retain(|entry| !matches!(entry.tag, 0x9004 | 0x9012 | 0x9292));
        return;
    };
    tiff.exif.push(order.text(TAKEN, &time::write_exif(taken)));
    if let Some(fraction) = time::fraction(taken) {
        tiff.exif.push(order.text(FRACTION, &fraction));
    }
}

/// As many entries as a segment takes: the longest go first, that nobody here knows.
fn bounded(mut tiff: Tiff) -> Vec<u8> {
    let ours = [DESCRIPTION, ARTIST, COPYRIGHT];
    for directory in [&mut tiff.main, &mut tiff.exif, &mut tiff.gps] {
        directory.retain(|entry| ours.contains(&entry.tag) || entry.value.len() < LONGEST);
    }
    loop {
        let bytes = tiff.to_bytes();
        if bytes.len() <= LONGEST {
            return bytes;
        }
        let entries = tiff.main.iter().chain(&tiff.exif).chain(&tiff.gps);
        let Some((tag, length)) = entries
            .map(|entry| (entry.tag, entry.value.len()))
            .max_by_key(|(tag, length)| (!ours.contains(tag), *length))
        else {
            return bytes;
        };
        for directory in [&mut tiff.main, &mut tiff.exif, &mut tiff.gps] {
            directory.retain(|entry| (entry.tag, entry.value.len()) != (tag, length));
        }
    }
}
