//! Which tags the listed articles bear.

use newsroom::article::ArticleId;
use rusqlite::Connection;

use crate::table::tag;

/// Makes these the tags of the article; a tag that stands there twice counts once.
pub fn set(db: &Connection, article: ArticleId, tags: &[String]) -> rusqlite::Result<()> {
    let article = article.to_string();
    let old: Vec<String> = db
        .prepare_cached("SELECT tag FROM article_tag WHERE article = ?1")?
        .query_map([&article], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let added: Vec<&String> = tags.iter().filter(|tag| !old.contains(tag)).collect();
    let gone: Vec<&String> = old.iter().filter(|tag| !tags.contains(tag)).collect();
    for (at, name) in added.iter().enumerate() {
        if !added[..at].contains(name) {
            tag::add(db, name)?;
            db.prepare_cached("INSERT INTO article_tag (article, tag) VALUES (?1, ?2)")?
                .execute([&article, name])?;
        }
    }
    for name in gone {
        db.prepare_cached("DELETE FROM article_tag WHERE article = ?1 AND tag = ?2")?
            .execute([&article, name])?;
        tag::remove(db, name)?;
    }
    Ok(())
}
