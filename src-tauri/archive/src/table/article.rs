//! A piece and what the list shows of it.

use std::ops::Range;

use chrono::{DateTime, NaiveDate, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;
use newsroom::vietnamese::sort_key;
use newsroom::workflow::State;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use serde::Serialize;
use ts_rs::TS;

use crate::column::{self, Moment, StateName, id, optional_id};
use crate::place;
use crate::search::finding::Finding;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ArticleRow {
    pub id: ArticleId,
    pub headline: String,
    pub state: State,
    pub section: String,
    pub byline: String,
    /// Words ("chữ") of the whole page, captions included.
    pub words: u32,
    /// Photos attached, each counted once.
    pub photos: u32,
    /// The first photo of the page.
    pub cover: Option<PhotoId>,
    /// When the text or the state last changed.
    pub changed: DateTime<Utc>,
    /// When it went to the trash, where it is there.
    pub trashed: Option<DateTime<Utc>>,
    /// The day by which it is ordered: that of the event, else that on which it was made.
    pub day: NaiveDate,
    /// When it left the house last.
    pub exported: Option<DateTime<Utc>>,
    /// Whether it says something else since.
    pub changed_since_export: bool,
}

const COLUMNS: &str = "id, place, headline, state, section, byline, words, photos, cover, changed, trashed,
    (SELECT time FROM export WHERE export.article = article.id ORDER BY time DESC, id DESC LIMIT 1) AS exported,
    (SELECT revision FROM export WHERE export.article = article.id ORDER BY time DESC, id DESC LIMIT 1) IS NOT head
        OR EXISTS (SELECT 1 FROM draft WHERE draft.article = article.id AND draft.branch = '') AS says_else";

impl ArticleRow {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let exported = row.get::<_, Option<Moment>>("exported")?.map(|moment| moment.0);
        Ok(Self {
            id: id(row, "id")?,
            headline: row.get("headline")?,
            state: row.get::<_, StateName>("state")?.0,
            section: row.get("section")?,
            byline: row.get("byline")?,
            words: row.get("words")?,
            photos: row.get("photos")?,
            cover: optional_id(row, "cover")?,
            changed: row.get::<_, Moment>("changed")?.0,
            trashed: row.get::<_, Option<Moment>>("trashed")?.map(|moment| moment.0),
            day: place::date_of(row.get("place")?),
            changed_since_export: exported.is_some() && row.get("says_else")?,
            exported,
        })
    }
}

/// Where a piece stands, without its content.
pub struct Standing {
    /// See [`crate::place`].
    pub place: i64,
    pub created: DateTime<Utc>,
    pub state: State,
    pub head: Option<RevisionId>,
    pub changed: DateTime<Utc>,
    pub trashed: Option<DateTime<Utc>>,
}

pub fn standing(db: &Connection, article: ArticleId) -> rusqlite::Result<Option<Standing>> {
    let sql = "SELECT place, created, state, head, changed, trashed FROM article WHERE id = ?1";
    let mut statement = db.prepare_cached(sql)?;
    let read = |row: &Row<'_>| {
        Ok(Standing {
            place: row.get("place")?,
            created: row.get::<_, Moment>("created")?.0,
            state: row.get::<_, StateName>("state")?.0,
            head: optional_id(row, "head")?,
            changed: row.get::<_, Moment>("changed")?.0,
            trashed: row.get::<_, Option<Moment>>("trashed")?.map(|moment| moment.0),
        })
    };
    statement.query_row([article.to_string()], read).optional()
}

/// A new article, with nothing listed yet.
pub fn insert(
    db: &Connection,
    article: ArticleId,
    place: i64,
    state: State,
    now: DateTime<Utc>,
) -> rusqlite::Result<()> {
    let sql =
        "INSERT INTO article (place, id, state, created, changed, headline, section, byline, words, photos)
               VALUES (:place, :id, :state, :now, :now, '', '', '', 0, 0)";
    let (state, now) = (StateName(state), Moment(now));
    db.prepare_cached(sql)?
        .execute(named_params! {":place": place, ":id": article.to_string(), ":state": state, ":now": now})?;
    Ok(())
}

/// Letters of a headline that decide where it stands among the others.
const SORTED: usize = 40;

/// Bytes that compare as the headlines stand in a Vietnamese dictionary. Those of one version of the tables
/// ([`newsroom::vietnamese::sort_key`]): [`crate::reindex::headlines`] makes them anew where a program has others.
pub fn headline_key(headline: &str) -> Vec<u8> {
    let begins: String = headline.trim().chars().take(SORTED).collect();
    sort_key(&begins)
}

/// Makes the list show `content`, and moves the article to its place in the order of days.
pub fn list_as(
    db: &Connection,
    article: ArticleId,
    place: i64,
    content: &Article,
    lacks: u32,
) -> rusqlite::Result<()> {
    let sql = "UPDATE article SET place = :place, headline = :headline, section = :section, byline = :byline,
               words = :words, photos = :photos, cover = :cover, names = :names, lacks = :lacks,
               headline_key = :headline_key WHERE id = :id";
    let photos = content.body.photos();
    // A name has no line feeds: it is typed into one line.
    let names: Vec<&str> = content
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": article.to_string(),
        ":place": place,
        ":headline": content.body.headline,
        ":section": content.section,
        ":byline": content.byline(),
        ":words": content.body.word_count() as i64,
        ":photos": photos.len() as i64,
        ":cover": photos.first().map(ToString::to_string),
        ":names": names.join("\n"),
        ":lacks": lacks,
        ":headline_key": headline_key(&content.body.headline),
    })?;
    Ok(())
}

pub fn set_changed(db: &Connection, article: ArticleId, now: DateTime<Utc>) -> rusqlite::Result<()> {
    let sql = "UPDATE article SET changed = ?2 WHERE id = ?1";
    db.prepare_cached(sql)?
        .execute((article.to_string(), Moment(now)))?;
    Ok(())
}

pub fn set_head(db: &Connection, article: ArticleId, head: RevisionId) -> rusqlite::Result<()> {
    let sql = "UPDATE article SET head = ?2 WHERE id = ?1";
    db.prepare_cached(sql)?
        .execute((article.to_string(), head.to_string()))?;
    Ok(())
}

pub fn set_state(db: &Connection, article: ArticleId, state: State) -> rusqlite::Result<()> {
    let sql = "UPDATE article SET state = ?2 WHERE id = ?1";
    db.prepare_cached(sql)?
        .execute((article.to_string(), StateName(state)))?;
    Ok(())
}

pub fn set_trashed(
    db: &Connection,
    article: ArticleId,
    trashed: Option<DateTime<Utc>>,
) -> rusqlite::Result<()> {
    let sql = "UPDATE article SET trashed = ?2 WHERE id = ?1";
    db.prepare_cached(sql)?
        .execute((article.to_string(), trashed.map(Moment)))?;
    Ok(())
}

/// The first free place of `day`'s range ([`place::of_day`]), or of the next day that has one.
pub fn free_place(db: &Connection, day: i64) -> rusqlite::Result<i64> {
    let sql = "SELECT max(place) FROM article WHERE place >= ?1 AND place < ?2";
    let mut statement = db.prepare_cached(sql)?;
    let mut range = place::of_day(day);
    loop {
        let last: Option<i64> = statement.query_row([range.start, range.end], |row| row.get(0))?;
        let free = last.map_or(range.start, |last| last + 1);
        if range.contains(&free) {
            return Ok(free);
        }
        range = place::of_day(place::day_of(free));
    }
}

/// The first place of each day among `places` that has articles outside of the trash, with their number.
pub fn days(db: &Connection, places: Range<i64>) -> rusqlite::Result<Vec<(i64, u32)>> {
    let sql = "SELECT min(place), count(*) FROM article WHERE place >= ?1 AND place < ?2 AND trashed IS NULL
               GROUP BY place >> 20 ORDER BY 1";
    db.prepare_cached(sql)?
        .query_map([places.start, places.end], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// The section of each place.
pub fn sections_at(db: &Connection, places: &[i64]) -> rusqlite::Result<Vec<String>> {
    let mut section = db.prepare_cached("SELECT section FROM article WHERE place = ?1")?;
    places
        .iter()
        .map(|place| section.query_row([place], |row| row.get(0)))
        .collect()
}

/// The articles at these places, in their order; a place that has become free is left out.
pub fn at(db: &Connection, places: &[i64]) -> rusqlite::Result<Vec<ArticleRow>> {
    let mut statement = db.prepare_cached(&format!("SELECT {COLUMNS} FROM article WHERE place = ?1"))?;
    let mut rows = Vec::with_capacity(places.len());
    for place in places {
        rows.extend(statement.query_row([place], ArticleRow::read).optional()?);
    }
    Ok(rows)
}

/// The article at this place.
pub fn id_at(db: &Connection, place: i64) -> rusqlite::Result<Option<ArticleId>> {
    db.prepare_cached("SELECT id FROM article WHERE place = ?1")?
        .query_row([place], |row| id(row, "id"))
        .optional()
}

/// Whether the article at this place is one that the filters leave, whatever text and days.
pub fn fits(db: &Connection, place: i64, filters: &Finding) -> rusqlite::Result<bool> {
    let sql = "SELECT trashed, section, state, names, photos, lacks FROM article WHERE place = ?1";
    let fits = db.prepare_cached(sql)?.query_row([place], |row| {
        let section = row.get_ref("section")?.as_str()?;
        let state = row.get::<_, StateName>("state")?.0;
        let mut names = row.get_ref("names")?.as_str()?.lines();
        let [photos, lacks] = [row.get::<_, i64>("photos")?, row.get("lacks")?];
        Ok(row.get::<_, Option<i64>>("trashed")?.is_some() == filters.trashed
            && (filters.sections.is_empty() || filters.sections.iter().any(|one| one == section))
            && (filters.states.is_empty() || filters.states.contains(&state))
            && (filters.authors.is_empty()
                || names.any(|name| filters.authors.iter().any(|one| one == name)))
            && filters.photos.is_none_or(|wanted| wanted == (photos > 0))
            && filters.lacking.is_none_or(|wanted| wanted == (lacks > 0)))
    });
    Ok(fits.optional()?.unwrap_or(false))
}

/// The article that stands next after `place`.
pub fn after(db: &Connection, place: i64) -> rusqlite::Result<Option<(i64, ArticleId)>> {
    let sql = "SELECT place, id FROM article WHERE place > ?1 ORDER BY place LIMIT 1";
    db.prepare_cached(sql)?
        .query_row([place], |row| Ok((row.get("place")?, id(row, "id")?)))
        .optional()
}

/// Makes the key of every headline anew.
pub fn key_headlines(db: &Connection) -> rusqlite::Result<()> {
    let mut set = db.prepare("UPDATE article SET headline_key = ?2 WHERE place = ?1")?;
    let mut headlines = db.prepare("SELECT headline FROM article WHERE place = ?1")?;
    let mut last = i64::MIN;
    while let Some((place, _)) = after(db, last)? {
        last = place;
        let headline: String = headlines.query_row([place], |row| row.get(0))?;
        set.execute((place, headline_key(&headline)))?;
    }
    Ok(())
}

pub fn get(db: &Connection, article: ArticleId) -> rusqlite::Result<Option<ArticleRow>> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM article WHERE id = ?1"))?
        .query_row([article.to_string()], ArticleRow::read)
        .optional()
}

/// The articles of which a line or a revision shows the photo. Newest change first.
pub fn showing(db: &Connection, photo: &PhotoId) -> rusqlite::Result<Vec<ArticleRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM article WHERE id IN (
             SELECT article FROM photo_use WHERE photo = ?1
             UNION SELECT article FROM revision WHERE id IN (SELECT revision FROM revision_photo WHERE photo = ?1)
         ) ORDER BY changed DESC, place DESC"
    );
    db.prepare_cached(&sql)?
        .query_map([photo.to_string()], ArticleRow::read)?
        .collect()
}

/// The articles, in the trash or out of it, that have as many words under the same headline.
pub fn twins(db: &Connection, content: &Article) -> rusqlite::Result<Vec<ArticleId>> {
    let sql = "SELECT id FROM article
               WHERE words = ?1 AND substr(headline, 1, 16) = substr(?2, 1, 16) AND headline = ?2";
    let words = content.body.word_count() as i64;
    db.prepare_cached(sql)?
        .query_map((words, &content.body.headline), |row| id(row, "id"))?
        .collect()
}

/// The articles out of the trash that stand in one of these states and changed at `since` or after, in the order of
/// their last change.
pub fn changed_after(
    db: &Connection,
    since: DateTime<Utc>,
    states: &[State],
) -> rusqlite::Result<Vec<ArticleId>> {
    let sql = "SELECT id, state FROM article WHERE trashed IS NULL AND changed >= ?1 ORDER BY changed, place";
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query([Moment(since)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if states.contains(&row.get::<_, StateName>("state")?.0) {
            found.push(id(row, "id")?);
        }
    }
    Ok(found)
}

/// All of them, those in the trash too.
pub fn count(db: &Connection) -> rusqlite::Result<u64> {
    column::count(db, "SELECT count(*) FROM article")
}

/// The whole trash, newest change first.
pub fn trashed(db: &Connection) -> rusqlite::Result<Vec<ArticleRow>> {
    let sql =
        format!("SELECT {COLUMNS} FROM article WHERE trashed IS NOT NULL ORDER BY changed DESC, place DESC");
    db.prepare(&sql)?.query_map([], ArticleRow::read)?.collect()
}

/// Those in the trash too, in the order of their places.
pub fn all(db: &Connection) -> rusqlite::Result<Vec<ArticleId>> {
    db.prepare("SELECT id FROM article ORDER BY place")?
        .query_map([], |row| id(row, "id"))?
        .collect()
}

/// Articles whose main line has neither a draft nor a head.
pub fn empty(db: &Connection) -> rusqlite::Result<Vec<ArticleId>> {
    let sql = "SELECT id FROM article WHERE head IS NULL AND id NOT IN (SELECT article FROM draft WHERE branch = '')";
    db.prepare(sql)?.query_map([], |row| id(row, "id"))?.collect()
}
