//! Whether the full-text index says of each article what the article says.
//!
//! What is indexed is not kept beside the index (it is contentless). So each article is indexed once more, in memory
//! and by the same words of the same table, and the two are compared: of every article the sum of a hash of each word
//! with its place.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

use rusqlite::Connection;

use super::{Finding, VerifyStep};
use crate::content;
use crate::fault::Fault;
use crate::table::article_search::Entry;
use crate::table::{article, article_search};

/// Articles that are indexed in memory at once.
const BATCH: usize = 500;
/// Words of the index between two words of how far it is.
const WORDS: u64 = 1 << 16;

const TERMS: &str = "CREATE VIRTUAL TABLE temp.article_terms USING fts5vocab(main, article_search, instance)";

/// By the article's place.
type Sums = HashMap<i64, u64>;

/// Articles of which the index says something else. One that is not in the index at all, and one whose content cannot
/// be read, is told elsewhere.
pub fn stale(db: &Connection, of: u64, finding: &mut Finding<'_>) -> Result<u32, Fault> {
    finding.at(VerifyStep::Index, 0, of)?;
    db.execute_batch(TERMS)?;
    let indexed = sums(db, || finding.at(VerifyStep::Index, 0, of))?;
    db.execute_batch("DROP TABLE temp.article_terms")?;
    let places = article_search::places(db)?;

    let fresh = Connection::open_in_memory()?;
    let table: String = db.query_row(
        "SELECT sql FROM sqlite_schema WHERE name = 'article_search'",
        [],
        |row| row.get(0),
    )?;
    fresh.execute_batch(&table)?;
    fresh.execute_batch(TERMS)?;
    let (mut stale, mut done) = (0, 0);
    for batch in article::all(db)?.chunks(BATCH) {
        let mut said = Vec::new();
        for id in batch {
            let Some(standing) = article::standing(db, *id)? else {
                continue;
            };
            if let Ok(shown) = content::shown(db, *id, &standing)
                && places.contains(&standing.place)
            {
                let trashed = standing.trashed.is_some();
                article_search::put_words(
                    &fresh,
                    standing.place,
                    &Entry::of(&shown),
                    standing.state,
                    trashed,
                )?;
                said.push(standing.place);
            }
        }
        let sums = sums(&fresh, || Ok(()))?;
        let differs = |place: &&i64| sums.get(place) != indexed.get(place);
        stale += u32::try_from(said.iter().filter(differs).count()).unwrap_or(u32::MAX);
        fresh.execute_batch("INSERT INTO article_search (article_search) VALUES ('delete-all')")?;
        done += batch.len() as u64;
        finding.at(VerifyStep::Index, done, of)?;
    }
    Ok(stale)
}

fn sums(db: &Connection, mut look: impl FnMut() -> Result<(), Fault>) -> Result<Sums, Fault> {
    let mut sums = Sums::new();
    let mut words: u64 = 0;
    let mut statement = db.prepare("SELECT doc, term, col, offset FROM temp.article_terms")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        words += 1;
        if words.is_multiple_of(WORDS) {
            look()?;
        }
        let place: i64 = row.get(0)?;
        let mut hasher = DefaultHasher::new();
        row.get_ref(1)?
            .as_bytes()
            .map_err(rusqlite::Error::from)?
            .hash(&mut hasher);
        row.get_ref(2)?
            .as_str()
            .map_err(rusqlite::Error::from)?
            .hash(&mut hasher);
        row.get_ref(3)?
            .as_i64()
            .map_err(rusqlite::Error::from)?
            .hash(&mut hasher);
        let sum = sums.entry(place).or_default();
        *sum = sum.wrapping_add(hasher.finish());
    }
    Ok(sums)
}
