//! What is derived from articles and photos, made anew from what they say: lists, indexes, tags, uses, counts.

use newsroom::article::Article;
use newsroom::photo::PhotoWords;
use rusqlite::Connection;

use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::reindex;
use crate::table::{article, article_tag, draft, photo, photo_creator, photo_use};

impl Archive {
    /// Makes lists, indexes, tags, uses and counts anew from the articles and photos: what a damage asks for that is
    /// harmless. All or nothing; nothing that anybody wrote is touched.
    pub fn rebuild_index(&self) -> Result<(), ArchiveError> {
        self.write(|tx| all(tx))
    }
}

/// In a transaction. What cannot be read is left as it is listed, for `verify` to tell.
pub fn all(db: &Connection) -> Result<(), Fault> {
    tags(db)?;
    reindex::all(db)?;
    uses(db)?;
    photos(db)
}

fn tags(db: &Connection) -> Result<(), Fault> {
    db.execute_batch("DELETE FROM article_tag; DELETE FROM tag")?;
    for id in article::all(db)? {
        let standing = content::require(db, id)?;
        if let Ok(shown) = content::shown(db, id, &standing) {
            article_tag::set(db, id, &shown.tags)?;
        }
    }
    Ok(())
}

/// Which photos each line shows: what is typed, else what was kept last.
fn uses(db: &Connection) -> Result<(), Fault> {
    db.execute_batch("DELETE FROM photo_use")?;
    for [article, branch, photo] in photo_use::of_kept_lines(db)? {
        photo_use::record(db, [&article, &branch, &photo])?;
    }
    draft::for_each(db, |line, json| {
        let [article, branch] = line.columns();
        if let Ok(content) = serde_json::from_str::<Article>(json) {
            for photo in content.body.photos() {
                photo_use::record(db, [&article, &branch, &photo.to_string()])?;
            }
        }
        Ok::<_, Fault>(())
    })
}

fn photos(db: &Connection) -> Result<(), Fault> {
    db.execute_batch("DELETE FROM photo_creator")?;
    let mut all = Vec::new();
    photo::for_each(db, |stored, _| {
        all.push(stored);
        Ok(())
    })?;
    for stored in all {
        if let Ok(words) = serde_json::from_str::<PhotoWords>(&stored.words) {
            photo::set_derived(db, &stored.row, &words)?;
            photo_creator::set(db, &stored.row.id, &words.creators)?;
        }
    }
    Ok(())
}
