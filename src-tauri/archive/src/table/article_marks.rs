//! The index of words with their marks: which pieces hold them as they were typed. Its rows are those of
//! [`super::article_search`].

use rusqlite::Connection;

use crate::table::word::Word;

pub fn put(db: &Connection, place: i64, words: &[Word]) -> rusqlite::Result<()> {
    let marked: Vec<&str> = words.iter().map(|word| word.marked.as_str()).collect();
    db.prepare_cached("INSERT INTO article_marks (rowid, words) VALUES (?1, ?2)")?
        .execute((place, marked.join(" ")))?;
    Ok(())
}

pub fn delete(db: &Connection, place: i64) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM article_marks WHERE rowid = ?1")?
        .execute([place])?;
    Ok(())
}
