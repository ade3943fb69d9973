//! What the third migration cannot do in SQL alone.

use newsroom::article::Article;
use newsroom::vietnamese::{fold, nfc};
use rusqlite::Connection;
use serde::Serialize;

use crate::fault::Fault;

/// Puts the former photos into their new table, then finds out which photos the articles show.
pub fn fill(db: &Connection) -> Result<(), Fault> {
    fill_photos(db)?;
    fill_uses(db)
}

#[derive(Serialize)]
struct Words {
    caption: String,
    credit: String,
    alt: String,
}

fn fill_photos(db: &Connection) -> Result<(), Fault> {
    let mut add = db.prepare(
        "INSERT INTO photo (id, name, media_type, width, height, size, added, no_caption, no_credit, no_alt, folded, words)
         SELECT id, name, media_type, width, height, size, added, ?2, ?3, ?4, ?5, ?6 FROM former_photo WHERE id = ?1",
    )?;
    let mut former = db.prepare("SELECT id, name, caption, credit, alt FROM former_photo ORDER BY rowid")?;
    let mut rows = former.query([])?;
    while let Some(row) = rows.next()? {
        let (id, name): (String, String) = (row.get(0)?, row.get(1)?);
        let text = |column: usize| row.get::<_, String>(column).map(|text| nfc(text.trim()));
        let words = Words {
            caption: text(2)?,
            credit: text(3)?,
            alt: text(4)?,
        };
        let Words { caption, credit, alt } = &words;
        let mut lines = vec![name.as_str(), caption, credit, alt];
        lines.retain(|line| !line.is_empty());
        let folded = fold(&lines.join("\n"));
        // Three texts: it cannot fail.
        let json = serde_json::to_string(&words).unwrap_or_default();
        add.execute((
            id,
            caption.is_empty(),
            credit.is_empty(),
            alt.is_empty(),
            folded,
            json,
        ))?;
    }
    Ok(db.execute_batch("DROP TABLE former_photo")?)
}

/// What each line shows: its draft, else what was kept last on it. A draft that cannot be read is left out, for `verify`
/// to tell.
fn fill_uses(db: &Connection) -> Result<(), Fault> {
    db.execute_batch(
        "INSERT INTO photo_use (article, branch, photo)
         SELECT DISTINCT line.article, line.branch, revision_photo.photo
         FROM (SELECT id AS article, '' AS branch, head AS top FROM article
               UNION ALL SELECT article, id, coalesce(tip, base) FROM branch WHERE closed IS NULL) AS line
         JOIN revision_photo ON revision_photo.revision = line.top
         WHERE NOT EXISTS (SELECT 1 FROM draft WHERE draft.article = line.article AND draft.branch = line.branch)",
    )?;
    let mut add = db.prepare("INSERT INTO photo_use (article, branch, photo) VALUES (?1, ?2, ?3)")?;
    let mut drafts = db.prepare("SELECT article, branch, content FROM draft ORDER BY rowid")?;
    let mut rows = drafts.query([])?;
    while let Some(row) = rows.next()? {
        let (article, branch, content): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let Ok(content) = serde_json::from_str::<Article>(&content) else {
            continue;
        };
        for photo in content.body.photos() {
            add.execute([&article, &branch, &photo.to_string()])?;
        }
    }
    Ok(())
}
