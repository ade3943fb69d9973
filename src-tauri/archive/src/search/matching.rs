//! The places that an expression finds, newest first.

use newsroom::search::Phrase;
use rusqlite::Connection;

use super::expression::{Expression, Phrases, of_month};
use super::finding::WINDOW;
use super::snippet;
use crate::content;
use crate::fault::Fault;
use crate::table::article;
use crate::table::article_count::{self, Kind};

/// Articles that are looked through before it is asked whether that is enough.
const SLICE: u32 = 30_000;
/// The same for phrases of more than two words: the words of each piece that holds them all are looked at.
const PHRASE_SLICE: u32 = 10_000;
/// Pieces that are read for such a phrase at a time. To read them costs about as much as to look through the words of a
/// whole [`PHRASE_SLICE`], so that where more hold its pairs that is done instead.
const READ: usize = 110;
/// Matches that are enough then.
pub const ENOUGH: usize = 50;

/// The newest matches, at most [`WINDOW`], and whether there may be more. Where at least `enough` are found, the rest of
/// a large archive is not looked through for some more: only years back, some 30,000 articles at a time. What is found
/// depends on the archive alone, not on how fast the machine is.
pub fn window(db: &Connection, expression: &Expression, enough: usize) -> Result<(Vec<i64>, bool), Fault> {
    let most = WINDOW + 1;
    let slices = match &expression.phrases {
        None => slices(db, SLICE)?,
        Some(phrases) if phrases.long.is_empty() => vec![i64::MIN],
        Some(_) => slices(db, PHRASE_SLICE)?,
    };
    let mut found = Vec::new();
    let mut end = i64::MAX;
    for start in slices {
        for span in &expression.spans {
            let clipped = [span.start.max(start), span.end.min(end)];
            if clipped[0] < clipped[1] && found.len() < most {
                within(db, expression, clipped, most, &mut found)?;
            }
        }
        if found.len() >= most {
            found.truncate(WINDOW);
            return Ok((found, true));
        }
        let is_last = expression.spans.iter().all(|span| span.start >= start);
        if is_last {
            break;
        }
        if found.len() >= enough {
            return Ok((found, true));
        }
        end = start;
    }
    Ok((found, false))
}

/// Where slices begin, newest first; the last one has no beginning.
fn slices(db: &Connection, size: u32) -> rusqlite::Result<Vec<i64>> {
    let mut starts = Vec::new();
    let mut articles = 0;
    for (month, count) in article_count::all(db, Kind::Month)?.into_iter().rev() {
        articles += count;
        if articles >= size {
            starts.extend(of_month(&month).map(|places| places.start));
            articles = 0;
        }
    }
    starts.push(i64::MIN);
    Ok(starts)
}

/// At most `limit` of them, of those before `before`.
pub fn newest(
    db: &Connection,
    expression: &Expression,
    before: i64,
    limit: usize,
) -> Result<Vec<i64>, Fault> {
    let mut found = Vec::new();
    for span in &expression.spans {
        let end = span.end.min(before);
        if found.len() < limit && span.start < end {
            within(db, expression, [span.start, end], limit, &mut found)?;
        }
    }
    Ok(found)
}

fn within(
    db: &Connection,
    expression: &Expression,
    [start, end]: [i64; 2],
    limit: usize,
    found: &mut Vec<i64>,
) -> Result<(), Fault> {
    if let Some(phrases) = &expression.phrases
        && by_pairs(db, phrases, [start, end], limit, found)?
    {
        return Ok(());
    }
    let sql = "SELECT rowid FROM article_search WHERE article_search MATCH ?1 AND rowid >= ?2 AND rowid < ?3
               ORDER BY rowid DESC LIMIT ?4";
    let left = (limit - found.len()) as i64;
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map((&expression.words, start, end, left), |row| row.get(0))?;
    for place in rows {
        found.push(place?);
    }
    Ok(())
}

/// By the pairs of its phrases, where phrases are all that is looked for. A phrase of more than two words is read in each
/// piece that holds its pairs. Whether it was done: where those are many, it is left to the index of words.
fn by_pairs(
    db: &Connection,
    phrases: &Phrases,
    span: [i64; 2],
    limit: usize,
    found: &mut Vec<i64>,
) -> Result<bool, Fault> {
    let sql = "SELECT rowid FROM article_marks WHERE article_marks MATCH ?1 AND rowid >= ?2 AND rowid < ?3
               ORDER BY rowid DESC LIMIT ?4";
    let is_read = !phrases.long.is_empty();
    let most = if is_read { READ as i64 + 1 } else { i64::MAX };
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query((&phrases.pairs, span[0], span[1], most))?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        let place: i64 = row.get(0)?;
        if is_read {
            places.push(place);
        } else if article::fits(db, place, &phrases.filters)? {
            found.push(place);
            if found.len() >= limit {
                break;
            }
        }
    }
    if places.len() > READ {
        return Ok(false);
    }
    for place in places {
        if found.len() >= limit {
            break;
        }
        if article::fits(db, place, &phrases.filters)? && holds(db, place, &phrases.long)? {
            found.push(place);
        }
    }
    Ok(true)
}

/// Whether the piece at this place holds each of the phrases.
fn holds(db: &Connection, place: i64, phrases: &[Phrase]) -> Result<bool, Fault> {
    let Some(id) = article::id_at(db, place)? else {
        return Ok(false);
    };
    let standing = content::require(db, id)?;
    let Some(mut content) = content::readable(db, id, &standing)? else {
        return Ok(false);
    };
    let mut texts = vec![std::mem::take(&mut content.body.headline)];
    texts.extend(snippet::texts(content).into_iter().map(|(_, text)| text));
    Ok(phrases
        .iter()
        .all(|phrase| texts.iter().any(|text| phrase.stands_in(text))))
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
