//! The contact sheet: which photos, in which order, and what there is to choose from.

use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, Utc};
use newsroom::article::ArticleId;
use newsroom::photo::{Label, PhotoId};
use newsroom::search::{Clause, Query, Term};
use newsroom::vietnamese::sort_key;
use rusqlite::types::ToSql;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::vietnam;
use crate::column::{LabelName, id};
use crate::table::photo_creator::{self, Photographer};

/// Which photos a sheet shows; what is empty, `None` or 0 lets every photo through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct SheetQuery {
    /// As articles are looked for ([`newsroom::search::Query`]), in the file's name and what is said of the photo: every
    /// word stands somewhere in it, within another too; `tacgia:` asks for its creators, `tu:` and `den:` for its day.
    /// What asks for sections, states or photos lets every photo through.
    pub text: String,
    pub lack: Option<SheetLack>,
    /// The first and the last day, by [`SheetDay`].
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// One of the photo's creators.
    pub photographer: Option<String>,
    /// Shown by a line of this article.
    pub article: Option<ArticleId>,
    pub label: Option<Label>,
    /// This many stars or more.
    pub rating: u8,
    /// The trash, or everything outside of it.
    pub trashed: bool,
    pub order: SheetOrder,
    pub descending: bool,
}

/// What a photo is to lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetLack {
    Caption,
    /// Neither credit line nor photographer.
    Credit,
    Alt,
    /// No version of any article shows it.
    Unused,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetOrder {
    /// When it was taken; when it was added where nobody knows.
    #[default]
    Taken,
    Added,
    /// The file's name, in Vietnamese order.
    Name,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Sheet {
    pub ids: Vec<PhotoId>,
    pub counts: SheetCounts,
    /// By given name.
    pub photographers: Vec<Photographer>,
    /// Newest first.
    pub days: Vec<SheetDay>,
}

/// Of all photos outside of the trash, whatever the sheet shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct SheetCounts {
    pub all: u32,
    /// Of today's day, by [`SheetDay`].
    pub today: u32,
    /// Those that lack it.
    pub caption: u32,
    pub credit: u32,
    pub alt: u32,
    pub unused: u32,
    /// Those in the trash.
    pub trashed: u32,
}

/// The photos outside of the trash taken on a day by the camera's clock, or added on it by those of Việt Nam where
/// nobody knows when they were taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SheetDay {
    pub day: NaiveDate,
    pub photos: u32,
}

const UNUSED: &str = "NOT EXISTS (SELECT 1 FROM photo_use WHERE photo_use.photo = photo.id)
    AND NOT EXISTS (SELECT 1 FROM revision_photo WHERE revision_photo.photo = photo.id)";

pub fn sheet(db: &Connection, query: &SheetQuery, now: DateTime<Utc>) -> rusqlite::Result<Sheet> {
    Ok(Sheet {
        ids: ids(db, query)?,
        counts: counts(db, vietnam(now).date())?,
        photographers: photo_creator::all(db)?,
        days: days(db)?,
    })
}

fn ids(db: &Connection, query: &SheetQuery) -> rusqlite::Result<Vec<PhotoId>> {
    let typed = Query::parse(&query.text);
    let creators = match typed.asks_for_authors() {
        true => photo_creator::names(db)?,
        false => Vec::new(),
    };
    let (sql, values) = selection(query, &typed, &creators);
    let values: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
    let mut statement = db.prepare_cached(&sql)?;
    if query.order != SheetOrder::Name {
        return statement.query_map(&values[..], |row| id(row, "id"))?.collect();
    }
    let read = |row: &Row<'_>| Ok((sort_key(row.get_ref("name")?.as_str()?), id(row, "id")?));
    let mut named: Vec<(Vec<u8>, PhotoId)> = statement
        .query_map(&values[..], read)?
        .collect::<Result<_, _>>()?;
    named.sort_unstable();
    if query.descending {
        named.reverse();
    }
    Ok(named.into_iter().map(|(_, id)| id).collect())
}

/// The statement that finds the sheet's photos, and the values to bind. Only text of this file stands in it.
/// `creators` are all there are.
pub(crate) fn selection(
    query: &SheetQuery,
    typed: &Query,
    creators: &[String],
) -> (String, Vec<Box<dyn ToSql>>) {
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    let trashed = match query.trashed {
        true => "trashed IS NOT NULL",
        false => "trashed IS NULL",
    };
    let said: Vec<String> = typed
        .clauses
        .iter()
        .map(|clause| said(clause, creators, &mut values))
        .collect();
    let mut wanted = vec![trashed];
    wanted.extend(said.iter().map(String::as_str));
    let mut bound = |condition: &'static str, value: Box<dyn ToSql>| {
        values.push(value);
        condition
    };
    wanted.extend(query.lack.map(|lack| match lack {
        SheetLack::Caption => "no_caption",
        SheetLack::Credit => "no_credit",
        SheetLack::Alt => "no_alt",
        SheetLack::Unused => UNUSED,
    }));
    if let Some(from) = query.from.into_iter().chain(typed.from).max() {
        wanted.push(bound("day >= ?", Box::new(number(from))));
    }
    if let Some(to) = query.to.into_iter().chain(typed.to).min() {
        wanted.push(bound("day <= ?", Box::new(number(to))));
    }
    if let Some(name) = &query.photographer {
        let sql = "id IN (SELECT photo FROM photo_creator WHERE creator = ?)";
        wanted.push(bound(sql, Box::new(name.clone())));
    }
    if let Some(article) = query.article {
        let sql = "id IN (SELECT photo FROM photo_use WHERE article = ?)";
        wanted.push(bound(sql, Box::new(article.to_string())));
    }
    if let Some(label) = query.label {
        wanted.push(bound("label = ?", Box::new(LabelName(label))));
    }
    if query.rating > 0 {
        wanted.push(bound("rating >= ?", Box::new(query.rating)));
    }
    let (columns, order) = match (query.order, query.descending) {
        (SheetOrder::Taken, false) => ("id", "ORDER BY moment, id"),
        (SheetOrder::Taken, true) => ("id", "ORDER BY moment DESC, id DESC"),
        (SheetOrder::Added, false) => ("id", "ORDER BY added, id"),
        (SheetOrder::Added, true) => ("id", "ORDER BY added DESC, id DESC"),
        // SQLite does not know Vietnamese order.
        (SheetOrder::Name, _) => ("id, name", ""),
    };
    let wanted = wanted.join(" AND ");
    (
        format!("SELECT {columns} FROM photo WHERE {wanted} {order}"),
        values,
    )
}

/// What is said of a photo with a space for what stands between the words of names, files and lists.
const APART: &str =
    "replace(replace(replace(replace(replace(folded, ', ', ' '), '.', ' '), '_', ' '), '-', ' '), '/', ' ')";

/// One of the terms holds, or the one that is left out does not.
fn said(clause: &Clause, creators: &[String], values: &mut Vec<Box<dyn ToSql>>) -> String {
    let any: Vec<String> = clause
        .any
        .iter()
        .map(|term| match term {
            Term::Words(phrase) | Term::Tag(phrase) => {
                let words: Vec<&str> = phrase.words.iter().map(|word| word.folded.as_str()).collect();
                values.push(Box::new(words.join(" ")));
                match words.len() {
                    1 => "instr(folded, ?)".to_owned(),
                    _ => format!("instr({APART}, ?)"),
                }
            }
            Term::Author(phrase) => {
                let meant = creators.iter().filter(|name| phrase.stands_in(name));
                let before = values.len();
                values.extend(meant.map(|name| -> Box<dyn ToSql> { Box::new(name.clone()) }));
                let names = vec!["?"; values.len() - before].join(", ");
                format!("id IN (SELECT photo FROM photo_creator WHERE creator IN ({names}))")
            }
            Term::Section(_) | Term::State(_) | Term::Photo(_) => {
                if clause.without { "0" } else { "1" }.to_owned()
            }
        })
        .collect();
    let not = if clause.without { "NOT " } else { "" };
    format!("{not}({})", any.join(" OR "))
}

fn counts(db: &Connection, today: NaiveDate) -> rusqlite::Result<SheetCounts> {
    let sql = format!(
        "SELECT count(*), total(day = ?1), total(no_caption), total(no_credit), total(no_alt), total({UNUSED}),
             (SELECT count(*) FROM photo WHERE trashed IS NOT NULL)
         FROM photo WHERE trashed IS NULL"
    );
    db.prepare_cached(&sql)?.query_row([number(today)], |row| {
        // Sums are numbers with a point; photos are not counted in more than u32.
        let sum = |column: usize| row.get::<_, f64>(column).map(|sum| sum as u32);
        Ok(SheetCounts {
            all: row.get(0)?,
            today: sum(1)?,
            caption: sum(2)?,
            credit: sum(3)?,
            alt: sum(4)?,
            unused: sum(5)?,
            trashed: row.get(6)?,
        })
    })
}

fn days(db: &Connection) -> rusqlite::Result<Vec<SheetDay>> {
    let sql = "SELECT day, count(*) FROM photo WHERE trashed IS NULL GROUP BY day ORDER BY day DESC";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))?;
    let mut days = Vec::new();
    for row in rows {
        let (number, photos) = row?;
        // A day outside of the calendar cannot be chosen; no camera writes one.
        let day = TimeDelta::try_days(number).and_then(|days| NaiveDate::default().checked_add_signed(days));
        days.extend(day.map(|day| SheetDay { day, photos }));
    }
    Ok(days)
}

/// Counted from 1970-01-01.
fn number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce() - NaiveDate::default().num_days_from_ce())
}
