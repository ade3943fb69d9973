//! How many articles outside of the trash there are of each kind, kept with them in one transaction, so that nobody
//! counts 200,000 rows for an empty search.

use std::collections::BTreeSet;

use newsroom::article::ArticleId;
use rusqlite::{Connection, OptionalExtension as _, Row};

use crate::place;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    All,
    Trashed,
    Section,
    State,
    Author,
    Month,
    Photo,
    Lacking,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Trashed => "trashed",
            Self::Section => "section",
            Self::State => "state",
            Self::Author => "author",
            Self::Month => "month",
            Self::Photo => "photo",
            Self::Lacking => "lacking",
        }
    }
}

/// Where an article counts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counted(BTreeSet<(Kind, String)>);

const COLUMNS: &str = "place, trashed, section, state, names, photos, lacks";

/// Where the article counts as it stands now; nowhere where there is none.
pub fn of(db: &Connection, article: ArticleId) -> rusqlite::Result<Counted> {
    let sql = format!("SELECT {COLUMNS} FROM article WHERE id = ?1");
    let counted = db
        .prepare_cached(&sql)?
        .query_row([article.to_string()], read)
        .optional()?;
    Ok(counted.unwrap_or_default())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Counted> {
    let mut counted = BTreeSet::new();
    let mut add = |kind: Kind, value: &str| counted.insert((kind, value.to_owned()));
    if row.get::<_, Option<i64>>("trashed")?.is_some() {
        add(Kind::Trashed, "");
        return Ok(Counted(counted));
    }
    add(Kind::All, "");
    match row.get_ref("section")?.as_str()? {
        "" => false,
        section => add(Kind::Section, section),
    };
    add(Kind::State, row.get_ref("state")?.as_str()?);
    for name in row.get_ref("names")?.as_str()?.lines() {
        add(Kind::Author, name);
    }
    add(Kind::Month, &place::month_of(row.get("place")?));
    if row.get::<_, i64>("photos")? > 0 {
        add(Kind::Photo, "");
    }
    if row.get::<_, i64>("lacks")? > 0 {
        add(Kind::Lacking, "");
    }
    Ok(Counted(counted))
}

/// The article counted as `before` and counts as `after`.
pub fn follow(db: &Connection, before: &Counted, after: &Counted) -> rusqlite::Result<()> {
    let add = "INSERT INTO article_count (kind, value, articles) VALUES (?1, ?2, 1)
               ON CONFLICT (kind, value) DO UPDATE SET articles = articles + 1";
    for (kind, value) in after.0.difference(&before.0) {
        db.prepare_cached(add)?.execute([kind.name(), value])?;
    }
    for (kind, value) in before.0.difference(&after.0) {
        db.prepare_cached("UPDATE article_count SET articles = articles - 1 WHERE kind = ?1 AND value = ?2")?
            .execute([kind.name(), value])?;
        db.prepare_cached("DELETE FROM article_count WHERE kind = ?1 AND value = ?2 AND articles <= 0")?
            .execute([kind.name(), value])?;
    }
    Ok(())
}

/// Every value of a kind with its articles, in the order of the values.
pub fn all(db: &Connection, kind: Kind) -> rusqlite::Result<Vec<(String, u32)>> {
    db.prepare_cached("SELECT value, articles FROM article_count WHERE kind = ?1 ORDER BY value")?
        .query_map([kind.name()], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

pub fn one(db: &Connection, kind: Kind, value: &str) -> rusqlite::Result<u32> {
    let count = db
        .prepare_cached("SELECT articles FROM article_count WHERE kind = ?1 AND value = ?2")?
        .query_row([kind.name(), value], |row| row.get(0))
        .optional()?;
    Ok(count.unwrap_or(0))
}

/// Values whose count is not that of their articles.
pub fn miscounts(db: &Connection) -> rusqlite::Result<u32> {
    let mut sums = std::collections::BTreeMap::<(String, String), i64>::new();
    let mut articles = db.prepare(&format!("SELECT {COLUMNS} FROM article"))?;
    let mut rows = articles.query([])?;
    while let Some(row) = rows.next()? {
        for (kind, value) in read(row)?.0 {
            *sums.entry((kind.name().to_owned(), value)).or_default() += 1;
        }
    }
    let mut astray = 0;
    let mut kept = db.prepare("SELECT kind, value, articles FROM article_count")?;
    let mut rows = kept.query([])?;
    while let Some(row) = rows.next()? {
        let sum = sums.remove(&(row.get(0)?, row.get(1)?));
        astray += u32::from(sum != Some(row.get(2)?));
    }
    Ok(astray + sums.len() as u32)
}
