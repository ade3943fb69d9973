//! The order of the newest matches where it is not that of days.

use std::collections::HashMap;

use newsroom::search::{Clause, Phrase, Query, Term};
use rusqlite::Connection;

use super::expression::phrase;
use super::finding::Order;
use super::matching::{Index, between};
use crate::table::word::{self, Word};

/// Words with marks that one unfinished word may become; more are too many to ask for.
const BEGINNINGS: usize = 32;

/// What a match is worth for what holds all words of the query: in its headline, in its lead, and so on. Each counts
/// by itself: who says it in the headline and in the lead stands before who says it in the headline alone.
const WORTH: [(&str, u32); 5] = [
    ("headline", 16),
    ("{headline lead}", 8),
    ("{tags section names}", 4),
    ("{captions credits}", 2),
    ("{lead}", 1),
];
/// What it is worth to bear the marks that were typed.
const MARKED: u32 = 64;
/// What it is worth to hold the words one after the other, as they were typed, in the headline, or anywhere.
const TOGETHER: [(&str, u32); 2] = [("headline", 32), ("{headline lead body captions}", 6)];

/// Puts places, newest first, into the order that is asked for.
pub fn ranked(db: &Connection, query: &Query, order: Order, newest: Vec<i64>) -> rusqlite::Result<Vec<i64>> {
    let (Some(&last), Some(&first)) = (newest.first(), newest.last()) else {
        return Ok(newest);
    };
    match order {
        Order::Newest | Order::Best => {
            let worth = worth(db, query, order, [first, last])?;
            let mut ranked = newest;
            // Stable: newest first among those of one worth.
            ranked.sort_by_key(|place| std::cmp::Reverse(worth.get(place).copied().unwrap_or(0)));
            Ok(ranked)
        }
        Order::Changed => by_column(db, "changed", newest, |changed: &i64| std::cmp::Reverse(*changed)),
        Order::Headline => by_column(db, "headline_key", newest, |key: &Vec<u8>| key.clone()),
    }
}

/// Whether the order of the newest matches is another than that of days.
pub fn is_ranked(query: &Query, order: Order) -> bool {
    match order {
        Order::Newest => query.is_marked(),
        Order::Best => query.wanted().next().is_some(),
        Order::Changed | Order::Headline => true,
    }
}

fn by_column<T: rusqlite::types::FromSql, K: Ord>(
    db: &Connection,
    column: &str,
    newest: Vec<i64>,
    key: impl Fn(&T) -> K,
) -> rusqlite::Result<Vec<i64>> {
    let mut value = db.prepare_cached(&format!("SELECT {column} FROM article WHERE place = ?1"))?;
    let mut keyed = Vec::with_capacity(newest.len());
    for place in newest {
        keyed.push((key(&value.query_row([place], |row| row.get(0))?), place));
    }
    keyed.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(keyed.into_iter().map(|(_, place)| place).collect())
}

fn worth(
    db: &Connection,
    query: &Query,
    order: Order,
    span: [i64; 2],
) -> rusqlite::Result<HashMap<i64, u32>> {
    let mut worth = HashMap::new();
    let mut add = |index: Index, words: &str, points: u32| -> rusqlite::Result<()> {
        for place in between(db, index, words, span)? {
            *worth.entry(place).or_insert(0) += points;
        }
        Ok(())
    };
    if query.is_marked()
        && let Some(words) = as_typed(db, query)?
    {
        add(Index::Marks, &words, MARKED)?;
    }
    if order == Order::Best {
        let clauses: Vec<String> = wanted_clauses(query)
            .map(|clause| plain(db, clause))
            .collect::<Result<_, _>>()?;
        let words = clauses.join(" AND ");
        for (columns, points) in WORTH {
            add(Index::Words, &format!("{columns} : ({words})"), points)?;
        }
        if let Some(together) = together(query) {
            for (columns, points) in TOGETHER {
                add(Index::Words, &format!("{columns} : {together}"), points)?;
            }
        }
    }
    Ok(worth)
}

fn wanted_clauses(query: &Query) -> impl Iterator<Item = &Clause> {
    let of_words = |clause: &&Clause| clause.any.iter().any(|term| matches!(term, Term::Words(_)));
    query
        .clauses
        .iter()
        .filter(|clause| !clause.without)
        .filter(of_words)
}

fn phrases(clause: &Clause) -> impl Iterator<Item = &Phrase> {
    clause.any.iter().filter_map(|term| match term {
        Term::Words(phrase) => Some(phrase),
        _ => None,
    })
}

fn plain(db: &Connection, clause: &Clause) -> rusqlite::Result<String> {
    let any: Vec<String> = phrases(clause)
        .map(|words| phrase(db, words))
        .collect::<Result<_, _>>()?;
    Ok(format!("({})", any.join(" OR ")))
}

/// The whole words of the query as one phrase, where there are several without a choice between them.
fn together(query: &Query) -> Option<String> {
    if wanted_clauses(query).any(|clause| clause.any.len() > 1) {
        return None;
    }
    let whole = query.wanted().filter(|phrase| !phrase.unfinished);
    let words: Vec<&str> = whole
        .flat_map(|phrase| &phrase.words)
        .map(|word| word.folded.as_str())
        .collect();
    (words.len() > 1).then(|| format!("\"{}\"", words.join(" ")))
}

/// What was typed, with its marks. `None` where no piece holds it so, or too many words begin so.
fn as_typed(db: &Connection, query: &Query) -> rusqlite::Result<Option<String>> {
    let mut clauses = Vec::new();
    for clause in wanted_clauses(query) {
        let mut any = Vec::new();
        for phrase in phrases(clause) {
            if phrase.unfinished {
                let typed = Word {
                    folded: phrase.words[0].folded.clone(),
                    marked: phrase.words[0].marked.clone(),
                };
                let begin = word::beginning_as_typed(db, &typed, BEGINNINGS)?;
                any.extend(begin.iter().map(|word| format!("\"{word}\"")));
            } else {
                let words: Vec<String> = phrase
                    .words
                    .iter()
                    .map(|word| format!("\"{}\"", word.marked))
                    .collect();
                any.push(format!("({})", words.join(" AND ")));
            }
        }
        if any.is_empty() {
            return Ok(None);
        }
        clauses.push(format!("({})", any.join(" OR ")));
    }
    Ok((!clauses.is_empty()).then(|| clauses.join(" AND ")))
}
