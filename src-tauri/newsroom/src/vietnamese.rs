//! Vietnamese text as the newsroom keeps it (NFC), compares it (folded) and names files by it (slug).

/// The encodings before Unicode.
pub mod encoding;
/// Text in TCVN3, VNI or VISCII becomes Unicode.
pub mod legacy;
/// Letters without their marks, and marks apart from their letters.
mod letters;
/// Full names in a text.
pub mod name;
/// The order of the dictionary, and of people's names.
mod order;
/// Onset, rime and tone.
pub mod syllable;

use unicode_normalization::UnicodeNormalization as _;

pub use letters::{begins_folded, fold_into, folds_to, is_of_words, mark_into};
pub use order::{person_key, sort_key};

/// Normalises to NFC. Everything stored, searched, hashed and exported goes through here.
#[must_use]
pub fn nfc(text: &str) -> String {
    if text.chars().all(is_composed) {
        return text.to_owned();
    }
    text.nfc().collect()
}

/// Letters, digits and signs of Vietnamese that are as NFC has them whatever stands beside them: most texts are nothing
/// else, and are not looked up letter by letter.
fn is_composed(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2027}')
}

/// Folds for comparison blind to case, marks and đ/d: "Đại hội" becomes "dai hoi".
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// A name for addresses and files: folded, words joined by single hyphens, only `a-z`, `0-9` and `-`.
/// Empty where the text holds no letter or digit.
#[must_use]
pub fn slug(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect();
    words.join("-")
}

/// Whether Windows keeps this slug for a device: it makes no file or folder of that name, with whatever ending.
#[must_use]
pub fn is_device(slug: &str) -> bool {
    let numbered = ["com", "lpt"].iter().find_map(|port| slug.strip_prefix(port));
    matches!(slug, "con" | "prn" | "aux" | "nul")
        || numbered.is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']))
}

/// Words as Vietnamese counts them ("chữ"): runs between white space that hold a letter or a digit.
#[must_use]
pub fn word_count(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_composed_letters_become_whole() {
        assert_eq!(nfc("hòa Ẩ"), "hòa Ẩ");
    }

    #[test]
    fn what_counts_as_composed_is_what_normalising_leaves_alone() {
        for c in ('\0'..=char::MAX).filter(|c| is_composed(*c)) {
            assert_eq!(
                std::iter::once(c).nfc().collect::<String>(),
                c.to_string(),
                "{c:?}"
            );
        }
    }

    #[test]
    fn folding_is_blind_to_case_marks_and_the_barred_d() {
        assert_eq!(fold("ĐẠI HỘI Đảng bộ"), "dai hoi dang bo");
        assert_eq!(fold("Ưng Ổi ứ"), "ung oi u");
    }

    #[test]
    fn a_slug_holds_only_plain_letters_digits_and_single_hyphens() {
        assert_eq!(slug("Sở Thông tin - “Đường số 5”!"), "so-thong-tin-duong-so-5");
        assert_eq!(slug(" … "), "");
    }

    #[test]
    fn a_lone_dash_is_no_word() {
        assert_eq!(word_count("kinh tế - xã hội"), 4);
    }
}
