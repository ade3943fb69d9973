//! Whether everything is still as it was written.

use std::collections::HashSet;
use std::ops::ControlFlow;

use newsroom::photo::PhotoId;
use rusqlite::{Connection, ErrorCode};

mod drafts;
mod index;
mod pages;
mod photos;
mod references;

use crate::archive::Archive;
use crate::damage::Damage;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files;
use crate::opening::open_reader;
use crate::progress::Progress;
use crate::table::photo::PhotoRow;
use crate::table::{article, article_count, article_search, revision, tag};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is looked at, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VerifyStep {
    /// The database's pages and its indexes, the search index's own check included.
    Pages,
    /// What refers to what.
    References,
    /// Every revision against its name.
    Revisions,
    /// Drafts, templates, what is said of photos and people.
    Drafts,
    /// What is found and listed against what is written.
    Index,
    /// Every original against its name, in bytes.
    Photos,
    /// Files that nothing refers to.
    Orphans,
}

/// What is heard while an archive is verified.
#[derive(Debug)]
pub enum VerifyNews<'a> {
    At(Progress<VerifyStep>),
    Found(&'a Damage),
}

/// How much was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Checked {
    #[ts(type = "number")]
    pub articles: u64,
    #[ts(type = "number")]
    pub revisions: u64,
    #[ts(type = "number")]
    pub photos: u64,
    /// Of originals.
    #[ts(type = "number")]
    pub bytes: u64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Empty means that all is well.
    pub damages: Vec<Damage>,
    pub checked: Checked,
}

impl Archive {
    /// [`Archive::examine`] without a word in between.
    pub fn verify(&self) -> Result<Vec<Damage>, ArchiveError> {
        let verified = self.examine(&mut |_| ControlFlow::Continue(()))?;
        Ok(verified.damages)
    }

    /// Reads everything: the database's pages and references, every draft and template, what is said of photos and
    /// people, every revision and every original against its name, the files that nothing refers to, and whether the
    /// index says of each article what the article says. `hear` is told of each damage as it is found.
    ///
    /// Others may write meanwhile: the database is looked at as it is at one moment. Originals that another process is
    /// taking in at the moment may be reported as orphans.
    pub fn examine(
        &self,
        hear: &mut dyn FnMut(VerifyNews<'_>) -> ControlFlow<()>,
    ) -> Result<Verified, ArchiveError> {
        let folder = self.folder();
        let files = files::originals(folder)?;
        let mut finding = Finding {
            hear,
            verified: Verified::default(),
        };
        let looked = pages::check(folder, &mut finding).and_then(|()| {
            // On damaged pages no query can be trusted any further.
            if !finding.verified.damages.is_empty() {
                return Ok(None);
            }
            let db = open_reader(folder)?;
            let tx = db.unchecked_transaction()?;
            database(&tx, &mut finding).map(Some)
        });
        let rows = match looked {
            Ok(Some(rows)) => rows,
            Ok(None) => return Ok(finding.verified),
            Err(Fault::Sql(error)) if is_damage(&error) => {
                let report = error.to_string();
                finding.found(Damage::Database { report });
                return Ok(finding.verified);
            }
            Err(fault) => return Err(fault.in_folder(folder)),
        };
        originals(self, rows, files, &mut finding)?;
        Ok(finding.verified)
    }
}

/// What was found so far, and who hears of it.
struct Finding<'a> {
    hear: &'a mut dyn FnMut(VerifyNews<'_>) -> ControlFlow<()>,
    verified: Verified,
}

impl Finding<'_> {
    fn at(&mut self, step: VerifyStep, done: u64, of: u64) -> Result<(), Fault> {
        Ok(self.heard(step, done, of)?)
    }

    fn heard(&mut self, step: VerifyStep, done: u64, of: u64) -> Result<(), ArchiveError> {
        match (self.hear)(VerifyNews::At(Progress { step, done, of })) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ArchiveError::Cancelled),
        }
    }

    fn found(&mut self, damage: Damage) {
        // Whoever wants to stop is heard at the next step.
        let _ = (self.hear)(VerifyNews::Found(&damage));
        self.verified.damages.push(damage);
    }

    fn found_all(&mut self, damages: impl IntoIterator<Item = Damage>) {
        damages.into_iter().for_each(|damage| self.found(damage));
    }
}

/// Whether it is the database's content that cannot be read, and not the disk.
fn is_damage(error: &rusqlite::Error) -> bool {
    use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType};
    matches!(
        error,
        FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | InvalidColumnType(..)
    ) || error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt)
}

/// Gives every photo, without its words and its recipe.
fn database(db: &Connection, finding: &mut Finding<'_>) -> Result<Vec<PhotoRow>, Fault> {
    finding.at(VerifyStep::References, 0, 0)?;
    references::check(db, finding)?;
    revisions(db, finding)?;
    drafts::check(db, finding)?;
    let empty = article::empty(db)?.into_iter();
    finding.found_all(empty.map(|article| Damage::ArticleEmpty { article }));
    let (photos, astray) = photos::check(db, finding)?;
    let articles = article::count(db)?;
    finding.verified.checked.articles = articles;
    let stale = index::stale(db, articles, finding)?;
    let miscounts = article_count::miscounts(db)? + tag::miscounts(db)?;
    match article_search::disagreements(db)? + miscounts + stale {
        0 => {}
        count => finding.found(Damage::Index { count }),
    }
    match astray {
        0 => {}
        count => finding.found(Damage::PhotoIndex { count }),
    }
    Ok(photos)
}

fn revisions(db: &Connection, finding: &mut Finding<'_>) -> Result<(), Fault> {
    let of = revision::count(db)?;
    let mut done = 0;
    revision::for_each(db, |stored| {
        if done % 256 == 0 {
            finding.at(VerifyStep::Revisions, done, of)?;
        }
        done += 1;
        if !references::is_as_kept(stored) {
            finding.found(Damage::RevisionAltered { revision: stored.id });
        }
        Ok::<_, Fault>(())
    })?;
    finding.verified.checked.revisions = of;
    finding.at(VerifyStep::Revisions, done, of)
}

/// Re-hashes every original, then names the files that nothing refers to.
fn originals(
    archive: &Archive,
    rows: Vec<PhotoRow>,
    files: Vec<std::path::PathBuf>,
    finding: &mut Finding<'_>,
) -> Result<(), ArchiveError> {
    let of = rows.iter().map(|row| u64::from(row.size)).sum();
    let mut known = HashSet::new();
    let mut done = 0;
    finding.heard(VerifyStep::Photos, done, of)?;
    for row in rows {
        let path = files::original(archive.folder(), &row.id, &row.media_type);
        known.insert(path.clone());
        let digest = files::digest(&path, |bytes| {
            done += bytes;
            finding.heard(VerifyStep::Photos, done, of)
        })?;
        let (photo, name) = (row.id, row.name);
        match digest {
            Some((digest, _)) if PhotoId::from(digest) == photo => {}
            Some(_) => finding.found(Damage::OriginalAltered { photo, name, path }),
            None => finding.found(Damage::OriginalMissing { photo, name, path }),
        }
        finding.verified.checked.photos += 1;
    }
    finding.verified.checked.bytes = done;
    finding.heard(VerifyStep::Orphans, 0, files.len() as u64)?;
    let orphans = files.into_iter().filter(|path| !known.contains(path));
    finding.found_all(orphans.map(|path| Damage::Orphan { path }));
    Ok(())
}
