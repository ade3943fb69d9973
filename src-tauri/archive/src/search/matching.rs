//! The places that an expression finds, newest first.

use rusqlite::Connection;

use super::expression::Expression;

/// At most `limit` of them, of those before `before`.
pub fn newest(
    db: &Connection,
    expression: &Expression,
    before: i64,
    limit: usize,
) -> rusqlite::Result<Vec<i64>> {
    let sql = "SELECT rowid FROM article_search WHERE article_search MATCH ?1 AND rowid >= ?2 AND rowid < ?3
               ORDER BY rowid DESC LIMIT ?4";
    let mut statement = db.prepare_cached(sql)?;
    let mut found = Vec::new();
    for span in &expression.spans {
        let end = span.end.min(before);
        if found.len() >= limit || span.start >= end {
            continue;
        }
        let left = (limit - found.len()) as i64;
        let rows = statement.query_map((&expression.words, span.start, end, left), |row| row.get(0))?;
        for place in rows {
            found.push(place?);
        }
    }
    Ok(found)
}

/// Those of an index's expression between two places, both included.
pub fn between(
    db: &Connection,
    index: Index,
    words: &str,
    [first, last]: [i64; 2],
) -> rusqlite::Result<Vec<i64>> {
    let sql = match index {
        Index::Words => {
            "SELECT rowid FROM article_search WHERE article_search MATCH ?1 AND rowid BETWEEN ?2 AND ?3"
        }
        Index::Marks => {
            "SELECT rowid FROM article_marks WHERE article_marks MATCH ?1 AND rowid BETWEEN ?2 AND ?3"
        }
    };
    db.prepare_cached(sql)?
        .query_map((words, first, last), |row| row.get(0))?
        .collect()
}

#[derive(Clone, Copy, Debug)]
pub enum Index {
    Words,
    Marks,
}
