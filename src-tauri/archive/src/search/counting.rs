//! Counting what there is to filter by.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::rc::Rc;

use newsroom::search::Query;
use newsroom::vietnamese::{person_key, sort_key};
use newsroom::workflow::State;
use rusqlite::{Connection, OptionalExtension as _};

use super::expression::{Expression, Group};
use super::find::{is_over, total_of_all};
use super::finding::{Count, Counts, Finding};
use super::matching::{self, ENOUGH};
use super::turns::Turn;
use crate::archive::Archive;
use crate::column::StateName;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::place;
use crate::table::article_count::{self, Kind};

impl Archive {
    /// What there is to filter by: of all articles exactly, of what is looked for among its newest [`WINDOW`] matches.
    /// `None` where a question of a newer turn came meanwhile.
    pub fn counts(&self, finding: &Finding, turn: Option<u64>) -> Result<Option<Counts>, ArchiveError> {
        self.asked(turn, |db, turn| {
            let query = Query::parse(&finding.text);
            match total_of_all(db, finding, &query)? {
                Some(total) if !finding.trashed => of_all(db, total).map(Some),
                _ => of_matches(db, finding, &query, turn),
            }
        })
    }
}

fn of_all(db: &Connection, total: u32) -> Result<Counts, Fault> {
    let all = |kind: Kind| -> rusqlite::Result<HashMap<String, u32>> {
        Ok(article_count::all(db, kind)?.into_iter().collect())
    };
    let mut states = HashMap::new();
    for (name, articles) in article_count::all(db, Kind::State)? {
        states.insert(StateName::read(&name).map_err(rusqlite::Error::from)?, articles);
    }
    Ok(Counts {
        total,
        capped: false,
        sections: by_most(all(Kind::Section)?, |name| sort_key(name)),
        states: by_most(states, |state| *state as u8),
        authors: by_most(all(Kind::Author)?, |name| person_key(name)),
        months: newest_first(all(Kind::Month)?),
        photos: article_count::one(db, Kind::Photo, "")?,
        lacking: article_count::one(db, Kind::Lacking, "")?,
    })
}

fn of_matches(
    db: &Connection,
    finding: &Finding,
    query: &Query,
    turn: Option<&Turn<'_>>,
) -> Result<Option<Counts>, Fault> {
    let mut rows = Rows::default();
    let mut window = |aside: Option<Group>| -> Result<(Vec<Rc<Counted>>, bool), Fault> {
        let expression = Expression::of(db, finding, query, aside)?;
        let (places, capped) = matching::window(db, &expression, ENOUGH)?;
        Ok((rows.at(db, &places)?, capped))
    };
    let (matches, capped) = window(None)?;
    let mut counts = Counts {
        total: matches.len() as u32,
        capped,
        ..Counts::default()
    };
    // Where a kind is not filtered, its own matches are those of all.
    let mut of_group = |group: Group, is_filtered: bool| -> Result<Option<Vec<Rc<Counted>>>, Fault> {
        if is_over(turn) {
            return Ok(None);
        }
        Ok(Some(match is_filtered {
            true => window(Some(group))?.0,
            false => matches.clone(),
        }))
    };
    let groups = [
        of_group(Group::Section, !finding.sections.is_empty())?,
        of_group(Group::State, !finding.states.is_empty())?,
        of_group(Group::Author, !finding.authors.is_empty())?,
        of_group(Group::Month, !finding.months.is_empty())?,
        of_group(Group::Photo, finding.photos.is_some())?,
        of_group(Group::Lacking, finding.lacking.is_some())?,
    ];
    let [
        Some(sections),
        Some(states),
        Some(authors),
        Some(months),
        Some(photos),
        Some(lacking),
    ] = groups
    else {
        return Ok(None);
    };
    counts.sections = by_most(
        tallied(
            sections
                .iter()
                .map(|row| &row.section)
                .filter(|name| !name.is_empty()),
        ),
        |name| sort_key(name),
    );
    counts.states = by_most(tallied(states.iter().map(|row| &row.state)), |state| *state as u8);
    counts.authors = by_most(tallied(authors.iter().flat_map(|row| &row.names)), |name| {
        person_key(name)
    });
    counts.months = newest_first(tallied(months.iter().map(|row| &row.month)));
    counts.photos = photos.iter().filter(|row| row.photos).count() as u32;
    counts.lacking = lacking.iter().filter(|row| row.lacking).count() as u32;
    Ok(Some(counts))
}

/// What is counted of an article.
struct Counted {
    section: String,
    state: State,
    names: Vec<String>,
    month: String,
    photos: bool,
    lacking: bool,
}

/// Articles that were looked up, each once.
#[derive(Default)]
struct Rows(HashMap<i64, Rc<Counted>>);

impl Rows {
    fn at(&mut self, db: &Connection, places: &[i64]) -> rusqlite::Result<Vec<Rc<Counted>>> {
        let sql = "SELECT section, state, names, photos, lacks FROM article WHERE place = ?1";
        let mut statement = db.prepare_cached(sql)?;
        let mut rows = Vec::with_capacity(places.len());
        for place in places {
            let known = match self.0.entry(*place) {
                Entry::Occupied(known) => Some(Rc::clone(known.get())),
                Entry::Vacant(free) => {
                    let read = statement.query_row([place], |row| {
                        Ok(Counted {
                            section: row.get(0)?,
                            state: row.get::<_, StateName>(1)?.0,
                            names: row.get_ref(2)?.as_str()?.lines().map(str::to_owned).collect(),
                            month: place::month_of(*place),
                            photos: row.get::<_, i64>(3)? > 0,
                            lacking: row.get::<_, i64>(4)? > 0,
                        })
                    });
                    read.optional()?.map(|read| Rc::clone(free.insert(Rc::new(read))))
                }
            };
            rows.extend(known);
        }
        Ok(rows)
    }
}

fn tallied<'a, T: Clone + Eq + Hash + 'a>(values: impl Iterator<Item = &'a T>) -> HashMap<T, u32> {
    let mut tally = HashMap::new();
    for value in values {
        match tally.get_mut(value) {
            Some(count) => *count += 1,
            None => drop(tally.insert(value.clone(), 1)),
        }
    }
    tally
}

fn by_most<T, K: Ord>(counted: HashMap<T, u32>, key: impl Fn(&T) -> K) -> Vec<Count<T>> {
    let mut counts: Vec<Count<T>> = counted
        .into_iter()
        .map(|(value, articles)| Count { value, articles })
        .collect();
    counts.sort_by_cached_key(|count| (std::cmp::Reverse(count.articles), key(&count.value)));
    counts
}

fn newest_first(counted: HashMap<String, u32>) -> Vec<Count<String>> {
    let by_month: BTreeMap<String, u32> = counted.into_iter().collect();
    by_month
        .into_iter()
        .rev()
        .map(|(value, articles)| Count { value, articles })
        .collect()
}
