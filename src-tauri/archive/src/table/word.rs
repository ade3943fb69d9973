//! Every word that the index ever held. Words stay when the last piece that holds them goes: they find nothing then.

use newsroom::search::word::begins_as_typed;
use rusqlite::{Connection, named_params};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word {
    pub folded: String,
    /// See [`newsroom::search::word::Word::marked`].
    pub marked: String,
}

pub fn add<'a>(db: &Connection, words: impl IntoIterator<Item = &'a Word>) -> rusqlite::Result<()> {
    let mut add =
        db.prepare_cached("INSERT INTO word (folded, marked) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?;
    for word in words {
        add.execute([&word.folded, &word.marked])?;
    }
    Ok(())
}

/// The folded words that begin so, at most so many, in the order of their letters.
pub fn beginning_with(db: &Connection, prefix: &str, limit: usize) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT DISTINCT folded FROM word WHERE folded >= :from AND folded < :end ORDER BY folded LIMIT :limit";
    // No text sorts after the last of all letters.
    let end = format!("{prefix}{}", char::MAX);
    db.prepare_cached(sql)?
        .query_map(
            named_params! {":from": prefix, ":end": end, ":limit": limit as i64},
            |row| row.get(0),
        )?
        .collect()
}

/// The words with marks that begin as this one was typed, at most so many.
pub fn beginning_as_typed(db: &Connection, typed: &Word, limit: usize) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT marked FROM word WHERE folded >= :from AND folded < :end ORDER BY folded, marked";
    let end = format!("{}{}", typed.folded, char::MAX);
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(named_params! {":from": typed.folded, ":end": end})?;
    let mut begin = Vec::new();
    while let Some(row) = rows.next()? {
        let marked = row.get_ref(0)?.as_str()?;
        if begins_as_typed(marked, &typed.marked) {
            begin.push(marked.to_owned());
        }
        if begin.len() >= limit {
            break;
        }
    }
    Ok(begin)
}

/// Calls `look` with every folded word.
pub fn for_each(db: &Connection, mut look: impl FnMut(&str)) -> rusqlite::Result<()> {
    let mut statement = db.prepare_cached("SELECT DISTINCT folded FROM word")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        look(row.get_ref(0)?.as_str()?);
    }
    Ok(())
}
