//! The index of words with their marks, and of pairs of folded words that stand side by side: which pieces hold them, not
//! where. Its rows are those of [`super::article_search`].

use rusqlite::Connection;

use crate::table::word::Word;

/// Stands within a pair, and in no word.
const BESIDE: char = '\u{e00e}';

/// Two folded words side by side, as one word of the index: a phrase of rare pairs of common words is found by them
/// without a look at every piece that holds the words.
pub fn pair([one, other]: [&str; 2]) -> String {
    format!("{one}{BESIDE}{other}")
}

pub fn put(db: &Connection, place: i64, words: &[Word], pairs: &[String]) -> rusqlite::Result<()> {
    let mut all: Vec<&str> = words.iter().map(|word| word.marked.as_str()).collect();
    all.extend(pairs.iter().map(String::as_str));
    db.prepare_cached("INSERT INTO article_marks (rowid, words) VALUES (?1, ?2)")?
        .execute((place, all.join(" ")))?;
    Ok(())
}

pub fn delete(db: &Connection, place: i64) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM article_marks WHERE rowid = ?1")?
        .execute([place])?;
    Ok(())
}
