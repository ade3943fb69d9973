//! A query out of what was typed: words, "phrases", -without, OR (HOẶC) between two neighbours, field words.
//!
//! Bounded: [`LETTERS`] are read, of which at most [`TERMS`] terms are made, of at most [`WORDS`] words each.

use super::date;
use super::field::{self, Field, Said};
use super::query::{Clause, Phrase, Query, Sought, Term};
use super::word::words;
use crate::vietnamese::nfc;

/// Nobody types more; what is pasted is searched by its beginning.
const LETTERS: usize = 4_096;
const TERMS: usize = 64;
const WORDS: usize = 32;

const QUOTES: [char; 4] = ['"', '“', '”', '„'];

/// A part of what was typed, between white space or quotes.
#[derive(Debug)]
struct Chunk {
    without: bool,
    /// "tacgia" of tacgia:Lan.
    field: Option<(Field, String)>,
    text: String,
    quoted: bool,
    /// Nothing follows it, not even white space or a closing quote.
    ends: bool,
}

pub fn parse(typed: &str) -> Query {
    let read: String = typed.chars().take(LETTERS).collect();
    let mut query = Query::default();
    // Whether the next clause is another choice of the last one.
    let mut or = false;
    let mut terms = 0;
    let mut chunks = chunks(&nfc(&read)).into_iter().peekable();
    while let Some(chunk) = chunks.next() {
        let joins = is_or(&chunk)
            && !or
            && query.clauses.last().is_some_and(|last| !last.without)
            && chunks
                .peek()
                .is_some_and(|next| !next.without && !is_or(next) && is_choice(next));
        if joins {
            or = true;
            continue;
        }
        let joined = std::mem::take(&mut or);
        let without = chunk.without;
        let made = terms_of(&mut query, chunk);
        for (at, term) in made.into_iter().enumerate() {
            terms += 1;
            if terms > TERMS {
                return query;
            }
            match query.clauses.last_mut().filter(|_| joined && at == 0) {
                Some(last) => last.any.push(term),
                None => query.clauses.push(Clause {
                    without,
                    any: vec![term],
                }),
            }
        }
    }
    query
}

fn chunks(text: &str) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return chunks;
        }
        let without = rest.strip_prefix('-').filter(|after| after.starts_with(is_said));
        let is_without = without.is_some();
        rest = without.unwrap_or(rest);
        let mut field = None;
        let end = rest
            .find(|c: char| c.is_whitespace() || QUOTES.contains(&c))
            .unwrap_or(rest.len());
        if let Some((name, _)) = rest[..end].split_once(':')
            && let Some(named) = Field::named(name)
        {
            field = Some((named, name.to_owned()));
            rest = &rest[name.len() + 1..];
        }
        let (text, quoted, after) = match rest.strip_prefix(QUOTES) {
            Some(inner) => match inner.split_once(QUOTES) {
                Some((text, after)) => (text, true, Some(after)),
                None => (inner, true, None),
            },
            None => {
                let end = rest.find(|c: char| c.is_whitespace() || QUOTES.contains(&c));
                match end {
                    Some(end) => (&rest[..end], false, Some(&rest[end..])),
                    None => (rest, false, None),
                }
            }
        };
        chunks.push(Chunk {
            without: is_without,
            field,
            text: text.to_owned(),
            quoted,
            ends: after.is_none(),
        });
        rest = after.unwrap_or_default();
    }
}

/// What was typed, in its parts: each word, phrase or field word as it stands. Nothing of a text that is longer than
/// what is read.
#[must_use]
pub fn parts(typed: &str) -> Vec<&str> {
    if typed.len() > LETTERS {
        return Vec::new();
    }
    let mut quoted = false;
    typed
        .split(|c: char| {
            quoted ^= QUOTES.contains(&c);
            c.is_whitespace() && !quoted
        })
        .filter(|part| !part.is_empty())
        .collect()
}

fn is_said(c: char) -> bool {
    c.is_alphanumeric() || QUOTES.contains(&c)
}

fn is_or(chunk: &Chunk) -> bool {
    let bare = !chunk.without && !chunk.quoted && chunk.field.is_none();
    bare && matches!(chunk.text.as_str(), "OR" | "HOẶC" | "HOAC")
}

/// Whether it may stand beside OR: days are a span, not a choice.
fn is_choice(chunk: &Chunk) -> bool {
    let of_days = matches!(chunk.field, Some((Field::From | Field::To, _)));
    !of_days && words(&chunk.text).next().is_some()
}

/// What a chunk asks for. Where its last word is unfinished, that word is a term by itself, which may stand anywhere.
fn terms_of(query: &mut Query, chunk: Chunk) -> Vec<Term> {
    let Some((field, name)) = &chunk.field else {
        let phrases = phrases(&chunk.text, chunk.ends);
        return phrases.into_iter().map(Term::Words).collect();
    };
    let value = chunk.text.trim();
    let mut terms = Vec::new();
    let known = match field {
        Field::Author => fill(&mut terms, value, chunk.ends, Term::Author),
        Field::Section => fill(&mut terms, value, chunk.ends, Term::Section),
        Field::Tag => fill(&mut terms, value, chunk.ends, Term::Tag),
        Field::State => {
            terms.extend(field::state(value).map(Term::State));
            !terms.is_empty()
        }
        Field::Photo => {
            terms.extend(field::yes_or_no(value).map(Term::Photo));
            !terms.is_empty()
        }
        Field::From | Field::To => span(query, *field, chunk.without, value),
    };
    query.said.push(Said {
        field: *field,
        value: value.to_owned(),
        known,
    });
    if !known && !chunk.ends {
        let literal = phrases(&format!("{name} {value}"), false);
        terms.extend(literal.into_iter().map(Term::Words));
    }
    terms
}

fn fill(terms: &mut Vec<Term>, value: &str, ends: bool, of: fn(Phrase) -> Term) -> bool {
    terms.extend(phrases(value, ends).into_iter().map(of));
    !terms.is_empty()
}

/// Narrows the days. Without a span is what lies before or after it.
fn span(query: &mut Query, field: Field, without: bool, value: &str) -> bool {
    let Some([first, last]) = date::days(value) else {
        return false;
    };
    let bound = match (field, without) {
        (Field::From, false) => Some(first),
        (Field::From, true) => first.pred_opt(),
        (_, false) => Some(last),
        (_, true) => last.succ_opt(),
    };
    if (field == Field::From) == without {
        query.to = query.to.into_iter().chain(bound).min();
    } else {
        query.from = query.from.into_iter().chain(bound).max();
    }
    true
}

/// Words that stand one after the other. A single letter at the end would begin too many words, and counts as a word.
fn phrases(text: &str, ends: bool) -> Vec<Phrase> {
    let mut sought: Vec<Sought> = words(text)
        .take(WORDS)
        .map(|word| Sought {
            folded: word.folded(),
            marked: word.marked(),
        })
        .collect();
    let to_the_end = ends
        && words(text)
            .take(WORDS + 1)
            .last()
            .is_some_and(|last| last.range().end == text.len());
    let unfinished = sought
        .pop_if(|last| to_the_end && last.folded.chars().nth(1).is_some())
        .map(|last| Phrase {
            words: vec![last],
            unfinished: true,
        });
    let whole = (!sought.is_empty()).then_some(Phrase {
        words: sought,
        unfinished: false,
    });
    whole.into_iter().chain(unfinished).collect()
}

#[cfg(test)]
mod tests;
