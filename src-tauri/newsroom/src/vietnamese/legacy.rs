//! Text in an encoding before Unicode, pasted or read as if it were windows-1252, becomes Unicode.

mod tables;

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::encoding::LegacyEncoding;
use super::syllable::Syllable;

/// Words with letters beyond ASCII that a text must have before anything is said of its encoding.
const FEWEST_WORDS: usize = 3;
/// So many of a hundred of them must be syllables after decoding.
const FEWEST_IN_A_HUNDRED: usize = 80;
/// Words are judged from the beginning up to so many: enough to be sure.
const MOST_WORDS: usize = 5_000;

/// What a text was, and what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Legacy {
    pub encoding: LegacyEncoding,
    /// In Unicode.
    pub text: String,
}

/// Recognises a text by how many of its words become Vietnamese syllables. `None` for Unicode, for Western European
/// languages, and for what is too short to tell.
#[must_use]
pub fn recognise(text: &str) -> Option<Legacy> {
    let as_it_stands = Reading::of(text);
    let encodings = [LegacyEncoding::Tcvn3, LegacyEncoding::Vni, LegacyEncoding::Viscii];
    let judged = encodings.map(|encoding| (encoding, judge(text, |word| decode(word, encoding))));
    let (encoding, _) = judged
        .into_iter()
        .filter(|(_, reading)| reading.is_vietnamese() && reading.reads_better_than(&as_it_stands))
        .reduce(|best, next| {
            if next.1.reads_better_than(&best.1) {
                next
            } else {
                best
            }
        })?;
    Some(Legacy {
        encoding,
        text: restore(text, encoding),
    })
}

/// Decodes a text whose fonts are gone: [`decode`], and capitals where TCVN3 left them to the font.
#[must_use]
pub fn restore(text: &str, encoding: LegacyEncoding) -> String {
    let text = decode(text, encoding);
    match encoding {
        LegacyEncoding::Tcvn3 => capitals(&text),
        LegacyEncoding::Vni | LegacyEncoding::Viscii => text,
    }
}

/// Whether what a font says is in `encoding` is so. A run in such a font may have been typed in Unicode: then it has
/// letters that no old encoding has, or it reads better as it stands.
#[must_use]
pub fn is_in(text: &str, encoding: LegacyEncoding) -> bool {
    let unicode =
        |c: char| matches!(c, '\u{102}'..='\u{1b0}' | '\u{300}'..='\u{323}' | '\u{1ea0}'..='\u{1ef9}');
    let decoded = judge(text, |word| decode(word, encoding));
    !text.contains(unicode) && !Reading::of(text).reads_better_than(&decoded)
}

/// Decodes without asking whether the text is in `encoding`. Characters that the encoding does not know stay.
#[must_use]
pub fn decode(text: &str, encoding: LegacyEncoding) -> String {
    let bytes = text.chars().map(from_symbol_font);
    match encoding {
        LegacyEncoding::Tcvn3 => bytes.map(|c| *TCVN3.get(&c).unwrap_or(&c)).collect(),
        LegacyEncoding::Viscii => bytes.map(|c| *VISCII.get(&byte_of(c)).unwrap_or(&c)).collect(),
        LegacyEncoding::Vni => {
            let mut letters = String::with_capacity(text.len());
            let mut bytes = bytes.peekable();
            while let Some(c) = bytes.next() {
                let pair = bytes.peek().and_then(|mark| VNI.get(&(c, Some(*mark))));
                if pair.is_some() {
                    bytes.next();
                }
                letters.push(*pair.or_else(|| VNI.get(&(c, None))).unwrap_or(&c));
            }
            letters
        }
    }
}

type Letters = HashMap<char, char>;

static TCVN3: LazyLock<Letters> =
    LazyLock::new(|| tables::TCVN3.0.chars().zip(tables::TCVN3.1.chars()).collect());
static VISCII: LazyLock<Letters> =
    LazyLock::new(|| tables::VISCII.0.chars().zip(tables::VISCII.1.chars()).collect());
static VNI: LazyLock<HashMap<(char, Option<char>), char>> = LazyLock::new(|| {
    let entry = |word: &str| {
        let characters: Vec<char> = word.chars().collect();
        match characters[..] {
            [byte, letter] => Some(((byte, None), letter)),
            [byte, mark, letter] => Some(((byte, Some(mark)), letter)),
            _ => None,
        }
    };
    tables::VNI.split_whitespace().filter_map(entry).collect()
});

/// Word keeps the bytes of fonts with a character set of their own in the private use area, from U+F000.
fn from_symbol_font(c: char) -> char {
    match c {
        '\u{f021}'..='\u{f0ff}' => char::from_u32(u32::from(c) - 0xf000).unwrap_or(c),
        _ => c,
    }
}

/// What windows-1252 shows for the bytes 0x80 to 0x9f (WHATWG Encoding Standard, index-windows-1252).
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The Latin-1 character of the byte that windows-1252 shows as `c`.
fn byte_of(c: char) -> char {
    let latin_1 = (0x80..=0x9f).map(char::from);
    let shown = WINDOWS_1252.chars().zip(latin_1).find(|(shown, _)| *shown == c);
    shown.map_or(c, |(_, byte)| byte)
}

/// How a text reads: words with letters beyond ASCII, and how many of them are syllables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub words: usize,
    pub syllables: usize,
}

impl Reading {
    /// Of a text as it stands.
    #[must_use]
    pub fn of(text: &str) -> Self {
        judge(text, str::to_owned)
    }

    fn is_vietnamese(&self) -> bool {
        self.words >= FEWEST_WORDS && self.syllables * 100 >= self.words * FEWEST_IN_A_HUNDRED
    }

    /// Whether a greater share of its words are syllables.
    #[must_use]
    pub fn reads_better_than(&self, other: &Self) -> bool {
        self.syllables * other.words.max(1) > other.syllables * self.words.max(1)
    }
}

fn judge(text: &str, decode: impl Fn(&str) -> String) -> Reading {
    let apart = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || c.is_ascii_digit();
    let words = text.split(apart).filter(|word| !word.is_ascii());
    let mut reading = Reading {
        words: 0,
        syllables: 0,
    };
    for word in words.map(decode) {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        if word.is_ascii() {
            continue;
        }
        reading.words += 1;
        reading.syllables += usize::from(Syllable::parse(word).is_some());
        if reading.words == MOST_WORDS {
            break;
        }
    }
    reading
}

/// TCVN3 writes capitals with marks as small letters in a font of capitals. Without the font, a word whose ASCII letters
/// are all capitals, two or more, is one.
fn capitals(text: &str) -> String {
    let word = |word: &str| {
        let mut plain = word.chars().filter(char::is_ascii_alphabetic);
        let all = plain.clone().count() >= 2 && plain.all(|c| c.is_ascii_uppercase());
        if all { word.to_uppercase() } else { word.to_owned() }
    };
    text.split_inclusive(|c: char| !c.is_alphabetic())
        .map(word)
        .collect()
}

#[cfg(test)]
mod tests;
