//! The full-text index over folded text. Contentless: highlights are made from the original text, never from here.
//!
//! A row's number is its article's `place`, and places follow the days of the articles: each day has a range of
//! 2²⁰, filled from its start. So the index gives matches in the order of days without sorting, and a back-dated
//! article gets a place among those of its day. An article whose day changes moves to a place of its new day, in
//! the index and in `article` in one transaction; nothing but the index refers to places. Ranges of 2²⁰ keep the
//! step from one day to the next within three bytes of the index.

use std::collections::HashSet;
use std::ops::Range;

use chrono::{DateTime, NaiveDate, Utc};
use newsroom::article::Article;
use newsroom::body::{Body, plain_text};
use newsroom::vietnamese::fold;
use rusqlite::{Connection, named_params};

use crate::clock::vietnam;

/// Articles a day before the next day's range is used: more than any portal's whole archive.
pub const PLACES: i64 = 1 << 20;

/// The places of a day.
pub fn range(day: i64) -> Range<i64> {
    day * PLACES..(day + 1) * PLACES
}

pub fn day_of(place: i64) -> i64 {
    place.div_euclid(PLACES)
}

/// The day by which a piece is ordered, counted from 1970-01-01: that of the event, else that on which the piece
/// was made, by the clocks of Việt Nam.
pub fn day(content: &Article, created: DateTime<Utc>) -> i64 {
    let day = content.event_date.unwrap_or_else(|| vietnam(created).date());
    day.signed_duration_since(NaiveDate::default()).num_days()
}

pub fn put(db: &Connection, place: i64, content: &Article) -> rusqlite::Result<()> {
    let sql = "INSERT INTO article_search (rowid, headline, lead, body, byline, section, tags)
               VALUES (:place, :headline, :lead, :body, :byline, :section, :tags)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":place": place,
        ":headline": fold(&content.body.headline),
        ":lead": fold(&plain_text(&content.body.lead)),
        ":body": fold(&text_below_the_lead(&content.body)),
        ":byline": fold(&content.authors.iter().map(|author| author.name.as_str()).collect::<Vec<_>>().join("\n")),
        ":section": fold(&content.section),
        ":tags": fold(&content.tags.join("\n")),
    })?;
    Ok(())
}

pub fn delete(db: &Connection, place: i64) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM article_search WHERE rowid = ?1")?
        .execute([place])?;
    Ok(())
}

fn text_below_the_lead(body: &Body) -> String {
    let below = Body {
        headline: String::new(),
        lead: Vec::new(),
        ..body.clone()
    };
    below.paragraphs().join("\n")
}

/// A query for the pieces that hold every word of `text`, the last one perhaps not typed to its end yet (a single
/// letter would begin too many words and counts as a word). `None` where `text` holds no word.
pub fn all_words(text: &str) -> Option<String> {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let last = words.last()?;
    let unfinished = folded.ends_with(last) && last.chars().count() > 1;
    // Only letters and digits stand between the quotes, so that nothing typed is an operator.
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    Some(quoted.join(" ") + if unfinished { "*" } else { "" })
}

pub fn places(db: &Connection) -> rusqlite::Result<HashSet<i64>> {
    db.prepare("SELECT rowid FROM article_search")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// Places that are in the index and not among the articles, or the other way round.
pub fn disagreements(db: &Connection) -> rusqlite::Result<u32> {
    let sql = "SELECT (SELECT count(*) FROM article WHERE place NOT IN (SELECT rowid FROM article_search))
                    + (SELECT count(*) FROM article_search WHERE rowid NOT IN (SELECT place FROM article))";
    db.query_row(sql, [], |row| row.get(0))
}
