//! The tags in use and how often.

use newsroom::vietnamese::fold;
use rusqlite::{Connection, named_params};

/// Counts one article more.
pub fn add(db: &Connection, tag: &str) -> rusqlite::Result<()> {
    let sql = "INSERT INTO tag (tag, folded, used) VALUES (?1, ?2, 1)
               ON CONFLICT (tag) DO UPDATE SET used = used + 1";
    db.prepare_cached(sql)?.execute([tag, &fold(tag)])?;
    Ok(())
}

/// Counts one article less, none of which bears it any more in `article_tag`. A tag without articles goes.
pub fn remove(db: &Connection, tag: &str) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE tag SET used = used - 1 WHERE tag = ?1")?
        .execute([tag])?;
    db.prepare_cached("DELETE FROM tag WHERE tag = ?1 AND used <= 0")?
        .execute([tag])?;
    Ok(())
}

/// Those that begin with `prefix`, blind to case, marks and đ/d; most used first.
pub fn beginning_with(db: &Connection, prefix: &str, limit: u32) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT tag FROM tag WHERE folded >= :from AND folded < :end
               ORDER BY used DESC, folded, tag LIMIT :limit";
    let from = fold(prefix);
    // No text sorts after the last of all letters.
    let end = format!("{from}{}", char::MAX);
    db.prepare_cached(sql)?
        .query_map(
            named_params! {":from": from, ":end": end, ":limit": limit},
            |row| row.get(0),
        )?
        .collect()
}

/// Tags whose count is not that of their articles.
pub fn miscounts(db: &Connection) -> rusqlite::Result<u32> {
    let sql = "SELECT count(*) FROM tag WHERE used <> (SELECT count(*) FROM article_tag WHERE article_tag.tag = tag.tag)";
    db.query_row(sql, [], |row| row.get(0))
}
