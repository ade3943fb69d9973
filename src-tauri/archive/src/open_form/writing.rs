//! The folders written.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, TimeDelta};
use rusqlite::Connection;
use serde_json::{Map, Value};

use super::forms::{self, OF_ARTICLE, OF_HOUSE, OF_PHOTO, PHOTO};
use super::{ARTICLE, ARTICLES, FORMAT, LABEL, Label, OpenForm, OpenFormStep, REVISIONS, rows};
use crate::archive::Archive;
use crate::backup::require_empty;
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::files::{self, Copied, Durable};
use crate::migrations::KNOWN;
use crate::place::day_of;
use crate::progress::{Tell, tell};
use crate::table::photo::PhotoRow;
use crate::table::{article, photo, revision};

impl Archive {
    /// Writes the whole archive, as it is at one moment, into `target`, which must be empty or not there yet. What is
    /// stopped or fails leaves nothing there. Who sits where is not written.
    pub fn export_all(
        &self,
        target: &Path,
        hear: &mut Tell<'_, OpenFormStep>,
    ) -> Result<OpenForm, ArchiveError> {
        let target = std::path::absolute(target).unwrap_or_else(|_| target.to_owned());
        require_empty(&target)?;
        files::prepare(&target)?;
        let written = self.written(&target, hear);
        if written.is_err() {
            // What cannot be taken away lacks the label, and is read by nobody.
            let _ = clear(&target);
        }
        written
    }

    fn written(&self, target: &Path, hear: &mut Tell<'_, OpenFormStep>) -> Result<OpenForm, ArchiveError> {
        write(&target.join("README.md"), include_bytes!("README.md"))?;
        let (articles, photos) = self.read(|tx| {
            for form in OF_HOUSE {
                let rows = Value::Array(rows::read(tx, form, None)?);
                write_json(&target.join(format!("{}.json", form.name)), &rows)?;
            }
            let articles = articles(tx, target, hear)?;
            Ok((articles, photos(tx, target)?))
        })?;
        let of = photos.len() as u64;
        let mut lacking = Vec::new();
        for (done, row) in (0..).zip(photos) {
            tell(hear, OpenFormStep::Photos, done, of)?;
            let from = files::original(self.folder(), &row.id, &row.media_type);
            let to = files::original(target, &row.id, &row.media_type);
            match files::copy(&from, &to, row.id.into(), Durable::No, |_| Ok(()))? {
                Copied::Whole => {}
                Copied::Altered | Copied::Missing => lacking.push(row.name),
            }
        }
        tell(hear, OpenFormStep::Photos, of, of)?;
        let label = Label {
            format: FORMAT,
            database_format: KNOWN,
        };
        write_json(&target.join(LABEL), &serde_json::json!(label))?;
        Ok(OpenForm {
            folder: target.to_owned(),
            articles,
            photos: of,
            lacking,
        })
    }
}

/// A folder each: `articles/2021/01/` and the article's id.
fn articles(db: &Connection, target: &Path, hear: &mut Tell<'_, OpenFormStep>) -> Result<u64, Fault> {
    let of = article::count(db)?;
    for (done, id) in (0..).zip(article::all(db)?) {
        tell(hear, OpenFormStep::Articles, done, of)?;
        let Some(standing) = article::standing(db, id)? else {
            continue;
        };
        let id = id.to_string();
        let folder = month_folder(target, standing.place).join(&id);
        let mut members = Map::new();
        let own = rows::read(db, &forms::ARTICLE, Some(("id", &id)))?;
        members.insert(
            forms::ARTICLE.name.to_owned(),
            own.into_iter().next().unwrap_or_default(),
        );
        for form in OF_ARTICLE {
            let rows = rows::read(db, form, Some(("article", &id)))?;
            members.insert(form.name.to_owned(), Value::Array(rows));
        }
        let mut revisions = Vec::new();
        revision::for_each_of(db, &id, |kept| {
            let path = folder.join(REVISIONS).join(format!("{}.json", kept.id));
            write(&path, &kept.canonical)?;
            let change = kept.change.map(|change| [change.added, change.removed]);
            revisions.push(serde_json::json!({ "id": kept.id, "change": change }));
            Ok::<_, Fault>(())
        })?;
        members.insert(REVISIONS.to_owned(), Value::Array(revisions));
        write_json(&folder.join(ARTICLE), &Value::Object(members))?;
    }
    tell(hear, OpenFormStep::Articles, of, of)?;
    Ok(of)
}

/// What is said of each photo, a file each where its original will lie.
fn photos(db: &Connection, target: &Path) -> Result<Vec<PhotoRow>, Fault> {
    let mut photos = Vec::new();
    photo::for_each(db, |stored, _| {
        photos.push(stored.row);
        Ok(())
    })?;
    for row in &photos {
        let id = row.id.to_string();
        let mut members = Map::new();
        let own = rows::read(db, &PHOTO, Some(("id", &id)))?;
        members.insert(PHOTO.name.to_owned(), own.into_iter().next().unwrap_or_default());
        for form in OF_PHOTO {
            let rows = rows::read(db, form, Some(("photo", &id)))?;
            members.insert(form.name.to_owned(), Value::Array(rows));
        }
        let path = files::original(target, &row.id, &row.media_type).with_extension("json");
        write_json(&path, &Value::Object(members))?;
    }
    Ok(photos)
}

fn month_folder(target: &Path, place: i64) -> PathBuf {
    let days = TimeDelta::try_days(day_of(place)).unwrap_or_default();
    let day = NaiveDate::default().checked_add_signed(days).unwrap_or_default();
    target
        .join(ARTICLES)
        .join(day.format("%Y").to_string())
        .join(day.format("%m").to_string())
}

fn write_json(path: &Path, json: &Value) -> Result<(), ArchiveError> {
    // A value of JSON can always be written.
    let mut bytes = serde_json::to_vec_pretty(json).unwrap_or_default();
    bytes.push(b'\n');
    write(path, &bytes)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), ArchiveError> {
    files::write(path, bytes, Durable::No)
}

/// Takes away what lies in a folder that was empty.
fn clear(target: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(target)? {
        let path = entry?.path();
        match path.is_dir() {
            true => fs::remove_dir_all(&path)?,
            false => fs::remove_file(&path)?,
        }
    }
    Ok(())
}
