//! Bytes of unknown encoding become text: UTF-8 with or without a byte-order mark, UTF-16 of either order, and the
//! encodings that Vietnamese was written in before.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use newsroom::loss::Loss;
use newsroom::vietnamese::legacy::{self, Legacy};

use crate::error::IntakeError;

/// Megabytes (of 1,000,000 bytes) that a file of text may have.
pub const MOST_MEGABYTES: u64 = 20;

/// Refuses a file by its size in bytes, so that a caller need not read it first.
pub fn check_size(bytes: u64, name: &str) -> Result<(), IntakeError> {
    let (most, megabytes) = (MOST_MEGABYTES, bytes.div_ceil(1_000_000));
    if bytes > most * 1_000_000 {
        return Err(IntakeError::TooLarge {
            name: name.to_owned(),
            megabytes,
            most,
        });
    }
    Ok(())
}

/// The text of a file, without byte-order mark, and what was lost on the way. Up to one letter in a hundred may be
/// broken and is marked with U+FFFD; a file with more, or with control characters of binary formats, is no text.
pub fn decode(bytes: &[u8], name: &str) -> Result<(String, Vec<Loss>), IntakeError> {
    check_size(bytes.len() as u64, name)?;
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None => (guess(bytes), bytes),
    };
    let (text, broken) = encoding.decode_without_bom_handling(rest);
    let letters = text.chars().count();
    let undecodable = if broken {
        text.matches('\u{fffd}').count()
    } else {
        0
    };
    let binary = text
        .chars()
        .filter(|c| c.is_control() && !c.is_whitespace() && *c != '\u{1a}')
        .count();
    let is_text = undecodable * 100 <= letters && binary * 100 <= letters && !text.contains('\0');
    // A file from before Unicode is no UTF-8, unless somebody has saved it as such without converting it.
    let old = if is_text {
        legacy::recognise(&text)
    } else {
        legacy::recognise(&WINDOWS_1252.decode_without_bom_handling(rest).0)
    };
    if let Some(Legacy { encoding, text }) = old {
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        let count = lines.try_into().unwrap_or(u32::MAX);
        return Ok((text, vec![Loss::Converted { encoding, count }]));
    }
    if !is_text {
        return Err(IntakeError::NotText {
            name: name.to_owned(),
        });
    }
    if text.trim().is_empty() {
        return Err(IntakeError::Empty {
            name: name.to_owned(),
        });
    }
    let losses = (undecodable > 0).then(|| Loss::Undecodable {
        count: undecodable.try_into().unwrap_or(u32::MAX),
    });
    Ok((text.into_owned(), losses.into_iter().collect()))
}

/// Without a mark: UTF-16 where every other byte of the opening is mostly zero (line feeds, spaces and plain
/// letters have a zero high byte in either order), else UTF-8.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let opening = &bytes[..bytes.len().min(4096)];
    let zeros = |from: usize| {
        opening
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let some = opening.len() / 8;
    if odd > some && even == 0 {
        UTF_16LE
    } else if even > some && odd == 0 {
        UTF_16BE
    } else {
        UTF_8
    }
}

#[cfg(test)]
mod tests {
    use newsroom::vietnamese::encoding::LegacyEncoding;

    use super::*;

    const TEXT: &str = "Sở Thông tin\n\nPhuthoPortal - Ngày 11/1, hội nghị.";

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn every_form_of_unicode_is_read_with_or_without_its_mark() {
        let marked = format!("\u{feff}{TEXT}");
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            utf16(&marked, false),
            utf16(&marked, true),
            utf16(TEXT, false),
            utf16(TEXT, true),
        ] {
            assert_eq!(decode(&bytes, "bai.txt"), Ok((TEXT.to_owned(), vec![])));
        }
    }

    #[test]
    fn a_picture_is_no_text_and_the_sentence_names_the_file() {
        let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F', 0, 1];
        let refused = decode(&jpeg, "anh.jpg").unwrap_err();
        assert_eq!(
            refused,
            IntakeError::NotText {
                name: "anh.jpg".into()
            }
        );
        assert!(refused.to_string().starts_with("\"anh.jpg\" is not a text file"));
    }

    #[test]
    fn a_broken_letter_in_a_long_text_is_marked_and_reported() {
        let mut bytes = TEXT.repeat(10).into_bytes();
        bytes.insert(1, 0xff);
        let (text, losses) = decode(&bytes, "bai.txt").unwrap();
        assert!(text.contains('\u{fffd}'));
        assert!(matches!(losses[..], [Loss::Undecodable { count: 1.. }]));
    }

    #[test]
    fn a_file_in_tcvn3_is_read_and_the_conversion_is_told() {
        let bytes = b"S\xb8ng 11/1, \xa7\xb6ng \xf1y S\xeb t\xe6 ch\xf8c h\xe9i ngh\xde.\r\n\r\nTh\xad\xeang tr\xf9c d\xf9.";
        let (text, losses) = decode(bytes, "bai.txt").unwrap();
        assert_eq!(
            text,
            "Sáng 11/1, Đảng ủy Sở tổ chức hội nghị.\r\n\r\nThường trực dự."
        );
        let encoding = LegacyEncoding::Tcvn3;
        assert_eq!(losses, [Loss::Converted { encoding, count: 2 }]);
    }

    #[test]
    fn an_empty_and_a_huge_file_are_refused() {
        assert_eq!(
            decode(b" \n ", "a.txt"),
            Err(IntakeError::Empty { name: "a.txt".into() })
        );
        let huge = IntakeError::TooLarge {
            name: "a.txt".into(),
            megabytes: 21,
            most: 20,
        };
        assert_eq!(check_size(20_000_001, "a.txt"), Err(huge));
        assert_eq!(check_size(20_000_000, "a.txt"), Ok(()));
    }
}
