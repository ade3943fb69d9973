//! The articles that are removed for good in the transaction under way, and what is removed with them.

use std::time::Duration;

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::photo::PhotoId;
use rusqlite::{Connection, Row, named_params};

use crate::column::{Moment, id};

/// In the trash, never published and open to nobody.
const GOES: &str = "trashed IS NOT NULL AND NOT (published) AND NOT EXISTS (
    SELECT 1 FROM seat WHERE seat.article = article.id AND seat.beat >= :still_there)";

/// The law asks to keep what was published.
pub const PUBLISHED: &str = "(article.state = 'exported' OR EXISTS (
    SELECT 1 FROM step WHERE step.article = article.id AND step.to_state = 'exported') OR EXISTS (
    SELECT 1 FROM export WHERE export.article = article.id))";

/// Tables whose rows are an article's, those that refer to others of them first.
const OF_ARTICLE: [&str; 6] = ["spot", "seat", "draft", "photo_use", "step", "branch"];
/// The same of its revisions.
const OF_REVISION: [&str; 3] = ["revision_change", "revision_photo", "revision_parent"];

/// Names those that go. `stale_after` is how long a seat is somebody's who does not show to be there.
pub fn name(db: &Connection, now: DateTime<Utc>, stale_after: Duration) -> rusqlite::Result<Vec<ArticleId>> {
    let goes = GOES.replace("published", PUBLISHED);
    let still_there = Moment(now - stale_after);
    db.prepare(&format!(
        "INSERT INTO emptying (article) SELECT id FROM article WHERE {goes}"
    ))?
    .execute(named_params! {":still_there": still_there})?;
    db.prepare("SELECT article FROM emptying")?
        .query_map([], |row| id(row, "article"))?
        .collect()
}

/// Removes the named articles with all that is theirs, but for the index and the tags. The transaction's references are
/// looked at when it is committed.
pub fn remove(db: &Connection) -> rusqlite::Result<()> {
    db.pragma_update(None, "defer_foreign_keys", true)?;
    for table in OF_ARTICLE {
        let sql = format!("DELETE FROM {table} WHERE article IN (SELECT article FROM emptying)");
        db.execute(&sql, [])?;
    }
    for table in OF_REVISION {
        let sql = format!(
            "DELETE FROM {table} WHERE revision IN
             (SELECT id FROM revision WHERE article IN (SELECT article FROM emptying))"
        );
        db.execute(&sql, [])?;
    }
    db.execute(
        "DELETE FROM revision WHERE article IN (SELECT article FROM emptying)",
        [],
    )?;
    db.execute(
        "DELETE FROM article WHERE id IN (SELECT article FROM emptying)",
        [],
    )?;
    db.execute("DELETE FROM emptying", [])?;
    Ok(())
}

/// An original that goes.
#[derive(Clone, Debug)]
pub struct Going {
    pub id: PhotoId,
    pub media_type: String,
    pub size: u64,
}

/// Photos in the trash that no article shows but those that are named.
pub fn photos(db: &Connection) -> rusqlite::Result<Vec<Going>> {
    let sql = "SELECT id, media_type, size FROM photo WHERE trashed IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM photo_use WHERE photo_use.photo = photo.id
                               AND article NOT IN (SELECT article FROM emptying))
               AND NOT EXISTS (SELECT 1 FROM revision_photo JOIN revision ON revision.id = revision_photo.revision
                               WHERE revision_photo.photo = photo.id
                               AND revision.article NOT IN (SELECT article FROM emptying))
               ORDER BY id";
    let read = |row: &Row<'_>| {
        Ok(Going {
            id: id(row, "id")?,
            media_type: row.get("media_type")?,
            size: row.get::<_, i64>("size")?.unsigned_abs(),
        })
    };
    db.prepare(sql)?.query_map([], read)?.collect()
}

/// Removes what is said of a photo, before and now.
pub fn remove_photo(db: &Connection, photo: &PhotoId) -> rusqlite::Result<()> {
    for sql in [
        "DELETE FROM former_words WHERE photo = ?1",
        "DELETE FROM photo_creator WHERE photo = ?1",
        "DELETE FROM photo WHERE id = ?1",
    ] {
        db.prepare_cached(sql)?.execute([photo.to_string()])?;
    }
    Ok(())
}
