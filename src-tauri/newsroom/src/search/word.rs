//! The words of a text, as the archive's index holds them and as a query asks for them: runs of letters and digits.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::vietnamese::{fold_into, folds_to, is_of_words, mark_into};

/// Letters of a word that count, folded; what is longer differs in its first letters or not at all.
const LONGEST: usize = 64;

/// A word where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    pub text: &'a str,
    /// Where it begins, in bytes.
    pub at: usize,
}

impl Word<'_> {
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.at..self.at + self.text.len()
    }

    /// Blind to case, marks and đ/d.
    #[must_use]
    pub fn folded(&self) -> String {
        let mut folded = String::with_capacity(self.text.len());
        fold_into(self.text, &mut folded);
        cut(&mut folded);
        folded
    }

    /// Whether [`Self::folded`] is this.
    #[must_use]
    pub fn folds_to(&self, folded: &str) -> bool {
        // A word that is cut has more letters than that, and so more bytes.
        if self.text.len() > LONGEST {
            return self.folded() == folded;
        }
        folds_to(self.text, folded)
    }

    /// Blind to case alone, and to where the tone stands: hòa and hoà are the same.
    #[must_use]
    pub fn marked(&self) -> String {
        let mut marked = String::with_capacity(self.text.len() + 2);
        mark_into(self.text, &mut marked);
        cut(&mut marked);
        marked
    }
}

fn cut(word: &mut String) {
    // No letter takes less than a byte.
    if word.len() > LONGEST
        && let Some((end, _)) = word.char_indices().nth(LONGEST)
    {
        word.truncate(end);
    }
}

/// The words of `text` in their order, which is NFC.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = &text[from..];
            let start = from + rest.find(is_of_words)?;
            let length = text[start..]
                .find(|c| !is_of_words(c))
                .unwrap_or(text.len() - start);
            from = start + length;
            let text = &text[start..from];
            // Marks alone fold to nothing.
            if !text.chars().all(|c| !c.is_ascii() && is_combining_mark(c)) {
                return Some(Word { text, at: start });
            }
        }
    })
}

/// Whether a word begins with what was typed of it, both as [`Word::marked`] gives them: the tone may still come, since
/// many type it last.
#[must_use]
pub fn begins_as_typed(word: &str, typed: &str) -> bool {
    let letters = |marked: &str| marked.trim_end_matches(is_combining_mark).len();
    let (word, tone) = word.split_at(letters(word));
    let (typed, typed_tone) = typed.split_at(letters(typed));
    word.starts_with(typed) && (typed_tone.is_empty() || tone == typed_tone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, folded: &[&str]) {
        let read: Vec<String> = words(text).map(|word| word.folded()).collect();
        assert_eq!(read, folded);
        for word in words(text) {
            assert_eq!(&text[word.range()], word.text);
        }
    }

    #[test]
    fn a_word_is_a_run_of_letters_and_digits() {
        check("Đại hội – “Đảng bộ”!", &["dai", "hoi", "dang", "bo"]);
        check("16-NQ/TW, 2020-2025", &["16", "nq", "tw", "2020", "2025"]);
        check("🙂 … - \0", &[]);
        check("ho\u{300}a \u{301} é\u{301}", &["hoa", "e"]);
    }

    #[test]
    fn the_marks_of_a_word_are_the_same_wherever_its_tone_stands() {
        let marked = |text: &str| words(text).map(|word| word.marked()).collect::<Vec<_>>();
        assert_eq!(marked("hòa HOÀ Hòa"), marked("hoà hoà hoà"));
        assert_ne!(marked("đảng"), marked("đang"));
        assert_ne!(marked("đảng"), marked("dảng"));
        assert_eq!(marked("dang 2021"), ["dang", "2021"]);
    }

    #[test]
    fn a_word_begins_as_it_was_typed_before_its_tone_or_with_it() {
        let begins = |word: &str, typed: &str| {
            let [word, typed] = [word, typed].map(|text| words(text).next().unwrap().marked());
            begins_as_typed(&word, &typed)
        };
        assert!(
            begins("hội", "hộ") && begins("hội", "hôi") && begins("hoàng", "hoà") && begins("hoàng", "hòa")
        );
        assert!(!begins("hội", "hổ") && !begins("hỏi", "hô"));
    }

    #[test]
    fn what_is_endless_is_cut() {
        let long = "à".repeat(1_000);
        let word = words(&long).next().unwrap();
        assert_eq!(word.folded(), "a".repeat(LONGEST));
        assert!(word.folds_to(&word.folded()) && !word.folds_to(&"a".repeat(LONGEST + 1)));
    }

    #[test]
    fn a_word_folds_to_what_it_is_folded_to_and_to_nothing_else() {
        let text = "Đảng đang ho\u{300}a NGHỊ 16 각 İ ß";
        for word in words(text) {
            for other in words(text) {
                let is_it = word.folded() == other.folded();
                assert_eq!(word.folds_to(&other.folded()), is_it, "{word:?}, {other:?}");
            }
            let folded = word.folded();
            for end in (0..folded.len()).filter(|end| folded.is_char_boundary(*end)) {
                assert!(!word.folds_to(&folded[..end]), "{word:?}");
            }
        }
    }
}
