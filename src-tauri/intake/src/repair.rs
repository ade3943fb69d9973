//! Letters in half-composed or look-alike form are made whole, invisible characters are taken out.

use newsroom::loss::Loss;
use newsroom::vietnamese::nfc;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Circumflex and breve: they make the letter, the tone stands on top of them.
const QUALITIES: [char; 2] = ['\u{302}', '\u{306}'];
/// Grave, acute, tilde, hook. The dot below needs no care: its place in canonical order is its own.
const TONES: [char; 4] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}'];

/// NFC, with the repairs that real news needs beside it: Ð and ð for Đ and đ, a tone typed before the circumflex or
/// breve that it belongs on, soft hyphens, zero-width and private-use characters, control characters.
#[must_use]
pub fn repair(text: &str) -> (String, Vec<Loss>) {
    let mut repaired = 0;
    let mut invisible = 0;
    let mut letters: Vec<char> = Vec::with_capacity(text.len());
    let marks_before = text.chars().filter(|c| is_combining_mark(*c)).count();
    for c in text.replace("\r\n", "\n").nfd() {
        match c {
            'Ð' | 'ð' => {
                repaired += 1;
                letters.push(if c == 'Ð' { 'Đ' } else { 'đ' });
            }
            '\r' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => letters.push('\n'),
            '\n' | '\t' => letters.push(c),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}' => {
                invisible += 1
            }
            c if c.is_control() => invisible += 1,
            c if QUALITIES.contains(&c) && letters.last().is_some_and(|tone| TONES.contains(tone)) => {
                let tone = letters.pop();
                letters.push(c);
                letters.extend(tone);
            }
            c => letters.push(c),
        }
    }
    let whole = nfc(&letters.into_iter().collect::<String>());
    let marks_after = whole.chars().filter(|c| is_combining_mark(*c)).count();
    repaired += marks_before.saturating_sub(marks_after);
    let mut losses = Vec::new();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    if repaired > 0 {
        losses.push(Loss::Repaired {
            count: count(repaired),
        });
    }
    if invisible > 0 {
        losses.push(Loss::ControlCharacters {
            count: count(invisible),
        });
    }
    (whole, losses)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(broken: &str, whole: &str, losses: &[Loss]) {
        assert_eq!(repair(broken), (whole.to_owned(), losses.to_vec()));
    }

    #[test]
    fn half_composed_letters_become_whole_and_are_counted() {
        check(
            "ho\u{300}a thu\u{301}y",
            "hòa thúy",
            &[Loss::Repaired { count: 2 }],
        );
    }

    #[test]
    fn a_tone_before_its_circumflex_is_put_on_top_of_it() {
        check("cá\u{302}p ủy", "cấp ủy", &[Loss::Repaired { count: 1 }]);
    }

    #[test]
    fn the_icelandic_eth_is_a_barred_d() {
        check("Ðảng bộ", "Đảng bộ", &[Loss::Repaired { count: 1 }]);
    }

    #[test]
    fn soft_hyphens_and_zero_width_characters_are_taken_out() {
        check(
            "nghị\u{ad} quyết\u{200b}\u{feff}",
            "nghị quyết",
            &[Loss::ControlCharacters { count: 3 }],
        );
    }

    #[test]
    fn sound_text_stays_as_it_is() {
        check(
            "Ẩm thực Đất Tổ: “Ỗ”…\r\nHùng Lô",
            "Ẩm thực Đất Tổ: “Ỗ”…\nHùng Lô",
            &[],
        );
    }
}
