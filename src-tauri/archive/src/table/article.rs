//! A piece and what the list shows of it.

use chrono::{DateTime, Utc};
use newsroom::article::{Article, ArticleId};
use newsroom::photo::PhotoId;
use newsroom::revision::RevisionId;
use newsroom::vietnamese::fold;
use newsroom::workflow::State;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::column::{self, Moment, StateName, id, optional_id};
use crate::table::article_search;

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
}

/// Which articles a list shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArticleFilter {
    /// Blind to case, marks and đ/d. Found where it stands in headline, section or byline, or where each of its
    /// words stands somewhere in the piece. Empty finds everything.
    pub text: String,
    pub state: Option<State>,
    /// The trash, or everything outside of it.
    pub trashed: bool,
    pub limit: u32,
}

impl Default for ArticleFilter {
    /// The newest 200 outside of the trash.
    fn default() -> Self {
        Self {
            text: String::new(),
            state: None,
            trashed: false,
            limit: 200,
        }
    }
}

const COLUMNS: &str = "id, headline, state, section, byline, words, photos, cover, changed, trashed";

impl ArticleRow {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
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
        })
    }
}

/// Where a piece stands, without its content.
pub struct Standing {
    /// See [`article_search`].
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

/// A new article in state Draft, with nothing listed yet.
pub fn insert(db: &Connection, article: ArticleId, place: i64, now: DateTime<Utc>) -> rusqlite::Result<()> {
    let sql = "INSERT INTO article (place, id, state, created, changed, headline, section, byline, words, photos, folded)
               VALUES (:place, :id, :state, :now, :now, '', '', '', 0, 0, '')";
    let (state, now) = (StateName(State::Draft), Moment(now));
    db.prepare_cached(sql)?
        .execute(named_params! {":place": place, ":id": article.to_string(), ":state": state, ":now": now})?;
    Ok(())
}

/// Makes the list show `content`, and moves the article to its place in the order of days.
pub fn list_as(db: &Connection, article: ArticleId, place: i64, content: &Article) -> rusqlite::Result<()> {
    let sql = "UPDATE article SET place = :place, headline = :headline, section = :section, byline = :byline,
               words = :words, photos = :photos, cover = :cover, folded = :folded WHERE id = :id";
    let photos = content.body.photos();
    let byline = content.byline();
    let folded = fold(
        &[&content.body.headline, &content.section, &byline]
            .map(String::as_str)
            .join("\n"),
    );
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": article.to_string(),
        ":place": place,
        ":headline": content.body.headline,
        ":section": content.section,
        ":byline": byline,
        ":words": content.body.word_count() as i64,
        ":photos": photos.len() as i64,
        ":cover": photos.first().map(ToString::to_string),
        ":folded": folded,
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

/// Whether there is such an article.
pub fn set_trashed(
    db: &Connection,
    article: ArticleId,
    trashed: Option<DateTime<Utc>>,
) -> rusqlite::Result<bool> {
    let sql = "UPDATE article SET trashed = ?2 WHERE id = ?1";
    Ok(db
        .prepare_cached(sql)?
        .execute((article.to_string(), trashed.map(Moment)))?
        == 1)
}

/// The first free place of `day`'s range ([`article_search::range`]), or of the next day that has one.
pub fn free_place(db: &Connection, day: i64) -> rusqlite::Result<i64> {
    let sql = "SELECT max(place) FROM article WHERE place >= ?1 AND place < ?2";
    let mut statement = db.prepare_cached(sql)?;
    let mut range = article_search::range(day);
    loop {
        let last: Option<i64> = statement.query_row([range.start, range.end], |row| row.get(0))?;
        let free = last.map_or(range.start, |last| last + 1);
        if range.contains(&free) {
            return Ok(free);
        }
        range = article_search::range(article_search::day_of(free));
    }
}

/// The sections of the articles outside of the trash, most used first.
pub fn sections(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT section FROM article WHERE trashed IS NULL AND section <> ''
               GROUP BY section ORDER BY count(*) DESC, section";
    db.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect()
}

/// Newest change first.
pub fn list(db: &Connection, filter: &ArticleFilter) -> rusqlite::Result<Vec<ArticleRow>> {
    // Written out, so that the partial index of each is used.
    let where_it_lies = if filter.trashed {
        "trashed IS NOT NULL"
    } else {
        "trashed IS NULL"
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM article
         WHERE {where_it_lies} AND (:state IS NULL OR state = :state)
           AND (:folded = '' OR instr(folded, :folded)
                OR (:words IS NOT NULL AND place IN (SELECT rowid FROM article_search WHERE article_search MATCH :words)))
         ORDER BY changed DESC, place DESC LIMIT :limit"
    );
    let text = filter.text.trim();
    let words = article_search::all_words(&filter.text);
    let parameters = named_params! {
        ":state": filter.state.map(StateName),
        ":folded": fold(text),
        ":words": words,
        ":limit": filter.limit,
    };
    db.prepare_cached(&sql)?
        .query_map(parameters, ArticleRow::read)?
        .collect()
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
