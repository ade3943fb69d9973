//! Everything that is derived from the articles, made anew from what they say.

use newsroom::article::{Article, ArticleId};
use newsroom::digest::Digest;
use newsroom::vietnamese::sort_key;
use rusqlite::Connection;

use crate::content;
use crate::fault::Fault;
use crate::table::article_search::Entry;
use crate::table::{article, article_count, article_search, made_by, word};

/// Fills the indices, the counts and what the list shows, of every article. One that cannot be read stays in the list
/// as it is and is found by nothing but what the list shows of it: `verify` tells of it.
pub fn all(db: &Connection) -> Result<(), Fault> {
    db.execute_batch(
        "INSERT INTO article_search (article_search) VALUES ('delete-all');
         INSERT INTO article_marks (article_marks) VALUES ('delete-all');
         DELETE FROM article_count;
         DELETE FROM word;",
    )?;
    let mut last = i64::MIN;
    // In the order of their places, in which the indices take them most quickly.
    while let Some((place, id)) = article::after(db, last)? {
        last = place;
        one(db, id)?;
    }
    Ok(())
}

fn one(db: &Connection, id: ArticleId) -> Result<(), Fault> {
    let standing = content::require(db, id)?;
    let readable = content::readable(db, id, &standing)?;
    let entry = match &readable {
        Some(content) => {
            let entry = Entry::of(content);
            article::list_as(db, id, standing.place, content, entry.lacks)?;
            entry
        }
        None => Entry::of(&Article::blank()),
    };
    word::add(db, &entry.words)?;
    article_search::put(
        db,
        standing.place,
        &entry,
        standing.state,
        standing.trashed.is_some(),
    )?;
    Ok(article_count::follow(
        db,
        &article_count::Counted::default(),
        &article_count::of(db, id)?,
    )?)
}

fn order() -> String {
    let probe: String = ('!'..='\u{24f}').chain('\u{1ea0}'..='\u{1ef9}').collect();
    Digest::of(&sort_key(&probe)).to_string()
}

/// Whether this program's tables of Vietnamese order made the headlines' keys.
pub fn headlines_are_in_order(db: &Connection) -> Result<bool, Fault> {
    Ok(made_by::get(db, "headline_key")?.is_some_and(|maker| maker == order()))
}

/// Makes the headlines' keys anew.
pub fn headlines(db: &Connection) -> Result<(), Fault> {
    article::key_headlines(db)?;
    Ok(made_by::put(db, "headline_key", &order())?)
}
