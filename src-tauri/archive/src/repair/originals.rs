//! Originals brought along, each against its name, and rows for photos that lost theirs.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use newsroom::photo::{PhotoId, PhotoWords, Recipe};
use rusqlite::Connection;

use super::loss::Loss;
use super::{Measure, RepairStep};
use crate::fault::Fault;
use crate::files::{self, Copied, Durable};
use crate::progress::{Tell, tell};
use crate::table::photo::{self, PhotoRow};

/// With `looks_further`, originals without a row are taken for photos whose rows are lost; else only those are that a
/// revision shows.
pub fn bring(
    db: &Connection,
    from: &Path,
    target: &Path,
    looks_further: bool,
    measure: &Measure<'_>,
    losses: &mut Vec<Loss>,
    hear: &mut Tell<'_, RepairStep>,
) -> Result<(), Fault> {
    let mut known = Vec::new();
    photo::for_each(db, |stored, _| {
        known.push(stored.row);
        Ok(())
    })?;
    let ids: HashSet<PhotoId> = known.iter().map(|row| row.id).collect();
    let shown: HashSet<PhotoId> = db
        .prepare("SELECT DISTINCT photo FROM revision_photo")?
        .query_map([], |row| row.get::<_, String>(0))?
        .filter_map(|id| id.ok()?.parse().ok())
        .collect();
    let mut lost_rows = Vec::new();
    for path in files::originals(from)? {
        if let Some(id) = named(&path)
            && !ids.contains(&id)
            && (looks_further || shown.contains(&id))
        {
            lost_rows.push((id, path));
        }
    }
    let of = (known.len() + lost_rows.len()) as u64;
    let mut done = 0;
    for row in known {
        tell(hear, RepairStep::Photos, done, of)?;
        done += 1;
        let original = |folder| files::original(folder, &row.id, &row.media_type);
        let copied = files::copy(
            &original(from),
            &original(target),
            row.id.into(),
            Durable::Yes,
            |_| Ok(()),
        )?;
        if copied != Copied::Whole {
            losses.push(Loss::Original {
                photo: row.id,
                name: row.name,
            });
        }
    }
    for (id, path) in lost_rows {
        tell(hear, RepairStep::Photos, done, of)?;
        done += 1;
        if let Some(row) = row_again(id, &path, measure)? {
            let to = files::original(target, &id, &row.media_type);
            files::copy(&path, &to, id.into(), Durable::Yes, |_| Ok(()))?;
            photo::insert(db, &row)?;
            losses.push(Loss::PhotoWords { name: row.name });
        }
    }
    // A photo that is shown and gone altogether stays a gap on its page; nothing else may name it.
    db.execute_batch(
        "DELETE FROM former_words WHERE photo NOT IN (SELECT id FROM photo);
         DELETE FROM photo_creator WHERE photo NOT IN (SELECT id FROM photo);",
    )?;
    Ok(tell(hear, RepairStep::Photos, of, of)?)
}

fn named(path: &Path) -> Option<PhotoId> {
    path.file_stem()?.to_str()?.parse().ok()
}

/// What the file itself still tells; `None` where it is not what its name says or cannot be measured.
fn row_again(id: PhotoId, path: &PathBuf, measure: &Measure<'_>) -> Result<Option<PhotoRow>, Fault> {
    let Some(bytes) = files::read(path)? else {
        return Ok(None);
    };
    let kind = path
        .extension()
        .and_then(|kind| kind.to_str())
        .unwrap_or_default();
    let Some(media_type) = files::media_type(kind) else {
        return Ok(None);
    };
    if PhotoId::of(&bytes) != id {
        return Ok(None);
    }
    let Some((width, height)) = measure(&bytes).filter(|(width, height)| *width > 0 && *height > 0) else {
        return Ok(None);
    };
    let written = std::fs::metadata(path).and_then(|file| file.modified());
    let digits = id.to_string();
    Ok(Some(PhotoRow {
        id,
        name: format!("{}.{kind}", &digits[..8]),
        media_type: media_type.to_owned(),
        width,
        height,
        size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        added: written.map_or(DateTime::<Utc>::UNIX_EPOCH, DateTime::<Utc>::from),
        words: PhotoWords::default(),
        rating: 0,
        label: None,
        recipe: Recipe::default(),
        trashed: None,
        uses: 0,
    }))
}
