//! Whether a file goes on to the end of its picture. Several decoders report success where it does not.

use crate::limits::Refusal;
use crate::media_type::MediaType;

pub fn check(file: &[u8], media_type: MediaType) -> Result<(), Refusal> {
    let whole = match media_type {
        // Its segments are walked when it is opened.
        MediaType::Jpeg => true,
        MediaType::Png => png_ends(file),
        MediaType::WebP => riff_ends(file),
        MediaType::Tiff => strips_are_there(file),
        MediaType::Heic => boxes_end(file),
    };
    if whole { Ok(()) } else { Err(Refusal::CutShort) }
}

/// Whether the chunks lead to IEND (PNG, third edition, 5.3).
fn png_ends(file: &[u8]) -> bool {
    let mut at = 8;
    while let (Some(length), Some(kind)) = (big_endian(file, at), file.get(at + 4..at + 8)) {
        if kind == b"IEND" {
            return true;
        }
        // Length, kind, check sum.
        at = at.saturating_add(12).saturating_add(length);
    }
    false
}

/// Whether the file is as long as its first chunk says.
fn riff_ends(file: &[u8]) -> bool {
    let said = file
        .get(4..8)
        .and_then(|bytes| bytes.try_into().ok())
        .map(u32::from_le_bytes);
    said.is_some_and(|said| file.len() as u64 >= u64::from(said) + 8)
}

/// Whether all strips or tiles of the first picture lie within the file.
fn strips_are_there(file: &[u8]) -> bool {
    use tiff::decoder::Decoder;
    use tiff::tags::Tag;
    let Ok(mut decoder) = Decoder::new(std::io::Cursor::new(file)) else {
        return true; // Something else is wrong with it, which its decoder says better.
    };
    let mut numbers = |tag| decoder.get_tag_u64_vec(tag).unwrap_or_default();
    let strips = [
        (Tag::StripOffsets, Tag::StripByteCounts),
        (Tag::TileOffsets, Tag::TileByteCounts),
    ];
    strips.into_iter().all(|(offsets, counts)| {
        let (offsets, counts) = (numbers(offsets), numbers(counts));
        offsets
            .iter()
            .zip(&counts)
            .all(|(offset, count)| offset.saturating_add(*count) <= file.len() as u64)
    })
}

/// Whether the boxes lead to the end of the file (ISO/IEC 14496-12, 4.2).
fn boxes_end(file: &[u8]) -> bool {
    let mut at = 0;
    while at < file.len() {
        let long = match big_endian(file, at) {
            // To the end of the file.
            Some(0) => return true,
            // The length follows in 64 bits.
            Some(1) => match (big_endian(file, at + 8), big_endian(file, at + 12)) {
                (Some(0), Some(low)) if low >= 16 => low,
                _ => return false,
            },
            Some(long) if long >= 8 => long,
            _ => return false,
        };
        at = at.saturating_add(long);
    }
    at == file.len()
}

fn big_endian(file: &[u8], at: usize) -> Option<usize> {
    let bytes = file.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes(bytes.try_into().ok()?) as usize)
}
