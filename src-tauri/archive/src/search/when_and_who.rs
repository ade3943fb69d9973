//! When articles appeared, and who wrote them.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::expression::{Expression, of_month};
use super::finding::Count;
use super::matching::newest;
use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::place;
use crate::table::article_count::{self, Kind};
use crate::table::article_search::Facet;
use crate::table::{article, photo_creator};

/// A day with its articles outside of the trash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DayTotal {
    pub day: NaiveDate,
    pub articles: u32,
}

/// A month ("2021-01") with its articles outside of the trash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MonthTotal {
    pub month: String,
    pub articles: u32,
}

/// What somebody wrote, outside of the trash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct AuthorShare {
    pub articles: u32,
    /// Photos that they took.
    pub photos: u32,
    /// Of the first article and the last.
    pub first: Option<NaiveDate>,
    pub last: Option<NaiveDate>,
    /// Newest first.
    pub years: Vec<YearTotal>,
    /// Most first.
    pub sections: Vec<Count<String>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct YearTotal {
    pub year: i32,
    pub articles: u32,
}

impl Archive {
    /// The days of a month ("2021-01") that have articles, in their order.
    pub fn days_of_month(&self, month: &str) -> Result<Vec<DayTotal>, ArchiveError> {
        let Some(places) = of_month(month) else {
            return Ok(Vec::new());
        };
        self.read(|db| {
            let days = article::days(db, places)?;
            let of = |(place, articles)| DayTotal {
                day: place::date_of(place),
                articles,
            };
            Ok(days.into_iter().map(of).collect())
        })
    }

    /// Every month that has articles, newest first.
    pub fn months(&self) -> Result<Vec<MonthTotal>, ArchiveError> {
        self.read(|db| {
            let mut months: Vec<MonthTotal> = article_count::all(db, Kind::Month)?
                .into_iter()
                .map(|(month, articles)| MonthTotal { month, articles })
                .collect();
            months.reverse();
            Ok(months)
        })
    }

    /// What the one of this name wrote and photographed.
    pub fn author(&self, name: &str) -> Result<AuthorShare, ArchiveError> {
        self.read(|db| {
            let everywhere = Expression::anywhere(format!(
                "\"{}\" NOT \"{}\"",
                Facet::Author(name).word(),
                Facet::Trashed.word()
            ));
            let places = newest(db, &everywhere, i64::MAX, usize::MAX >> 1)?;
            let mut years = BTreeMap::<i32, u32>::new();
            for place in &places {
                *years.entry(place::date_of(*place).year()).or_default() += 1;
            }
            let mut sections = HashMap::<String, u32>::new();
            for section in article::sections_at(db, &places)? {
                *sections.entry(section).or_default() += 1;
            }
            sections.remove("");
            let mut sections: Vec<Count<String>> = sections
                .into_iter()
                .map(|(value, articles)| Count { value, articles })
                .collect();
            sections.sort_by(|one, other| {
                other
                    .articles
                    .cmp(&one.articles)
                    .then(one.value.cmp(&other.value))
            });
            Ok(AuthorShare {
                articles: places.len() as u32,
                photos: photo_creator::count(db, name)?,
                first: places.last().map(|place| place::date_of(*place)),
                last: places.first().map(|place| place::date_of(*place)),
                years: years
                    .into_iter()
                    .rev()
                    .map(|(year, articles)| YearTotal { year, articles })
                    .collect(),
                sections,
            })
        })
    }
}
