//! The fonts of the page, embedded in the program. No font of the system is ever used.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

mod files {
    include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

    pub(super) fn all() -> &'static [&'static [u8]] {
        FILES
    }
}

/// Every font file of the page.
pub(crate) fn files() -> &'static [&'static [u8]] {
    files::all()
}

pub(super) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    files::all()
        .iter()
        .filter_map(|&bytes| Font::new(Bytes::new(bytes), 0))
        .collect()
});

pub(super) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Whether some font of the page has a sign for this character.
pub(super) fn cover(c: char) -> bool {
    FONTS
        .iter()
        .any(|font| font.info().coverage.contains(u32::from(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_file_can_be_read() {
        assert_eq!(FONTS.len(), files::all().len());
    }

    #[test]
    fn every_style_of_both_families_has_all_vietnamese_letters_and_the_signs_of_the_desk() {
        let vowels = "aăâeêioôơuưy".chars().flat_map(|vowel| {
            ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"].map(|tone| format!("{vowel}{tone}"))
        });
        let lower = newsroom::vietnamese::nfc(&vowels.collect::<String>()) + "bcdđghklmnpqrstvxfjwz";
        let signs = "0123456789.,;:!?()[]“”‘’\"'«»…-–—%‰°§©•/&@+=<>*#$\u{a0}²³";
        let wanted = lower.clone() + &lower.to_uppercase() + signs;
        for font in FONTS.iter() {
            let missing: String = wanted
                .chars()
                .filter(|&c| !font.info().coverage.contains(u32::from(c)))
                .collect();
            assert_eq!(missing, "", "{} {:?}", font.info().family, font.info().variant);
        }
    }
}
