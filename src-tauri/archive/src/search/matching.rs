//! The places that an expression finds, newest first.

use newsroom::search::Phrase;
use rusqlite::Connection;

use super::expression::{Expression, of_month};
use super::finding::WINDOW;
use super::snippet;
use crate::content;
use crate::fault::Fault;
use crate::table::article;
use crate::table::article_count::{self, Kind};

/// Pieces that are read for a long phrase; where more hold its pairs, it is common, and soon found by its words.
const READ: i64 = 60;
/// Articles that are looked through before it is asked whether that is enough.
const SLICE: u32 = 30_000;
/// Matches that are enough then.
pub const ENOUGH: usize = 50;

/// The newest matches, at most [`WINDOW`], and whether there may be more. Where at least `enough` are found, the rest of
/// a large archive is not looked through for some more: only years back, some 30,000 articles at a time. What is found
/// depends on the archive alone, not on how fast the machine is.
pub fn window(db: &Connection, expression: &Expression, enough: usize) -> Result<(Vec<i64>, bool), Fault> {
    let most = WINDOW + 1;
    if let Some(mut by_pairs) = by_pairs(db, expression, i64::MAX, most)? {
        let capped = by_pairs.len() > WINDOW;
        by_pairs.truncate(WINDOW);
        return Ok((by_pairs, capped));
    }
    let mut found = Vec::new();
    let mut end = i64::MAX;
    for start in slices(db)? {
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
fn slices(db: &Connection) -> rusqlite::Result<Vec<i64>> {
    let mut starts = Vec::new();
    let mut articles = 0;
    for (month, count) in article_count::all(db, Kind::Month)?.into_iter().rev() {
        articles += count;
        if articles >= SLICE {
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
    if let Some(found) = by_pairs(db, expression, before, limit)? {
        return Ok(found);
    }
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
) -> rusqlite::Result<()> {
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
/// piece that holds its pairs; where those are many, it is left to the index of words.
fn by_pairs(
    db: &Connection,
    expression: &Expression,
    before: i64,
    limit: usize,
) -> Result<Option<Vec<i64>>, Fault> {
    let Some(phrases) = &expression.phrases else {
        return Ok(None);
    };
    let sql =
        "SELECT rowid FROM article_marks WHERE article_marks MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC
               LIMIT ?3";
    let mut statement = db.prepare_cached(sql)?;
    // Reading is worth it where there is little to read.
    let most = if phrases.long.is_empty() {
        i64::MAX
    } else {
        READ + 1
    };
    let mut rows = statement.query((&phrases.pairs, before, most))?;
    let mut found = Vec::new();
    if !phrases.long.is_empty() {
        let mut count = 0;
        while rows.next()?.is_some() {
            count += 1;
        }
        if count > READ {
            return Ok(None);
        }
        drop(rows);
        rows = statement.query((&phrases.pairs, before, most))?;
    }
    while let Some(row) = rows.next()? {
        let place: i64 = row.get(0)?;
        let lies_within = expression.spans.iter().any(|span| span.contains(&place));
        if !lies_within || !article::fits(db, place, &phrases.filters)? {
            continue;
        }
        if !phrases.long.is_empty() && !holds(db, place, &phrases.long)? {
            continue;
        }
        found.push(place);
        if found.len() >= limit {
            break;
        }
    }
    Ok(Some(found))
}

/// Whether the piece at this place holds each of the phrases.
fn holds(db: &Connection, place: i64, phrases: &[Phrase]) -> Result<bool, Fault> {
    let Some(row) = article::at(db, &[place])?.pop() else {
        return Ok(false);
    };
    let standing = content::require(db, row.id)?;
    let Some(content) = content::readable(db, row.id, &standing)? else {
        return Ok(false);
    };
    let mut texts = vec![row.headline];
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
