//! The index of words with their marks, and of pairs of folded words that stand side by side: which pieces hold them, not
//! where. Its rows are those of [`super::article_search`].

use rusqlite::Connection;

use crate::table::word::Word;

/// Stands within a pair, and in no word.
const BESIDE: char = '\u{e00e}';

/// Two folded words side by side, as one word of the index: a phrase of rare pairs of common words is found by them
/// without a look at every piece that holds the words.
pub fn pair(two: [&str; 2]) -> String {
    let mut pair = String::new();
    push_pair(&mut pair, two);
    pair
}

fn push_pair(text: &mut String, [one, other]: [&str; 2]) {
    text.push_str(one);
    text.push(BESIDE);
    text.push_str(other);
}

/// The words and pairs of a piece, once each, a space between two. `beside` tells which words have the next one beside
/// them.
pub fn text(words: &[Word], beside: &[usize]) -> String {
    let mut marked: Vec<&str> = words.iter().map(|word| word.marked.as_str()).collect();
    let mut pairs: Vec<[&str; 2]> = beside
        .iter()
        .map(|at| [words[*at].folded.as_str(), words[at + 1].folded.as_str()])
        .collect();
    marked.sort_unstable();
    marked.dedup();
    pairs.sort_unstable();
    pairs.dedup();
    let mut text = marked.join(" ");
    for pair in pairs {
        text.push(' ');
        push_pair(&mut text, pair);
    }
    text
}

pub fn put(db: &Connection, place: i64, text: &str) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT INTO article_marks (rowid, words) VALUES (?1, ?2)")?
        .execute((place, text))?;
    Ok(())
}

pub fn delete(db: &Connection, place: i64) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM article_marks WHERE rowid = ?1")?
        .execute([place])?;
    Ok(())
}
