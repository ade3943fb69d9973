//! What is known of an original.

use chrono::{DateTime, Utc};
use newsroom::photo::PhotoId;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use serde::Serialize;
use ts_rs::TS;

use crate::column::{Moment, id};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PhotoRow {
    pub id: PhotoId,
    /// The file's name when it was taken in.
    pub name: String,
    /// Such as "image/jpeg".
    pub media_type: String,
    /// Pixels, upright.
    pub width: u32,
    /// Pixels, upright.
    pub height: u32,
    /// Bytes of the original.
    pub size: u32,
    pub added: DateTime<Utc>,
    /// What the file said of itself when it was taken in; empty where it said nothing.
    pub caption: String,
    pub credit: String,
    pub alt: String,
}

const COLUMNS: &str = "id, name, media_type, width, height, size, added, caption, credit, alt";

impl PhotoRow {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: id(row, "id")?,
            name: row.get("name")?,
            media_type: row.get("media_type")?,
            width: row.get("width")?,
            height: row.get("height")?,
            size: row.get("size")?,
            added: row.get::<_, Moment>("added")?.0,
            caption: row.get("caption")?,
            credit: row.get("credit")?,
            alt: row.get("alt")?,
        })
    }
}

pub fn get(db: &Connection, photo: &PhotoId) -> rusqlite::Result<Option<PhotoRow>> {
    let mut statement = db.prepare_cached(&format!("SELECT {COLUMNS} FROM photo WHERE id = ?1"))?;
    statement
        .query_row([photo.to_string()], PhotoRow::read)
        .optional()
}

/// In the order of their ids.
pub fn all(db: &Connection) -> rusqlite::Result<Vec<PhotoRow>> {
    db.prepare(&format!("SELECT {COLUMNS} FROM photo ORDER BY id"))?
        .query_map([], PhotoRow::read)?
        .collect()
}

/// A photo that is there already stays as it is.
pub fn insert(db: &Connection, photo: &PhotoRow) -> rusqlite::Result<()> {
    let sql = "INSERT INTO photo (id, name, media_type, width, height, size, added, caption, credit, alt)
               VALUES (:id, :name, :media_type, :width, :height, :size, :added, :caption, :credit, :alt)
               ON CONFLICT (id) DO NOTHING";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": photo.id.to_string(),
        ":name": photo.name,
        ":media_type": photo.media_type,
        ":width": photo.width,
        ":height": photo.height,
        ":size": photo.size,
        ":added": Moment(photo.added),
        ":caption": photo.caption,
        ":credit": photo.credit,
        ":alt": photo.alt,
    })?;
    Ok(())
}
