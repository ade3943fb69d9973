//! What would find something where nothing is found: a word that is nearly the same, or one word less.

use newsroom::search::{Query, highlight, parts};
use rusqlite::Connection;

use super::expression::Expression;
use super::find::is_over;
use super::finding::Finding;
use super::matching::newest;
use super::snippet;
use super::turns::Turn;
use crate::content;
use crate::fault::Fault;
use crate::table::{article, word};

/// Texts that are proposed.
const MOST: usize = 3;
/// Parts of a text of which one is left out or exchanged; a longer text is no search.
const PARTS: usize = 8;
/// Letters that may be wrong.
const WRONG: usize = 2;
/// Near words that are tried.
const NEAR: usize = 8;

/// Texts that find something with the same filters, the likeliest first.
pub fn instead(db: &Connection, finding: &Finding, turn: Option<&Turn<'_>>) -> Result<Vec<String>, Fault> {
    let parts = parts(&finding.text);
    let mut texts = Vec::new();
    if parts.is_empty() || parts.len() > PARTS {
        return Ok(texts);
    }
    let mut propose = |text: String| -> Result<bool, Fault> {
        if texts.len() < MOST && !texts.contains(&text) && finds(db, finding, &text)? {
            texts.push(text);
        }
        Ok(texts.len() >= MOST || is_over(turn))
    };
    let exchanged = |index: usize, part: Option<&str>| {
        let mut parts = parts.clone();
        match part {
            Some(part) => parts[index] = part,
            None => drop(parts.remove(index)),
        }
        // A word that is proposed is a whole one.
        parts.join(" ") + " "
    };
    for (index, part) in parts.iter().enumerate() {
        for near in near(db, part)? {
            if propose(exchanged(index, Some(&near)))? {
                return Ok(spelled(texts));
            }
        }
    }
    if parts.len() > 1 {
        for index in 0..parts.len() {
            if propose(exchanged(index, None))? {
                break;
            }
        }
    }
    Ok(spelled(texts))
}

fn spelled(texts: Vec<String>) -> Vec<String> {
    texts.into_iter().map(|text| text.trim_end().to_owned()).collect()
}

fn finds(db: &Connection, finding: &Finding, text: &str) -> Result<bool, Fault> {
    let query = Query::parse(text);
    if query.is_empty() {
        return Ok(false);
    }
    let expression = Expression::of(db, finding, &query, None)?;
    Ok(!newest(db, &expression, i64::MAX, 1)?.is_empty())
}

/// Words of the archive that a word may have been meant to be, nearest first, as they stand in an article. None where
/// the word itself is in the archive.
fn near(db: &Connection, part: &str) -> Result<Vec<String>, Fault> {
    let typed = Query::parse(part);
    let mut wanted = typed.wanted();
    let (Some(phrase), None) = (wanted.next(), wanted.next()) else {
        return Ok(Vec::new());
    };
    let [sought] = &phrase.words[..] else {
        return Ok(Vec::new());
    };
    let typed: Vec<char> = sought.folded.chars().collect();
    if typed.len() < 2 || !word::beginning_with(db, &sought.folded, 1)?.is_empty() {
        return Ok(Vec::new());
    }
    let most = if typed.len() < 5 { 1 } else { WRONG };
    let mut near: Vec<(usize, String)> = Vec::new();
    word::for_each(db, |word| {
        let letters: Vec<char> = word.chars().collect();
        let distance = distance(&typed, &letters, most);
        if distance <= most {
            near.push((distance, word.to_owned()));
        }
    })?;
    near.sort();
    let mut spelled = Vec::new();
    for (_, word) in near.into_iter().take(NEAR) {
        spelled.extend(as_written(db, &word)?);
    }
    Ok(spelled)
}

/// A folded word as it stands in the newest article that holds it.
fn as_written(db: &Connection, word: &str) -> Result<Option<String>, Fault> {
    let query = Query::parse(&format!("{word} "));
    let expression = Expression::of(db, &Finding::default(), &query, None)?;
    let places = newest(db, &expression, i64::MAX, 1)?;
    let Some(row) = article::at(db, &places)?.pop() else {
        return Ok(None);
    };
    let standing = content::require(db, row.id)?;
    let Some(content) = content::readable(db, row.id, &standing)? else {
        return Ok(None);
    };
    let below = snippet::texts(content).into_iter().map(|(_, text)| text);
    for text in std::iter::once(row.headline).chain(below) {
        if let Some(mark) = highlight(&query, &[&text]).concat().first() {
            return Ok(Some(text[mark.clone()].to_lowercase()));
        }
    }
    Ok(Some(word.to_owned()))
}

/// Letters to change, add, leave out or swap with their neighbours to come from one word to the other; more than
/// `most` count as one more than that (Damerau–Levenshtein, optimal string alignment).
fn distance(one: &[char], other: &[char], most: usize) -> usize {
    if one.len().abs_diff(other.len()) > most {
        return most + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let mut least = (last[column] + usize::from(a != b))
                .min(last[column + 1] + 1)
                .min(line[column] + 1);
            if row > 0 && column > 0 && *a == other[column - 1] && one[row - 1] == *b {
                least = least.min(before[column - 1] + 1);
            }
            line.push(least);
        }
        if line.iter().all(|least| *least > most) {
            return most + 1;
        }
        before = std::mem::replace(&mut last, line);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[track_caller]
    fn check(one: &str, other: &str, apart: usize) {
        let [one, other] = [one, other].map(|word| word.chars().collect::<Vec<_>>());
        assert_eq!(distance(&one, &other, 2), apart);
    }

    #[test]
    fn a_letter_changed_added_left_out_or_swapped_is_one_apart() {
        check("nghiep", "nghiep", 0);
        check("nghiep", "nghiem", 1);
        check("ngihep", "nghiep", 1);
        check("nghep", "nghiep", 1);
        check("nnghiepp", "nghiep", 2);
        check("nghiep", "chinh", 3);
        check("a", "abcd", 3);
    }
}
