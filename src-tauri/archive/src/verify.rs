//! Whether everything is still as it was written.

use std::collections::HashSet;

use newsroom::article::Article;
use newsroom::photo::PhotoId;
use newsroom::revision::{Revision, RevisionId};
use rusqlite::Connection;

mod photos;

use crate::archive::Archive;
use crate::damage::Damage;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files;
use crate::table::revision::StoredRevision;
use crate::table::{article, article_search, branch, draft, revision, tag, template};

impl Archive {
    /// Reads everything: the database's pages and references, every draft and template, what is said of photos and people, every revision and every original
    /// against its name, the files that nothing refers to, the index. Empty means that all is well.
    ///
    /// Originals that another process is taking in at the moment may be reported as orphans.
    pub fn verify(&self) -> Result<Vec<Damage>, ArchiveError> {
        let files = files::originals(self.folder())?;
        let mut damages = Vec::new();
        let photos = self.read(|tx| {
            pages(tx, &mut damages)?;
            // On damaged pages no query can be trusted any further.
            if !damages.is_empty() {
                return Ok(Vec::new());
            }
            references(tx, &mut damages)?;
            revisions(tx, &mut damages)?;
            drafts(tx, &mut damages)?;
            templates(tx, &mut damages)?;
            branches(tx, &mut damages)?;
            damages.extend(
                article::empty(tx)?
                    .into_iter()
                    .map(|article| Damage::ArticleEmpty { article }),
            );
            match article_search::disagreements(tx)? + tag::miscounts(tx)? {
                0 => {}
                count => damages.push(Damage::Index { count }),
            }
            photos::check(tx, &mut damages)
        })?;
        if damages
            .iter()
            .any(|damage| matches!(damage, Damage::Database { .. }))
        {
            return Ok(damages);
        }
        let mut known = HashSet::new();
        for row in photos {
            let path = files::original(self.folder(), &row.id, &row.media_type);
            known.insert(path.clone());
            match files::read(&path)? {
                Some(bytes) if PhotoId::of(&bytes) == row.id => {}
                Some(_) => damages.push(Damage::OriginalAltered {
                    photo: row.id,
                    name: row.name,
                    path,
                }),
                None => damages.push(Damage::OriginalMissing {
                    photo: row.id,
                    name: row.name,
                    path,
                }),
            }
        }
        let orphans = files.into_iter().filter(|path| !known.contains(path));
        damages.extend(orphans.map(|path| Damage::Orphan { path }));
        Ok(damages)
    }
}

fn pages(db: &Connection, damages: &mut Vec<Damage>) -> Result<(), Fault> {
    let mut statement = db.prepare("PRAGMA integrity_check")?;
    let reports = statement.query_map([], |row| row.get::<_, String>(0))?;
    for report in reports {
        match report {
            Ok(report) if report == "ok" => {}
            Ok(report) => damages.push(Damage::Database { report }),
            Err(error) => damages.push(Damage::Database {
                report: error.to_string(),
            }),
        }
    }
    Ok(())
}

fn references(db: &Connection, damages: &mut Vec<Damage>) -> Result<(), Fault> {
    let mut statement = db.prepare("PRAGMA foreign_key_check")?;
    let broken = statement.query_map([], |row| {
        Ok(Damage::Reference {
            table: row.get(0)?,
            parent: row.get(2)?,
        })
    })?;
    for damage in broken {
        damages.push(damage?);
    }
    Ok(())
}

fn revisions(db: &Connection, damages: &mut Vec<Damage>) -> Result<(), Fault> {
    Ok(revision::for_each(db, |stored| {
        if !is_as_kept(stored) {
            damages.push(Damage::RevisionAltered { revision: stored.id });
        }
    })?)
}

/// The bytes answer to the name, and the columns beside them say what the bytes say.
fn is_as_kept(stored: &StoredRevision) -> bool {
    RevisionId::of(&stored.canonical) == stored.id
        && Revision::parse(&stored.canonical)
            .is_ok_and(|revision| revision.article == stored.article && revision.parents == stored.parents)
}

fn drafts(db: &Connection, damages: &mut Vec<Damage>) -> Result<(), Fault> {
    Ok(draft::for_each(db, |line, json| {
        if serde_json::from_str::<Article>(json).is_err() {
            damages.push(Damage::DraftUnreadable {
                article: line.article,
            });
        }
    })?)
}

fn templates(db: &Connection, damages: &mut Vec<Damage>) -> Result<(), Fault> {
    Ok(template::for_each(db, |name, json| {
        if serde_json::from_str::<Article>(json).is_err() {
            damages.push(Damage::TemplateUnreadable { name });
        }
    })?)
}

/// The empty text of the main line keeps the columns `branch` from being references that the database minds itself.
fn branches(db: &Connection, damages: &mut Vec<Damage>) -> Result<(), Fault> {
    let parent = || "branch".to_owned();
    let orphans = branch::orphans(db)?.into_iter();
    damages.extend(orphans.map(|table| Damage::Reference {
        table,
        parent: parent(),
    }));
    let astray = branch::astray(db)?.into_iter();
    damages.extend(astray.map(|branch| Damage::BranchAstray { branch }));
    Ok(())
}
