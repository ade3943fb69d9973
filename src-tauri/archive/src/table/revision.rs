//! What was kept: never changed, never deleted.

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::revision::{Revision, RevisionId};
use rusqlite::{Connection, OptionalExtension as _, named_params};
use serde::Serialize;
use ts_rs::TS;

use crate::column::{self, Moment, id};
use crate::table::revision_change::WordChange;
use crate::table::{revision_parent, revision_photo};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RevisionRow {
    pub id: RevisionId,
    /// 0 to 2.
    pub parents: Vec<RevisionId>,
    pub author: String,
    pub device: String,
    pub time: DateTime<Utc>,
    /// `None` where the program that kept it did not count.
    pub change: Option<WordChange>,
    /// Whether the article's list line and main line show it.
    pub is_head: bool,
    /// Whether nothing follows it.
    pub is_leaf: bool,
}

/// With its parents and photos. The same revision once more changes nothing.
pub fn insert(
    db: &Connection,
    name: RevisionId,
    revision: &Revision,
    canonical: &[u8],
) -> rusqlite::Result<()> {
    if insert_alone(db, name, revision, canonical)? {
        insert_references(db, name, revision)?;
    }
    Ok(())
}

/// Its parents and photos.
pub fn insert_references(db: &Connection, name: RevisionId, revision: &Revision) -> rusqlite::Result<()> {
    revision_parent::insert(db, name, &revision.parents)?;
    revision_photo::insert(db, name, &revision.photos)
}

/// Without its parents and photos. Whether it is new.
pub fn insert_alone(
    db: &Connection,
    name: RevisionId,
    revision: &Revision,
    canonical: &[u8],
) -> rusqlite::Result<bool> {
    let sql = "INSERT INTO revision (id, article, author, device, time, canonical)
               VALUES (:id, :article, :author, :device, :time, :canonical) ON CONFLICT (id) DO NOTHING";
    let inserted = db.prepare_cached(sql)?.execute(named_params! {
        ":id": name.to_string(),
        ":article": revision.article.to_string(),
        ":author": revision.author,
        ":device": revision.device,
        ":time": Moment(revision.time),
        ":canonical": canonical,
    })?;
    Ok(inserted == 1)
}

/// The canonical bytes as they are stored, unchecked.
pub fn canonical(db: &Connection, revision: &RevisionId) -> rusqlite::Result<Option<Vec<u8>>> {
    let sql = "SELECT canonical FROM revision WHERE id = ?1";
    db.prepare_cached(sql)?
        .query_row([revision.to_string()], |row| row.get(0))
        .optional()
}

pub fn article_of(db: &Connection, revision: &RevisionId) -> rusqlite::Result<Option<ArticleId>> {
    let sql = "SELECT article FROM revision WHERE id = ?1";
    db.prepare_cached(sql)?
        .query_row([revision.to_string()], |row| id(row, "article"))
        .optional()
}

/// Newest first.
pub fn of_article(db: &Connection, article: ArticleId) -> rusqlite::Result<Vec<RevisionRow>> {
    let sql = "SELECT id, author, device, time, added, removed,
                   id = (SELECT head FROM article WHERE article.id = revision.article) AS is_head,
                   NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = id) AS is_leaf
               FROM revision LEFT JOIN revision_change ON revision_change.revision = id
               WHERE article = ?1 ORDER BY time DESC, revision.rowid DESC";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([article.to_string()], |row| {
        let id = id(row, "id")?;
        Ok(RevisionRow {
            parents: revision_parent::of(db, &id)?,
            id,
            author: row.get("author")?,
            device: row.get("device")?,
            time: row.get::<_, Moment>("time")?.0,
            change: match (row.get("added")?, row.get("removed")?) {
                (Some(added), Some(removed)) => Some(WordChange { added, removed }),
                _ => None,
            },
            is_head: row.get::<_, Option<bool>>("is_head")?.unwrap_or(false),
            is_leaf: row.get("is_leaf")?,
        })
    })?;
    rows.collect()
}

/// Each with the bytes of its canonical form.
pub fn sizes(db: &Connection, article: ArticleId) -> rusqlite::Result<Vec<(RevisionId, u64)>> {
    let sql = "SELECT id, length(canonical) AS size FROM revision WHERE article = ?1";
    let read = |row: &rusqlite::Row<'_>| Ok((id(row, "id")?, row.get::<_, i64>("size")?.unsigned_abs()));
    db.prepare_cached(sql)?
        .query_map([article.to_string()], read)?
        .collect()
}

/// Those that are nobody's parent, oldest first.
pub fn leaves(db: &Connection, article: ArticleId) -> rusqlite::Result<Vec<RevisionId>> {
    let sql = "SELECT id FROM revision
               WHERE article = ?1 AND NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = id)
               ORDER BY time, rowid";
    db.prepare_cached(sql)?
        .query_map([article.to_string()], |row| id(row, "id"))?
        .collect()
}

pub fn count(db: &Connection) -> rusqlite::Result<u64> {
    column::count(db, "SELECT count(*) FROM revision")
}

/// A revision as it is stored, for re-hashing.
pub struct StoredRevision {
    pub id: RevisionId,
    pub article: ArticleId,
    pub parents: Vec<RevisionId>,
    pub canonical: Vec<u8>,
}

/// Calls `look` with every revision, one at a time.
pub fn for_each<E: From<rusqlite::Error>>(
    db: &Connection,
    mut look: impl FnMut(&StoredRevision) -> Result<(), E>,
) -> Result<(), E> {
    let mut statement = db.prepare("SELECT id, article, canonical FROM revision ORDER BY rowid")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let name = id(row, "id")?;
        let (article, parents) = (id(row, "article")?, revision_parent::of(db, &name)?);
        look(&StoredRevision {
            id: name,
            article,
            parents,
            canonical: row.get("canonical")?,
        })?;
    }
    Ok(())
}

/// A revision as it is written elsewhere.
pub struct KeptRevision {
    pub id: RevisionId,
    pub canonical: Vec<u8>,
    pub change: Option<WordChange>,
}

/// Calls `look` with every revision of an article, in the order of their keeping.
pub fn for_each_of<E: From<rusqlite::Error>>(
    db: &Connection,
    article: &str,
    mut look: impl FnMut(KeptRevision) -> Result<(), E>,
) -> Result<(), E> {
    let sql = "SELECT revision.id, canonical, added, removed FROM revision
               LEFT JOIN revision_change ON revision_change.revision = revision.id
               WHERE article = ?1 ORDER BY time, revision.rowid";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([article])?;
    while let Some(row) = rows.next()? {
        let (added, removed): (Option<u32>, Option<u32>) = (row.get("added")?, row.get("removed")?);
        look(KeptRevision {
            id: id(row, "id")?,
            canonical: row.get("canonical")?,
            change: added
                .zip(removed)
                .map(|(added, removed)| WordChange { added, removed }),
        })?;
    }
    Ok(())
}
