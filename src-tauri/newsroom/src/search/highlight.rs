//! Where a text holds what is looked for, as ranges of the text itself.

use std::ops::Range;

use super::query::{Phrase, Query};
use super::word::{Word, begins_as_typed, words};
use crate::vietnamese::{begins_folded, fold_into};

/// For each text, where it holds the words and phrases of the query, in bytes, in order, none within another. Of an
/// unfinished word the letters that were typed.
///
/// What was typed with marks is shown where it stands with those marks; only where none of the texts holds it so is it
/// shown where it stands with others, so that who looks for "đảng" is not shown every "đang".
#[must_use]
pub fn highlight(query: &Query, texts: &[&str]) -> Vec<Vec<Range<usize>>> {
    let read: Vec<Vec<Word<'_>>> = texts.iter().map(|text| words(text).collect()).collect();
    let mut found: Vec<Vec<Range<usize>>> = vec![Vec::new(); texts.len()];
    for phrase in query.wanted() {
        let places = |marked: bool| -> Vec<Vec<Range<usize>>> {
            read.iter().map(|words| places(phrase, words, marked)).collect()
        };
        let mut standing = Vec::new();
        if phrase.is_marked() {
            standing = places(true);
        }
        if standing.iter().all(Vec::is_empty) {
            standing = places(false);
        }
        for (found, standing) in found.iter_mut().zip(standing) {
            found.extend(standing);
        }
    }
    found.into_iter().map(joined).collect()
}

/// Whether the text holds every word and phrase that is wanted.
#[must_use]
pub fn holds_all(query: &Query, text: &str) -> bool {
    let read: Vec<Word<'_>> = words(text).collect();
    query
        .wanted()
        .all(|phrase| !places(phrase, &read, false).is_empty())
}

pub(super) fn holds(phrase: &Phrase, text: &str) -> bool {
    let read: Vec<Word<'_>> = words(text).collect();
    !places(phrase, &read, false).is_empty()
}

/// The same ranges in UTF-16 code units, as the web side counts. They are in order and end at boundaries of letters.
#[must_use]
pub fn utf16(text: &str, ranges: &[Range<usize>]) -> Vec<[u32; 2]> {
    let (mut bytes, mut units) = (0, 0);
    let mut to = |byte: usize| {
        units += text[bytes..byte].encode_utf16().count() as u32;
        bytes = byte;
        units
    };
    ranges
        .iter()
        .map(|range| [to(range.start), to(range.end)])
        .collect()
}

/// Marks are looked at only where the letters are those that are sought.
fn places(phrase: &Phrase, words: &[Word<'_>], marked: bool) -> Vec<Range<usize>> {
    if phrase.unfinished {
        let sought = &phrase.words[0];
        let begins = words.iter().filter_map(|word| {
            let begun = begun(word, &sought.folded)?;
            let is_it = !marked || begins_as_typed(&word.marked(), &sought.marked);
            is_it.then(|| word.at..word.at + begun)
        });
        return begins.collect();
    }
    let is_it = |window: &&[Word<'_>]| {
        let mut beside = window.iter().zip(&phrase.words);
        beside.all(|(word, sought)| {
            word.folds_to(&sought.folded) && (!marked || word.marked() == sought.marked)
        })
    };
    let windows = words.windows(phrase.words.len()).filter(is_it);
    windows
        .filter_map(|window| Some(window.first()?.at..window.last()?.range().end))
        .collect()
}

/// How many bytes of the word fold to `prefix`, marks that follow the last letter included.
fn begun(word: &Word<'_>, prefix: &str) -> Option<usize> {
    if !begins_folded(word.text, prefix) {
        return None;
    }
    let mut folded = String::new();
    let mut end = None;
    for (at, c) in word.text.char_indices() {
        let before = folded.len();
        fold_into(&word.text[at..at + c.len_utf8()], &mut folded);
        if folded.len() > before && end.is_some() {
            break;
        }
        if folded.len() >= prefix.len() {
            end = Some(at + c.len_utf8());
        }
    }
    end
}

fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with its marks between brackets.
    #[track_caller]
    fn check(typed: &str, text: &str, marked: &str) {
        let query = Query::parse(typed);
        let [ranges] = &highlight(&query, &[text])[..] else {
            panic!("one text, one answer");
        };
        let mut shown = String::new();
        let mut from = 0;
        for range in ranges {
            shown += &format!("{}[{}]", &text[from..range.start], &text[range.clone()]);
            from = range.end;
        }
        assert_eq!(shown + &text[from..], marked, "{typed}");
    }

    #[test]
    fn what_is_found_is_marked_in_the_text_as_it_was_written() {
        check("dai hoi ", "Đại hội Đảng bộ", "[Đại] [hội] Đảng bộ");
        check("\"dang bo\" ", "Đảng bộ, Đảng và bộ", "[Đảng bộ], Đảng và bộ");
        check("hoà ", "Hòa bình", "[Hòa] bình");
        check("16-nq ", "Nghị quyết 16-NQ/TW", "Nghị quyết [16-NQ]/TW");
        check("-hội bộ ", "Hội bộ", "Hội [bộ]");
        check("", "Hội", "Hội");
    }

    #[test]
    fn of_an_unfinished_word_what_was_typed_is_marked() {
        check("dan", "Đảng đang Dân", "[Đản]g [đan]g [Dân]");
        check("hộ", "hội nghị hỏi", "[hộ]i nghị hỏi");
        check("đảng bộ nghị quy", "nghị quyết", "[nghị] [quy]ết");
    }

    #[test]
    fn what_bears_other_marks_is_shown_only_where_nothing_bears_those_that_were_typed() {
        check("đảng ", "Đảng đang họp", "[Đảng] đang họp");
        check("đảng ", "Trời đang mưa", "Trời [đang] mưa");
        let query = Query::parse("đảng ");
        let whole = 0.."đảng".len();
        assert_eq!(
            highlight(&query, &["đang", "đảng"]),
            [Vec::new(), Vec::from([whole])]
        );
    }

    #[test]
    fn the_web_side_counts_in_utf_16() {
        let text = "🙂 Đảng";
        let query = Query::parse("dang ");
        assert_eq!(utf16(text, &highlight(&query, &[text])[0]), [[3, 7]]);
    }
}
