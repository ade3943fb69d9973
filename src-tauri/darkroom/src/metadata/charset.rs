//! Bytes of an unknown encoding become text. IIM and Exif seldom say what theirs are in, and say it wrongly.

use std::borrow::Cow;

use encoding_rs::{WINDOWS_1252, WINDOWS_1258};
use newsroom::vietnamese::encoding::LegacyEncoding;
use newsroom::vietnamese::legacy::{self, Legacy, Reading};
use newsroom::vietnamese::nfc;

/// What a text was in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Not said to be so.
    Utf8,
    /// Taken for Latin-1 and written as UTF-8 once more: "ThÃ nh phá»‘".
    Utf8Twice,
    /// Western European; Latin-1 is a part of it.
    Windows1252,
    /// Vietnamese of Windows before Unicode.
    Windows1258,
    Legacy(LegacyEncoding),
}

impl std::fmt::Display for Encoding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Utf8 => f.write_str("UTF-8"),
            Self::Utf8Twice => f.write_str("UTF-8 × 2"),
            Self::Windows1252 => f.write_str("Latin-1 (windows-1252)"),
            Self::Windows1258 => f.write_str("windows-1258"),
            Self::Legacy(encoding) => encoding.fmt(f),
        }
    }
}

/// All that one block says, so that short texts are judged together with the long ones.
pub struct Charset {
    /// Whether the block says that it is UTF-8.
    declared: bool,
    /// Of what is not UTF-8.
    other: Encoding,
}

impl Charset {
    pub fn of<'a>(declared: bool, texts: impl Iterator<Item = &'a [u8]>) -> Self {
        let other: Vec<&[u8]> = texts.filter(|text| utf_8(text).is_none()).collect();
        Self {
            declared,
            other: recognise(&other.join(&b'\n')),
        }
    }

    /// The text, in NFC, and what it was in where that was to be found out.
    pub fn decode(&self, bytes: &[u8]) -> (String, Option<Encoding>) {
        let Some(text) = utf_8(bytes) else {
            return (in_encoding(bytes, self.other), Some(self.other));
        };
        let broken = matches!(text, Cow::Owned(_));
        let unsaid = !self.declared && !text.is_ascii();
        let (text, mended) = mend(&text);
        (text, mended.or((unsaid || broken).then_some(Encoding::Utf8)))
    }
}

/// UTF-8, perhaps with a few broken letters: many a writer cuts a text to its length within a letter, which is left
/// out then. Bytes in another encoding hardly ever make letters of UTF-8.
fn utf_8(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = String::from_utf8_lossy(bytes);
    let Cow::Owned(text) = text else {
        return Some(text);
    };
    let broken = text.matches('\u{fffd}').count();
    let beyond_ascii = text.chars().filter(|c| !c.is_ascii()).count();
    let is_utf_8 = beyond_ascii >= 2 * broken;
    is_utf_8.then(|| Cow::Owned(text.trim_end_matches('\u{fffd}').to_owned()))
}

/// Mends a text of Unicode that was made of bytes in another encoding, and brings it to NFC.
pub fn mend(text: &str) -> (String, Option<Encoding>) {
    if let Some(text) = once_too_often(text) {
        return (nfc(&text), Some(Encoding::Utf8Twice));
    }
    // A word of real Vietnamese in it, and it is no text of old.
    match legacy::recognise(text).filter(|old| legacy::is_in(text, old.encoding)) {
        Some(Legacy { encoding, text }) => (nfc(&text), Some(Encoding::Legacy(encoding))),
        None => (nfc(text), None),
    }
}

/// The encoding in which most words are Vietnamese syllables; Western European where none makes more of them.
fn recognise(bytes: &[u8]) -> Encoding {
    let others = [
        Encoding::Windows1258,
        Encoding::Legacy(LegacyEncoding::Tcvn3),
        Encoding::Legacy(LegacyEncoding::Vni),
        Encoding::Legacy(LegacyEncoding::Viscii),
    ];
    let reading = |encoding| Reading::of(&in_encoding(bytes, encoding));
    let western = (Encoding::Windows1252, reading(Encoding::Windows1252));
    let (encoding, _) = others.into_iter().fold(western, |best, encoding| {
        let reading = reading(encoding);
        if reading.syllables > 0 && reading.reads_better_than(&best.1) {
            (encoding, reading)
        } else {
            best
        }
    });
    encoding
}

fn in_encoding(bytes: &[u8], encoding: Encoding) -> String {
    let western = || WINDOWS_1252.decode_without_bom_handling(bytes).0;
    nfc(&match encoding {
        Encoding::Utf8 | Encoding::Utf8Twice => String::from_utf8_lossy(bytes),
        Encoding::Windows1252 => western(),
        Encoding::Windows1258 => WINDOWS_1258.decode_without_bom_handling(bytes).0,
        Encoding::Legacy(encoding) => Cow::Owned(legacy::restore(&western(), encoding)),
    })
}

/// The text before it was encoded a second time. Two bytes or more that make one letter by chance are not to be met in
/// any language.
fn once_too_often(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let (bytes, _, lost) = WINDOWS_1252.encode(text);
    if lost {
        return None;
    }
    String::from_utf8(bytes.into_owned()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "Lễ khai mạc tại thành phố Việt Trì";

    #[track_caller]
    fn check(texts: &[&[u8]], expected: &[&str], encoding: Encoding) {
        let charset = Charset::of(false, texts.iter().copied());
        for (text, expected) in texts.iter().zip(expected) {
            assert_eq!(charset.decode(text), ((*expected).to_owned(), Some(encoding)));
        }
    }

    #[test]
    fn utf_8_without_its_mark_is_recognised() {
        check(&[SAID.as_bytes()], &[SAID], Encoding::Utf8);
    }

    #[test]
    fn a_letter_that_was_cut_in_two_is_left_out() {
        check(
            &[&SAID.as_bytes()[..13], b"Vi\xe1\xbb\x87t Tr\xc3"],
            &["Lễ khai m", "Việt Tr"],
            Encoding::Utf8,
        );
    }

    #[test]
    fn utf_8_encoded_twice_is_mended() {
        let twice = WINDOWS_1252.decode_without_bom_handling(SAID.as_bytes()).0;
        check(&[twice.as_bytes()], &[SAID], Encoding::Utf8Twice);
        assert_eq!(mend("Café, naïve, Größe").1, None);
    }

    #[test]
    fn a_name_of_one_word_is_read_like_the_caption_beside_it() {
        let tcvn3 = Encoding::Legacy(LegacyEncoding::Tcvn3);
        check(
            &[b"Thanh H\xdfa", b"L\xd4 khai m\xb9c"],
            &["Thanh Hòa", "Lễ khai mạc"],
            tcvn3,
        );
        let vni = Encoding::Legacy(LegacyEncoding::Vni);
        check(
            &[b"Thanh Ho\xf8a", b"Le\xe3 khai ma\xefc"],
            &["Thanh Hòa", "Lễ khai mạc"],
            vni,
        );
    }

    #[test]
    fn combining_tones_of_windows_1258_become_whole_letters() {
        check(
            &[b"Thanh Ho\xcca", b"Vi\xea\xf2t Tri\xcc"],
            &["Thanh Hòa", "Việt Trì"],
            Encoding::Windows1258,
        );
    }

    #[test]
    fn western_names_stay_western() {
        check(
            &[b"Jos\xe9 N\xfa\xf1ez", b"caf\xe9"],
            &["José Núñez", "café"],
            Encoding::Windows1252,
        );
    }
}
