//! A damaged archive made readable again, in a place of its own: the damaged one is only read.
//!
//! Where SQLite refuses a page it refuses the whole table, so that its file is read here page by page, as its format is
//! documented (<https://sqlite.org/fileformat2.html>). What stands on whole pages is taken, whether or not the way to
//! them is whole; revisions are judged by their names; all that is derived is made anew.

/// Rows put into a new database.
mod filling;
/// What did not come through, in words.
mod loss;
/// What refers to what is lost, put right.
mod mending;
/// Originals, and photos that lost their rows.
mod originals;
/// One page of a tree.
mod page;
/// The pages of the file, with those of its log.
mod pages;
/// The values of a row.
mod record;
/// Which row is of which table.
mod sorting;
/// Pages reached from the root of their tree, and those that are not.
mod trees;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::archive::Archive;
use crate::backup::{clear, require_empty};
use crate::column;
use crate::derived;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files;
use crate::migrations::{APPLICATION_ID, KNOWN, migrate};
use crate::opening::open_writer;
use crate::progress::{Tell, tell};
use crate::verify::{Verified, VerifyNews};

pub use loss::Loss;
use pages::Pages;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RepairStep {
    /// In pages.
    Reading,
    /// In rows.
    Rows,
    /// In photos.
    Photos,
    /// What is derived is made anew.
    Index,
    /// The archive that was made is verified.
    Verifying,
}

/// How much came through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recovered {
    #[ts(type = "number")]
    pub articles: u64,
    #[ts(type = "number")]
    pub revisions: u64,
    #[ts(type = "number")]
    pub drafts: u64,
    #[ts(type = "number")]
    pub photos: u64,
    #[ts(type = "number")]
    pub people: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    pub folder: PathBuf,
    pub recovered: Recovered,
    /// Empty where everything came through.
    pub losses: Vec<Loss>,
    /// What the verification of the new archive found.
    pub verified: Verified,
}

/// Tells width and height in pixels, upright, of a photo whose row is lost; `None` where it cannot be read.
pub type Measure<'a> = dyn Fn(&[u8]) -> Option<(u32, u32)> + 'a;

/// Makes a new archive in `target`, which must be empty or not there yet, of what can be read of the one in `from`, which
/// nobody may have open. What is stopped or fails leaves nothing in `target`.
pub fn repair(
    from: &Path,
    target: &Path,
    measure: &Measure<'_>,
    hear: &mut Tell<'_, RepairStep>,
) -> Result<Repaired, ArchiveError> {
    let target = std::path::absolute(target).unwrap_or_else(|_| target.to_owned());
    require_empty(&target)?;
    let repaired = made(from, &target, measure, hear);
    if repaired.is_err() {
        clear(&target);
    }
    repaired
}

fn made(
    from: &Path,
    target: &Path,
    measure: &Measure<'_>,
    hear: &mut Tell<'_, RepairStep>,
) -> Result<Repaired, ArchiveError> {
    let mut pages = Pages::open(from)?;
    let found = trees::read(&mut pages, hear)?;
    if found.is_nothing() {
        let path = files::database(from);
        return Err(ArchiveError::NothingReadable { path });
    }
    // The format that the rows were written in; brought up afterwards as any older archive is.
    let format = pages
        .format()
        .filter(|format| (1..=KNOWN).contains(format))
        .unwrap_or(KNOWN);
    let mut losses = Vec::new();
    let mut run = || -> Result<Recovered, Fault> {
        drop(open_writer(target)?);
        let mut db = fresh(target, format)?;
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        filling::fill(&tx, &mut pages, &found, &mut losses, hear)?;
        migrate(&tx, format)?;
        mending::mend(&tx, &mut losses)?;
        let looks_further = found.has_losses();
        originals::bring(&tx, from, target, looks_further, measure, &mut losses, hear)?;
        tell(hear, RepairStep::Index, 0, 0)?;
        derived::all(&tx)?;
        tx.commit()?;
        recovered(&db)
    };
    let recovered = run().map_err(|fault| fault.in_folder(target))?;
    found.tell_losses(&mut losses);
    let archive = Archive::open(target)?;
    let verified = archive.examine(&mut |news| match news {
        VerifyNews::At(at) => tell(hear, RepairStep::Verifying, at.done, at.of)
            .map_or(ControlFlow::Break(()), ControlFlow::Continue),
        VerifyNews::Found(_) => ControlFlow::Continue(()),
    })?;
    Ok(Repaired {
        folder: target.to_owned(),
        recovered,
        losses,
        verified,
    })
}

/// An empty database of an older format, whose references are not minded while it is filled.
fn fresh(target: &Path, format: i64) -> Result<Connection, Fault> {
    let path = files::database(target);
    std::fs::remove_file(&path).map_err(|source| files::failed(target, &path, source))?;
    let mut db = Connection::open(files::database_to_open(target))?;
    db.pragma_update(None, "foreign_keys", false)?;
    let tx = db.transaction()?;
    crate::migrations::lay_out(&tx, format)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.commit()?;
    Ok(db)
}

fn recovered(db: &Connection) -> Result<Recovered, Fault> {
    let count = |table: &str| column::count(db, &format!("SELECT count(*) FROM {table}"));
    Ok(Recovered {
        articles: count("article")?,
        revisions: count("revision")?,
        drafts: count("draft")?,
        photos: count("photo")?,
        people: count("person")?,
    })
}
