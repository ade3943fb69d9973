//! Which photos the lines of an article show, kept with what is typed in one transaction.

use std::collections::BTreeSet;

use newsroom::article::ArticleId;
use newsroom::photo::PhotoId;
use rusqlite::Connection;

use crate::line::Line;
use crate::table::photo;

/// Makes these the photos that the line shows. A photo that a page shows is not in the trash.
pub fn set(db: &Connection, line: Line, photos: &[PhotoId]) -> rusqlite::Result<()> {
    let [article, branch] = line.columns();
    let old: Vec<String> = db
        .prepare_cached("SELECT photo FROM photo_use WHERE article = ?1 AND branch = ?2")?
        .query_map([&article, &branch], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let new: Vec<String> = photos.iter().map(ToString::to_string).collect();
    for gone in old.iter().filter(|photo| !new.contains(photo)) {
        db.prepare_cached("DELETE FROM photo_use WHERE article = ?1 AND branch = ?2 AND photo = ?3")?
            .execute([&article, &branch, gone])?;
    }
    for (id, photo) in photos.iter().zip(&new).filter(|(_, photo)| !old.contains(photo)) {
        let sql = "INSERT INTO photo_use (article, branch, photo) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
        db.prepare_cached(sql)?.execute([&article, &branch, photo])?;
        photo::untrash(db, id)?;
    }
    Ok(())
}

/// Records a use that is known to be.
pub fn record(db: &Connection, shown: [&str; 3]) -> rusqlite::Result<()> {
    let sql = "INSERT INTO photo_use (article, branch, photo) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    db.prepare_cached(sql)?.execute(shown)?;
    Ok(())
}

/// Takes out what closed branches showed.
pub fn forget_closed(db: &Connection, article: ArticleId) -> rusqlite::Result<()> {
    let sql = "DELETE FROM photo_use WHERE article = ?1
               AND branch IN (SELECT id FROM branch WHERE article = ?1 AND closed IS NOT NULL)";
    db.prepare_cached(sql)?.execute([article.to_string()])?;
    Ok(())
}

/// An article, one of its lines ("" is the main one) and a photo that it shows.
pub type Use = [String; 3];

pub fn all(db: &Connection) -> rusqlite::Result<BTreeSet<Use>> {
    read(db, "SELECT article, branch, photo FROM photo_use")
}

/// What the lines without a draft show, by what was kept last on them.
pub fn of_kept_lines(db: &Connection) -> rusqlite::Result<BTreeSet<Use>> {
    read(
        db,
        "SELECT line.article, line.branch, revision_photo.photo
         FROM (SELECT id AS article, '' AS branch, head AS top FROM article
               UNION ALL SELECT article, id, coalesce(tip, base) FROM branch WHERE closed IS NULL) AS line
         JOIN revision_photo ON revision_photo.revision = line.top
         WHERE NOT EXISTS (SELECT 1 FROM draft WHERE draft.article = line.article AND draft.branch = line.branch)",
    )
}

fn read(db: &Connection, sql: &str) -> rusqlite::Result<BTreeSet<Use>> {
    db.prepare(sql)?
        .query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?
        .collect()
}
