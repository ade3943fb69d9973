//! Articles like another, and those that somebody linked to it.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::body::plain_text;
use newsroom::search::word::words;
use rusqlite::Connection;

use super::expression::Expression;
use super::find::is_over;
use super::finding::WINDOW;
use super::matching::{Index, between, newest};
use super::turns::Turn;
use crate::archive::Archive;
use crate::content;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::table::article::{self, ArticleRow};
use crate::table::article_search::Facet;
use crate::table::relation;

/// A word in so many articles or more tells nothing of one.
const COMMON: usize = 2_000;
/// Words and pairs of words that are asked for.
const TELLING: usize = 16;

impl Archive {
    /// Articles outside of the trash that share the most telling words and pairs of words with this one, those that
    /// share most first; among the newest [`WINDOW`] that share any. Those that were linked to it are not among them.
    pub fn more_like(&self, id: ArticleId, limit: usize) -> Result<Vec<ArticleRow>, ArchiveError> {
        self.read(|db| {
            let standing = content::require(db, id)?;
            let Some(content) = content::readable(db, id, &standing)? else {
                return Ok(Vec::new());
            };
            let telling = telling(db, &content)?;
            let mut aside: BTreeSet<ArticleId> = relation::of(db, id)?.into_iter().collect();
            aside.insert(id);
            let places = sharing(db, &telling, limit + aside.len(), None)?;
            let mut rows = article::at(db, &places)?;
            rows.retain(|row| !aside.contains(&row.id));
            rows.truncate(limit);
            Ok(rows)
        })
    }

    /// The articles that were linked to this one, outside of the trash, newest day first.
    pub fn related(&self, id: ArticleId) -> Result<Vec<ArticleRow>, ArchiveError> {
        self.read(|db| {
            content::require(db, id)?;
            let mut rows = Vec::new();
            for other in relation::of(db, id)? {
                rows.extend(article::get(db, other)?.filter(|row| row.trashed.is_none()));
            }
            rows.sort_by_key(|row| std::cmp::Reverse(row.day));
            Ok(rows)
        })
    }

    /// Links two articles, both ways. Who links an article to itself changes nothing.
    pub fn relate(&self, one: ArticleId, other: ArticleId, now: DateTime<Utc>) -> Result<(), ArchiveError> {
        self.write(move |tx| {
            content::require(tx, one)?;
            content::require(tx, other)?;
            if one == other {
                return Ok(());
            }
            Ok(relation::put(tx, [one, other], now)?)
        })
    }

    pub fn unrelate(&self, one: ArticleId, other: ArticleId) -> Result<(), ArchiveError> {
        self.write(move |tx| Ok(relation::remove(tx, [one, other])?))
    }
}

/// A word or a pair of them, quoted, with what it is worth to share it.
struct Telling {
    words: String,
    worth: f64,
}

/// The rarest words of the piece that others have too, and the rarest pairs of its headline and tags.
fn telling(db: &Connection, content: &Article) -> Result<Vec<Telling>, Fault> {
    let body = &content.body;
    let mut sought = BTreeSet::new();
    for text in body.paragraphs() {
        sought.extend(words(&text).map(|word| format!("\"{}\"", word.folded())));
    }
    let lead = plain_text(&body.lead);
    let heads = [body.headline.as_str(), &lead].into_iter();
    for text in heads.chain(content.tags.iter().map(String::as_str)) {
        let folded: Vec<String> = words(text).map(|word| word.folded()).collect();
        sought.extend(
            folded
                .windows(2)
                .take(24)
                .map(|pair| format!("\"{} {}\"", pair[0], pair[1])),
        );
    }
    let mut telling = Vec::new();
    for words in sought {
        let articles = newest(db, &Expression::anywhere(words.clone()), i64::MAX, COMMON)?.len();
        // One is this article itself.
        if (2..COMMON).contains(&articles) {
            let worth = (COMMON as f64 / articles as f64).ln();
            telling.push(Telling { words, worth });
        }
    }
    telling.sort_by(|one, other| other.worth.total_cmp(&one.worth));
    telling.truncate(TELLING);
    Ok(telling)
}

/// The places of those that share most, at least two of the words.
fn sharing(
    db: &Connection,
    telling: &[Telling],
    limit: usize,
    turn: Option<&Turn<'_>>,
) -> Result<Vec<i64>, Fault> {
    if telling.is_empty() {
        return Ok(Vec::new());
    }
    let any: Vec<&str> = telling.iter().map(|one| one.words.as_str()).collect();
    let any = format!("({}) NOT \"{}\"", any.join(" OR "), Facet::Trashed.word());
    let places = newest(db, &Expression::anywhere(any), i64::MAX, WINDOW)?;
    let (Some(&last), Some(&first)) = (places.first(), places.last()) else {
        return Ok(Vec::new());
    };
    let mut shared: HashMap<i64, (u32, f64)> = places.iter().map(|place| (*place, (0, 0.0))).collect();
    for one in telling {
        if is_over(turn) {
            return Ok(Vec::new());
        }
        for place in between(db, Index::Words, &one.words, [first, last])? {
            if let Some((count, worth)) = shared.get_mut(&place) {
                *count += 1;
                *worth += one.worth;
            }
        }
    }
    let mut sharing: Vec<(i64, f64)> = shared
        .into_iter()
        .filter(|(_, (count, _))| *count > 1)
        .map(|(place, (_, worth))| (place, worth))
        .collect();
    sharing.sort_by(|one, other| other.1.total_cmp(&one.1).then(other.0.cmp(&one.0)));
    Ok(sharing.into_iter().take(limit).map(|(place, _)| place).collect())
}
