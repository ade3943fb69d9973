//! Letters without their marks, and marks apart from their letters. Both go letter by letter, so that a table answers
//! for those that Vietnamese and its neighbours write with; a long text is folded in a fraction of a millisecond.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{compose, is_combining_mark};

/// The letters that the tables hold: up to the end of Latin Extended Additional, with ạ to ỹ.
const KNOWN: u32 = 0x1f00;

/// What [`fold_into`] makes of each letter, where that is one letter.
static FOLDED: LazyLock<Vec<Option<char>>> = LazyLock::new(|| table(|c| single(folded(c))));

/// A small letter with its marks but for the tone, and the tone.
type Marked = (char, Option<char>);

/// Small letter and tone of each letter, where its small letter is one.
static MARKED: LazyLock<Vec<Option<Marked>>> = LazyLock::new(|| table(marked));

/// Whether each letter is one of a word.
static OF_WORDS: LazyLock<Vec<Option<bool>>> = LazyLock::new(|| table(|c| Some(stands_in_words(c))));

/// Letters, digits, and marks that could not be composed and belong to the letter before them.
fn stands_in_words(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && is_combining_mark(c))
}

/// Whether `c` stands in words, rather than between them.
#[must_use]
pub fn is_of_words(c: char) -> bool {
    match OF_WORDS.get(c as usize) {
        Some(Some(known)) => *known,
        _ => stands_in_words(c),
    }
}

fn table<T>(of: impl Fn(char) -> Option<T>) -> Vec<Option<T>> {
    (0..KNOWN).map(|c| char::from_u32(c).and_then(&of)).collect()
}

fn single(mut letters: impl Iterator<Item = char>) -> Option<char> {
    let first = letters.next()?;
    letters.next().is_none().then_some(first)
}

fn folded(c: char) -> impl Iterator<Item = char> {
    std::iter::once(c)
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
}

/// Blind to case, marks and đ/d: see [`super::fold`].
pub fn fold_into(text: &str, into: &mut String) {
    while_folded(text, |letter| {
        into.push(letter);
        true
    });
}

/// Whether `text` folds to `wanted`; read no further than their first difference.
#[must_use]
pub fn folds_to(text: &str, wanted: &str) -> bool {
    let mut wanted = wanted.chars();
    while_folded(text, |letter| wanted.next() == Some(letter)) && wanted.next().is_none()
}

/// Whether what `text` folds to begins with `wanted`; read no further than their first difference.
#[must_use]
pub fn begins_folded(text: &str, wanted: &str) -> bool {
    let mut wanted = wanted.chars();
    while_folded(text, |letter| wanted.next().is_none_or(|wanted| wanted == letter))
        && wanted.next().is_none()
}

/// Shows the letters that `text` folds to one by one, for as long as they are wanted. Whether all were.
fn while_folded(text: &str, mut is_wanted: impl FnMut(char) -> bool) -> bool {
    text.chars().all(|c| match FOLDED.get(c as usize) {
        Some(Some(letter)) => is_wanted(*letter),
        _ => folded(c).all(&mut is_wanted),
    })
}

/// Huyền, hỏi, ngã, sắc, nặng.
fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{309}' | '\u{303}' | '\u{301}' | '\u{323}')
}

fn marked(c: char) -> Option<Marked> {
    let small = single(c.to_lowercase())?;
    let (mut letter, mut tone) = (None, None);
    for part in std::iter::once(small).nfd() {
        match letter {
            _ if is_tone(part) => tone = Some(part),
            None => letter = Some(part),
            Some(known) => letter = Some(compose(known, part)?),
        }
    }
    Some((letter?, tone))
}

/// Small letters, and behind them the tones: "Hòa" and "hoà" give the same. `text` is a word in NFC.
pub fn mark_into(text: &str, into: &mut String) {
    let mut tones = [None; 2];
    for c in text.chars() {
        match MARKED.get(c as usize) {
            Some(Some((letter, tone))) => {
                into.push(*letter);
                if let Some(free) = tones.iter_mut().find(|free| free.is_none()) {
                    *free = *tone;
                }
            }
            _ => into.extend(c.to_lowercase()),
        }
    }
    into.extend(tones.into_iter().flatten());
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut marked = String::new();
        mark_into(text, &mut marked);
        assert_eq!(marked, expected);
    }

    #[test]
    fn the_tone_stands_behind_the_word() {
        check("Hòa", "hoa\u{300}");
        check("hoà", "hoa\u{300}");
        check("ĐƯỜNG", "đương\u{300}");
        check("quyết", "quyêt\u{301}");
        check("dan", "dan");
        check("2021", "2021");
    }

    proptest! {
        #[test]
        fn the_table_folds_as_the_rules_do(text in "\\PC*") {
            let by_rule: String = text
                .nfd()
                .filter(|c| !is_combining_mark(*c))
                .flat_map(char::to_lowercase)
                .map(|c| if c == 'đ' { 'd' } else { c })
                .collect();
            let mut by_table = String::new();
            fold_into(&text, &mut by_table);
            prop_assert_eq!(by_table, by_rule);
        }
    }
}
