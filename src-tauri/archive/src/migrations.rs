//! The schema's history. Append-only: a migration that has been released is never edited.

use newsroom::vietnamese::fold;
use rusqlite::{Connection, Transaction};
use serde::Deserialize;

use crate::fault::Fault;
use crate::reindex;

mod photo_desk;

/// "TòSo" in Latin-1: tells the archive's files from those of other programs (`PRAGMA application_id`).
pub const APPLICATION_ID: i64 = 0x54f2_536f;

struct Migration {
    sql: &'static str,
    /// What SQL alone cannot do. Reads and writes by SQL of its own: the rest of the room knows the newest format only.
    then: fn(&Connection) -> Result<(), Fault>,
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        sql: include_str!("../migrations/0001_first.sql"),
        then: |_| Ok(()),
    },
    Migration {
        sql: include_str!("../migrations/0002_composing.sql"),
        then: fill_tags,
    },
    Migration {
        sql: include_str!("../migrations/0003_photo_desk.sql"),
        then: photo_desk::fill,
    },
    Migration {
        sql: include_str!("../migrations/0004_origin.sql"),
        then: |_| Ok(()),
    },
    Migration {
        sql: include_str!("../migrations/0005_trust.sql"),
        then: |_| Ok(()),
    },
    Migration {
        sql: include_str!("../migrations/0006_search.sql"),
        then: |_| Ok(()),
    },
    Migration {
        sql: include_str!("../migrations/0007_exchange.sql"),
        then: |_| Ok(()),
    },
    Migration {
        sql: include_str!("../migrations/0008_house_style.sql"),
        then: |_| Ok(()),
    },
    Migration {
        sql: include_str!("../migrations/0009_press.sql"),
        then: |_| Ok(()),
    },
];

/// The format from which on the indices are those that this program makes: older ones are made anew, at the end, when
/// everything has its newest format.
const INDEXED: i64 = 6;

/// The format that this program writes (`PRAGMA user_version`).
pub const KNOWN: i64 = MIGRATIONS.len() as i64;

/// Brings a database of format `found` up to [`KNOWN`], all or nothing.
pub fn migrate(tx: &Transaction<'_>, found: i64) -> Result<(), Fault> {
    for migration in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        tx.execute_batch(migration.sql)?;
        (migration.then)(tx)?;
    }
    if found < INDEXED {
        reindex::all(tx)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(tx.pragma_update(None, "user_version", KNOWN)?)
}

/// Makes the tables of an older format, empty.
pub fn lay_out(tx: &Transaction<'_>, format: i64) -> Result<(), Fault> {
    for migration in MIGRATIONS.iter().take(usize::try_from(format).unwrap_or(0)) {
        tx.execute_batch(migration.sql)?;
        (migration.then)(tx)?;
    }
    Ok(tx.pragma_update(None, "user_version", format)?)
}

/// The tags of what the list shows: the draft where there is one, else the head. What cannot be read is left out, for
/// `verify` to tell.
fn fill_tags(db: &Connection) -> Result<(), Fault> {
    #[derive(Deserialize)]
    struct Tagged {
        tags: Vec<String>,
    }
    #[derive(Deserialize)]
    struct Kept {
        content: Tagged,
    }
    let mut add_tag = db.prepare(
        "INSERT INTO tag (tag, folded, used) VALUES (?1, ?2, 1) ON CONFLICT (tag) DO UPDATE SET used = used + 1",
    )?;
    let mut add = db.prepare("INSERT INTO article_tag (article, tag) VALUES (?1, ?2)")?;
    let mut articles = db.prepare(
        "SELECT article.id, draft.content, CASE WHEN draft.content IS NULL THEN revision.canonical END
         FROM article LEFT JOIN draft ON draft.article = article.id
         LEFT JOIN revision ON revision.id = article.head",
    )?;
    let mut rows = articles.query([])?;
    while let Some(row) = rows.next()? {
        let (article, draft, kept): (String, Option<String>, Option<Vec<u8>>) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        let tagged = match (draft, kept) {
            (Some(draft), _) => serde_json::from_str(&draft).ok(),
            (None, Some(kept)) => serde_json::from_slice(&kept).ok().map(|kept: Kept| kept.content),
            (None, None) => None,
        };
        let mut tags = tagged.map_or_else(Vec::new, |tagged: Tagged| tagged.tags);
        tags.sort();
        tags.dedup();
        for tag in &tags {
            add_tag.execute([tag, &fold(tag)])?;
            add.execute([&article, tag])?;
        }
    }
    Ok(())
}
