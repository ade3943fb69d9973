//! The order of Vietnamese words: a ă â b c d đ e ê …, and within a syllable ngang, huyền, hỏi, ngã, sắc, nặng.

use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use crate::vietnamese::fold;

/// Bytes that compare as the texts stand in a Vietnamese dictionary; digits count by their value, so that "ảnh 2"
/// comes before "ảnh 10". Not to be stored: another version of the tables may give other bytes.
#[must_use]
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    append(&mut key, text);
    key
}

/// The same for a person's name: people stand by their given name, which comes last, then by the rest.
#[must_use]
pub fn person_key(name: &str) -> Vec<u8> {
    let name = name.trim();
    let (rest, given) = name.rsplit_once(char::is_whitespace).unwrap_or(("", name));
    let mut key = Vec::new();
    append(&mut key, given);
    // Ends the given name: no key holds this byte.
    key.push(0);
    append(&mut key, rest);
    key
}

fn append(key: &mut Vec<u8>, text: &str) {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let collator = COLLATOR.get_or_init(|| {
        let mut preferences = CollatorPreferences::from(&locale!("vi"));
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok()
    });
    match collator {
        // Writing to a vector cannot fail.
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(text, key);
        }
        // The tables are compiled in, so that this is never so; folded text is nearly in order.
        None => key.extend_from_slice(fold(text).as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(key: fn(&str) -> Vec<u8>, ordered: &[&str]) {
        let mut sorted = ordered.to_vec();
        sorted.reverse();
        sorted.sort_by_key(|text| key(text));
        assert_eq!(sorted, ordered);
    }

    #[test]
    fn letters_and_tones_stand_in_vietnamese_order() {
        check(
            sort_key,
            &[
                "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "y",
            ],
        );
        check(sort_key, &["ma", "mà", "mả", "mã", "má", "mạ", "mạ a", "mă"]);
        check(sort_key, &["dân", "Đảng", "đất", "em"]);
    }

    #[test]
    fn numbers_count_by_their_value() {
        check(sort_key, &["DSC_2.jpg", "DSC_10.jpg", "DSC_100.jpg"]);
    }

    #[test]
    fn people_stand_by_their_given_name() {
        check(
            person_key,
            &[
                "Nguyễn Văn An",
                "Trần An",
                "Lê Thị Ánh",
                "Lan",
                "Đỗ Thị Lan",
                "Trịnh Hùng Sơn",
                "Nguyễn Thị Hồng Thúy",
            ],
        );
    }
}
