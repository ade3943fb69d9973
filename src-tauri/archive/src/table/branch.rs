//! Lines beside the main one: opened where somebody else writes, closed where they are settled.

use chrono::{DateTime, Utc};
use newsroom::article::ArticleId;
use newsroom::revision::RevisionId;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use crate::column::{Moment, id, optional_id};
use crate::id::{BranchId, SitterId};

/// An open branch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BranchRow {
    pub id: BranchId,
    /// Who opened it.
    pub name: String,
    pub device: String,
    /// The revision it was opened at; `None` where none was kept yet.
    pub base: Option<RevisionId>,
    /// The revision kept last on it.
    pub tip: Option<RevisionId>,
    /// Whether there is something typed on it that no revision keeps yet.
    pub has_draft: bool,
    pub created: DateTime<Utc>,
}

/// Where a branch stands, open or closed.
pub struct BranchStanding {
    pub article: ArticleId,
    pub name: String,
    pub device: String,
    pub base: Option<RevisionId>,
    pub tip: Option<RevisionId>,
    pub is_closed: bool,
}

pub fn standing(db: &Connection, branch: BranchId) -> rusqlite::Result<Option<BranchStanding>> {
    let sql =
        "SELECT article, name, device, base, tip, closed IS NOT NULL AS is_closed FROM branch WHERE id = ?1";
    let read = |row: &Row<'_>| {
        Ok(BranchStanding {
            article: id(row, "article")?,
            name: row.get("name")?,
            device: row.get("device")?,
            base: optional_id(row, "base")?,
            tip: optional_id(row, "tip")?,
            is_closed: row.get("is_closed")?,
        })
    };
    db.prepare_cached(sql)?
        .query_row([branch.to_string()], read)
        .optional()
}

/// `has_draft` is not stored here.
pub fn insert(db: &Connection, article: ArticleId, branch: &BranchRow) -> rusqlite::Result<()> {
    let sql = "INSERT INTO branch (id, article, name, device, base, tip, created)
               VALUES (:id, :article, :name, :device, :base, :tip, :created)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": branch.id.to_string(),
        ":article": article.to_string(),
        ":name": branch.name,
        ":device": branch.device,
        ":base": branch.base.map(|base| base.to_string()),
        ":tip": branch.tip.map(|tip| tip.to_string()),
        ":created": Moment(branch.created),
    })?;
    Ok(())
}

pub fn set_tip(db: &Connection, branch: BranchId, tip: RevisionId) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE branch SET tip = ?2 WHERE id = ?1")?
        .execute([branch.to_string(), tip.to_string()])?;
    Ok(())
}

pub fn set_base(db: &Connection, branch: BranchId, base: RevisionId) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE branch SET base = ?2 WHERE id = ?1")?
        .execute([branch.to_string(), base.to_string()])?;
    Ok(())
}

/// Those that hold something of their own (a draft, or a tip that nothing follows) or at which somebody sits; oldest
/// first.
pub fn open_ones(db: &Connection, article: ArticleId) -> rusqlite::Result<Vec<BranchRow>> {
    let sql = "SELECT * FROM (
                   SELECT id, name, device, base, tip, created,
                       EXISTS (SELECT 1 FROM draft WHERE article = branch.article AND branch = branch.id) AS has_draft,
                       EXISTS (SELECT 1 FROM seat WHERE article = branch.article AND branch = branch.id) AS has_sitter,
                       tip IS NOT NULL AND NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = tip) AS has_leaf
                   FROM branch WHERE article = ?1 AND closed IS NULL
               ) WHERE has_draft OR has_sitter OR has_leaf ORDER BY created, id";
    let read = |row: &Row<'_>| {
        Ok(BranchRow {
            id: id(row, "id")?,
            name: row.get("name")?,
            device: row.get("device")?,
            base: optional_id(row, "base")?,
            tip: optional_id(row, "tip")?,
            has_draft: row.get("has_draft")?,
            created: row.get::<_, Moment>("created")?.0,
        })
    };
    db.prepare_cached(sql)?
        .query_map([article.to_string()], read)?
        .collect()
}

/// Closes the branch whose tip this is, unless it holds a draft or somebody but `sitter` sits there.
pub fn close_at(
    db: &Connection,
    article: ArticleId,
    tip: RevisionId,
    sitter: SitterId,
    now: DateTime<Utc>,
) -> rusqlite::Result<()> {
    let sql = "UPDATE branch SET closed = :now
               WHERE article = :article AND tip = :tip AND closed IS NULL
                   AND NOT EXISTS (SELECT 1 FROM draft WHERE article = branch.article AND branch = branch.id)
                   AND NOT EXISTS (SELECT 1 FROM seat WHERE article = branch.article AND branch = branch.id
                                   AND sitter <> :sitter)";
    let article = article.to_string();
    db.prepare_cached(sql)?.execute(named_params! {
        ":now": Moment(now),
        ":article": article,
        ":tip": tip.to_string(),
        ":sitter": sitter.to_string(),
    })?;
    let sql = "DELETE FROM seat WHERE article = ?1
               AND branch IN (SELECT id FROM branch WHERE article = ?1 AND closed IS NOT NULL)";
    db.prepare_cached(sql)?.execute([article])?;
    Ok(())
}

/// Branches whose base or tip is of another article.
pub fn astray(db: &Connection) -> rusqlite::Result<Vec<BranchId>> {
    let sql = "SELECT id FROM branch
               WHERE EXISTS (SELECT 1 FROM revision WHERE id IN (base, tip) AND article <> branch.article)
               ORDER BY id";
    db.prepare(sql)?.query_map([], |row| id(row, "id"))?.collect()
}

/// The tables with a row for a branch that its article does not have, once a row.
pub fn orphans(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let of = |table: &str| {
        format!(
            "SELECT '{table}' FROM {table} AS line WHERE branch <> ''
             AND NOT EXISTS (SELECT 1 FROM branch WHERE id = line.branch AND article = line.article)"
        )
    };
    let sql = ["draft", "seat", "spot", "photo_use"].map(of).join(" UNION ALL ");
    db.prepare(&sql)?.query_map([], |row| row.get(0))?.collect()
}
