//! Whether everything that is referred to is there, and revisions answer to their names.

use newsroom::revision::{Revision, RevisionId};
use rusqlite::Connection;

use super::Finding;
use crate::damage::Damage;
use crate::fault::Fault;
use crate::table::branch;
use crate::table::revision::StoredRevision;

pub fn check(db: &Connection, finding: &mut Finding<'_>) -> Result<(), Fault> {
    let mut statement = db.prepare("PRAGMA foreign_key_check")?;
    let broken = statement.query_map([], |row| {
        Ok(Damage::Reference {
            table: row.get(0)?,
            parent: row.get(2)?,
        })
    })?;
    for damage in broken {
        finding.found(damage?);
    }
    // The empty text of the main line keeps the columns `branch` from being references that the database minds itself.
    let parent = || "branch".to_owned();
    let orphans = branch::orphans(db)?.into_iter();
    finding.found_all(orphans.map(|table| Damage::Reference {
        table,
        parent: parent(),
    }));
    let astray = branch::astray(db)?.into_iter();
    finding.found_all(astray.map(|branch| Damage::BranchAstray { branch }));
    Ok(())
}

/// The bytes answer to the name, and the columns beside them say what the bytes say.
pub fn is_as_kept(stored: &StoredRevision) -> bool {
    RevisionId::of(&stored.canonical) == stored.id
        && Revision::parse(&stored.canonical)
            .is_ok_and(|revision| revision.article == stored.article && revision.parents == stored.parents)
}
