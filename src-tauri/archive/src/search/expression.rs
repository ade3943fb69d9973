//! A finding as the index understands it: an expression of FTS5, and spans of places.

use std::ops::Range;

use chrono::{Months, NaiveDate};
use newsroom::search::{Phrase, Query, Term};
use rusqlite::Connection;

use super::finding::Finding;
use crate::place;
use crate::table::article_search::Facet;
use crate::table::{article_marks, word};

/// A kind of filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Section,
    State,
    Author,
    Month,
    Photo,
    Lacking,
}

/// Words that one unfinished word may become before it is cheaper to let the index look for all of them at once.
const BEGINNINGS: usize = 64;

pub struct Expression {
    /// Of FTS5. Only words of letters and digits stand in it, between quotes, and nothing typed is an operator.
    pub words: String,
    /// Newest first, none within another; outside of them nothing is looked for.
    pub spans: Vec<Range<i64>>,
    /// `None` where anything but phrases is looked for.
    pub phrases: Option<Phrases>,
}

/// A search for phrases alone, of which the pairs of words tell which pieces may hold them.
pub struct Phrases {
    /// Of FTS5, for the index of pairs.
    pub pairs: String,
    /// Those of more than two words, which their pairs do not tell for sure.
    pub long: Vec<Phrase>,
    /// What else is asked of a piece.
    pub filters: Finding,
}

impl Expression {
    /// The filter of one kind may be left aside.
    pub fn of(
        db: &Connection,
        finding: &Finding,
        query: &Query,
        aside: Option<Group>,
    ) -> rusqlite::Result<Self> {
        let (mut all, mut none) = (Vec::new(), Vec::new());
        for clause in &query.clauses {
            let any: Vec<String> = clause
                .any
                .iter()
                .map(|term| of_term(db, term))
                .collect::<Result<_, _>>()?;
            let side = if clause.without { &mut none } else { &mut all };
            side.push(any_of(&any));
        }
        let mut facets = |group: Group, facets: Vec<Facet<'_>>| {
            if aside != Some(group) && !facets.is_empty() {
                let any: Vec<String> = facets.iter().map(|facet| quoted(&facet.word())).collect();
                all.push(any_of(&any));
            }
        };
        facets(
            Group::Section,
            finding.sections.iter().map(|name| Facet::Section(name)).collect(),
        );
        facets(
            Group::State,
            finding.states.iter().map(|state| Facet::State(*state)).collect(),
        );
        facets(
            Group::Author,
            finding.authors.iter().map(|name| Facet::Author(name)).collect(),
        );
        let photos = finding.photos.filter(|_| aside != Some(Group::Photo));
        let lacking = finding.lacking.filter(|_| aside != Some(Group::Lacking));
        for (facet, wanted) in [
            (Facet::Photo, photos),
            (Facet::Lacking, lacking),
            (Facet::Trashed, Some(finding.trashed)),
        ] {
            match wanted {
                Some(true) => all.push(quoted(&facet.word())),
                Some(false) => none.push(quoted(&facet.word())),
                None => {}
            }
        }
        if all.is_empty() {
            all.push(quoted(&Facet::Every.word()));
        }
        let mut words = all.join(" AND ");
        if !none.is_empty() {
            words = format!("({words}) NOT {}", any_of(&none));
        }
        let months = if aside == Some(Group::Month) {
            &[][..]
        } else {
            &finding.months
        };
        Ok(Self {
            words,
            spans: spans(finding, query, months),
            phrases: phrases(finding, query, aside),
        })
    }
}

impl Expression {
    /// Words of FTS5, whenever.
    pub fn anywhere(words: String) -> Self {
        Self {
            words,
            spans: vec![place::of_days(None, None)],
            phrases: None,
        }
    }

    /// The same for places from `floor` on.
    pub fn since(&self, floor: i64) -> Self {
        let spans = self.spans.iter().map(|span| span.start.max(floor)..span.end);
        Self {
            words: self.words.clone(),
            spans: spans.filter(|span| !span.is_empty()).collect(),
            phrases: None,
        }
    }
}

fn quoted(word: &str) -> String {
    format!("\"{word}\"")
}

fn any_of(any: &[String]) -> String {
    match any {
        [one] => one.clone(),
        any => format!("({})", any.join(" OR ")),
    }
}

fn of_term(db: &Connection, term: &Term) -> rusqlite::Result<String> {
    let of_column = |column: &str, words: &Phrase| Ok(format!("({column} : {})", phrase(db, words)?));
    match term {
        Term::Words(words) => phrase(db, words),
        Term::Author(words) => of_column("names", words),
        Term::Section(words) => of_column("section", words),
        Term::Tag(words) => of_column("tags", words),
        Term::State(state) => Ok(quoted(&Facet::State(*state).word())),
        Term::Photo(true) => Ok(quoted(&Facet::Photo.word())),
        Term::Photo(false) => Ok(format!(
            "({} NOT {})",
            quoted(&Facet::Every.word()),
            quoted(&Facet::Photo.word())
        )),
    }
}

/// Words that stand one after the other, or everything that an unfinished word may become.
pub fn phrase(db: &Connection, phrase: &Phrase) -> rusqlite::Result<String> {
    let words: Vec<&str> = phrase.words.iter().map(|word| word.folded.as_str()).collect();
    let whole = quoted(&words.join(" "));
    if !phrase.unfinished {
        return Ok(whole);
    }
    // Each word is followed by itself, newest first; the index would put all of them together beforehand.
    let begin = word::beginning_with(db, words[0], BEGINNINGS + 1)?;
    Ok(match begin.len() {
        0 => whole,
        1..=BEGINNINGS => any_of(&begin.iter().map(|word| quoted(word)).collect::<Vec<_>>()),
        _ => format!("{whole} *"),
    })
}

fn phrases(finding: &Finding, query: &Query, aside: Option<Group>) -> Option<Phrases> {
    let (mut pairs, mut long) = (Vec::new(), Vec::new());
    for clause in &query.clauses {
        let [Term::Words(phrase)] = &clause.any[..] else {
            return None;
        };
        if clause.without || phrase.words.len() < 2 {
            return None;
        }
        let beside = phrase.words.windows(2);
        pairs.extend(beside.map(|two| quoted(&article_marks::pair([&two[0].folded, &two[1].folded]))));
        if phrase.words.len() > 2 {
            long.push(phrase.clone());
        }
    }
    let mut filters = finding.clone();
    match aside {
        Some(Group::Section) => filters.sections.clear(),
        Some(Group::State) => filters.states.clear(),
        Some(Group::Author) => filters.authors.clear(),
        Some(Group::Photo) => filters.photos = None,
        Some(Group::Lacking) => filters.lacking = None,
        // Months are spans.
        Some(Group::Month) | None => {}
    }
    (!pairs.is_empty()).then(|| Phrases {
        pairs: pairs.join(" AND "),
        long,
        filters,
    })
}

fn spans(finding: &Finding, query: &Query, months: &[String]) -> Vec<Range<i64>> {
    let from = finding.from.into_iter().chain(query.from).max();
    let to = finding.to.into_iter().chain(query.to).min();
    let all = place::of_days(from, to);
    if months.is_empty() {
        return if all.is_empty() { Vec::new() } else { vec![all] };
    }
    let mut spans: Vec<Range<i64>> = months
        .iter()
        .filter_map(|month| of_month(month))
        .map(|month| month.start.max(all.start)..month.end.min(all.end))
        .filter(|span| !span.is_empty())
        .collect();
    spans.sort_by_key(|span| std::cmp::Reverse(span.start));
    spans.dedup();
    spans
}

/// The places of "2021-01".
pub fn of_month(month: &str) -> Option<Range<i64>> {
    let first: NaiveDate = format!("{month}-01").parse().ok()?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    Some(place::of_days(Some(first), Some(last)))
}
