//! The folders read: an archive made of them, in a place of its own.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use newsroom::photo::PhotoId;
use newsroom::revision::{Revision, RevisionId};
use rusqlite::Connection;
use serde::Deserialize;
use serde_json::Value;

use super::forms::{self, OF_ARTICLE, OF_HOUSE, OF_PHOTO, PHOTO};
use super::{ARTICLE, ARTICLES, FORMAT, LABEL, Label, OpenForm, OpenFormStep, REVISIONS, rows};
use crate::backup::{clear, require_empty};
use crate::derived;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files::{self, Copied, Durable};
use crate::migrations::KNOWN;
use crate::opening::open_writer;
use crate::progress::{Tell, tell};
use crate::table::revision;
use crate::table::revision_change::{self, WordChange};

/// Makes an archive in `target`, which must be empty or not there yet, of the folders in `from`. All or nothing. Refused
/// where a file cannot be read, and where a revision does not answer to its name.
pub fn import_all(
    from: &Path,
    target: &Path,
    hear: &mut Tell<'_, OpenFormStep>,
) -> Result<OpenForm, ArchiveError> {
    let target = std::path::absolute(target).unwrap_or_else(|_| target.to_owned());
    require_empty(&target)?;
    let label: Label = match files::read(&from.join(LABEL))? {
        Some(json) => serde_json::from_slice(&json).map_err(|_| unreadable(&from.join(LABEL)))?,
        None => {
            let folder = from.to_owned();
            return Err(ArchiveError::NotOpenForm { folder });
        }
    };
    if label.format > FORMAT || label.database_format > KNOWN {
        return Err(ArchiveError::NewerFormat {
            path: from.to_owned(),
            found: label.database_format,
            known: KNOWN,
        });
    }
    let made = make(from, &target, hear);
    if made.is_err() {
        clear(&target);
    }
    made
}

fn make(from: &Path, target: &Path, hear: &mut Tell<'_, OpenFormStep>) -> Result<OpenForm, ArchiveError> {
    let mut db = open_writer(target)?;
    let mut fill = || -> Result<OpenForm, Fault> {
        let tx = db.transaction()?;
        // Articles refer to their revisions and back.
        tx.pragma_update(None, "defer_foreign_keys", true)?;
        tx.execute("DELETE FROM setting", [])?;
        for form in OF_HOUSE {
            let path = from.join(format!("{}.json", form.name));
            let all: Vec<Value> = read_json(&path)?;
            rows::write(&tx, form, &all, &path.display().to_string())?;
        }
        let (photos, lacking) = photos(&tx, from, target, hear)?;
        let articles = articles(&tx, from, hear)?;
        tell(hear, OpenFormStep::Index, 0, 0)?;
        derived::all(&tx)?;
        tx.commit()?;
        Ok(OpenForm {
            folder: target.to_owned(),
            articles,
            photos,
            lacking,
        })
    };
    fill().map_err(|fault| fault.in_folder(target))
}

fn articles(db: &Connection, from: &Path, hear: &mut Tell<'_, OpenFormStep>) -> Result<u64, Fault> {
    let mut folders = Vec::new();
    for year in within(&from.join(ARTICLES))? {
        for month in within(&year)? {
            folders.extend(within(&month)?);
        }
    }
    let of = folders.len() as u64;
    for (done, folder) in (0..).zip(&folders) {
        tell(hear, OpenFormStep::Articles, done, of)?;
        read_article(db, folder)?;
    }
    tell(hear, OpenFormStep::Articles, of, of)?;
    Ok(of)
}

/// How a revision is told in `article.json`, in the order of their keeping.
#[derive(Deserialize)]
struct Kept {
    id: RevisionId,
    change: Option<[u32; 2]>,
}

fn read_article(db: &Connection, folder: &Path) -> Result<(), Fault> {
    let path = folder.join(ARTICLE);
    let what = path.display().to_string();
    let told: Value = read_json(&path)?;
    let own = told.get(forms::ARTICLE.name).cloned().unwrap_or_default();
    rows::write(db, &forms::ARTICLE, &[own], &what)?;
    for form in OF_ARTICLE {
        let rows = told.get(form.name).and_then(Value::as_array);
        rows::write(db, form, rows.map_or(&[], Vec::as_slice), &what)?;
    }
    let kept = told.get(REVISIONS).cloned().unwrap_or_default();
    let kept: Vec<Kept> = serde_json::from_value(kept).map_err(|_| unreadable(&path))?;
    let mut revisions = Vec::new();
    for one in kept {
        let path = folder.join(REVISIONS).join(format!("{}.json", one.id));
        let canonical = files::read(&path)?.ok_or_else(|| unreadable(&path))?;
        if RevisionId::of(&canonical) != one.id {
            return Err(ArchiveError::RevisionAltered { revision: one.id }.into());
        }
        let revision = Revision::parse(&canonical).map_err(|_| unreadable(&path))?;
        revision::insert_alone(db, one.id, &revision, &canonical)?;
        revisions.push((one, revision));
    }
    // A parent may stand after its child in time.
    for (one, revision) in &revisions {
        revision::insert_references(db, one.id, revision)?;
        if let Some([added, removed]) = one.change {
            revision_change::insert(db, one.id, WordChange { added, removed })?;
        }
    }
    Ok(())
}

/// How many there are, and the names of those whose originals are not as they should be.
fn photos(
    db: &Connection,
    from: &Path,
    target: &Path,
    hear: &mut Tell<'_, OpenFormStep>,
) -> Result<(u64, Vec<String>), Fault> {
    let all: Vec<PathBuf> = files::originals(from)?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
        .collect();
    let of = all.len() as u64;
    let mut lacking = Vec::new();
    for (done, path) in (0..).zip(&all) {
        tell(hear, OpenFormStep::Photos, done, of)?;
        let what = path.display().to_string();
        let told: Value = read_json(path)?;
        let own = told.get(PHOTO.name).cloned().unwrap_or_default();
        let text = |name: &str| own.get(name).and_then(Value::as_str).unwrap_or_default();
        let id: PhotoId = text("id").parse().map_err(|_| unreadable(path))?;
        let original = |folder| files::original(folder, &id, text("media_type"));
        let copied = files::copy(
            &original(from),
            &original(target),
            id.into(),
            Durable::Yes,
            |_| Ok(()),
        )?;
        if copied != Copied::Whole {
            lacking.push(text("name").to_owned());
        }
        rows::write(db, &PHOTO, std::slice::from_ref(&own), &what)?;
        for form in OF_PHOTO {
            let rows = told.get(form.name).and_then(Value::as_array);
            rows::write(db, form, rows.map_or(&[], Vec::as_slice), &what)?;
        }
    }
    tell(hear, OpenFormStep::Photos, of, of)?;
    Ok((of, lacking))
}

fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, ArchiveError> {
    let json = files::read(path)?.ok_or_else(|| unreadable(path))?;
    serde_json::from_slice(&json).map_err(|_| unreadable(path))
}

fn unreadable(path: &Path) -> ArchiveError {
    ArchiveError::OpenFormUnreadable {
        what: path.display().to_string(),
    }
}

/// The folders in a folder, by name; none where it is not there.
fn within(folder: &Path) -> Result<Vec<PathBuf>, ArchiveError> {
    let failed = |source| files::failed(folder, folder, source);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let mut folders = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}
