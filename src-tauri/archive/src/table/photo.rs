//! What is known of an original, and what people say and do to it.

use chrono::{DateTime, Utc};
use newsroom::photo::{Field, Label, PhotoId, PhotoWords, Recipe};
use newsroom::vietnamese::fold;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use serde::Serialize;
use ts_rs::TS;

use crate::column::{LabelName, Moment, id};
use crate::error::ArchiveError;
use crate::fault::Fault;
use crate::table::photo_creator;

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
    /// What the file said of itself when it was taken in, until somebody changed it.
    pub words: PhotoWords,
    /// 0 to 5.
    pub rating: u8,
    pub label: Option<Label>,
    pub recipe: Recipe,
    /// When it went to the trash, where it is there.
    pub trashed: Option<DateTime<Utc>>,
    /// Articles of which some version shows it.
    pub uses: u32,
}

const COLUMNS: &str =
    "id, name, media_type, width, height, size, added, words, rating, label, recipe, trashed,
    (SELECT count(*) FROM article WHERE article.id IN (
         SELECT article FROM photo_use WHERE photo_use.photo = photo.id
         UNION SELECT article FROM revision WHERE revision.id IN (
             SELECT revision FROM revision_photo WHERE revision_photo.photo = photo.id))) AS uses";

/// A row with its JSON not read yet.
pub struct StoredPhoto {
    /// Without words and recipe.
    pub row: PhotoRow,
    pub words: String,
    pub recipe: Option<String>,
}

impl StoredPhoto {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            row: PhotoRow {
                id: id(row, "id")?,
                name: row.get("name")?,
                media_type: row.get("media_type")?,
                width: row.get("width")?,
                height: row.get("height")?,
                size: row.get("size")?,
                added: row.get::<_, Moment>("added")?.0,
                words: PhotoWords::default(),
                rating: row.get("rating")?,
                label: row.get::<_, Option<LabelName>>("label")?.map(|label| label.0),
                recipe: Recipe::default(),
                trashed: row.get::<_, Option<Moment>>("trashed")?.map(|moment| moment.0),
                uses: row.get("uses")?,
            },
            words: row.get("words")?,
            recipe: row.get("recipe")?,
        })
    }

    fn whole(self) -> Result<PhotoRow, ArchiveError> {
        let unreadable = |source| ArchiveError::Unreadable {
            what: self.row.name.clone(),
            source,
        };
        let words = serde_json::from_str(&self.words).map_err(unreadable)?;
        let recipe = match &self.recipe {
            Some(recipe) => serde_json::from_str(recipe).map_err(unreadable)?,
            None => Recipe::default(),
        };
        Ok(PhotoRow {
            words,
            recipe,
            ..self.row
        })
    }
}

/// What the columns beside `words` say of them.
#[derive(Debug, PartialEq, Eq)]
pub struct Derived {
    /// Milliseconds since 1970-01-01 by the camera's clock.
    pub taken: Option<i64>,
    pub no_caption: bool,
    pub no_credit: bool,
    pub no_alt: bool,
    pub folded: String,
}

impl Derived {
    pub fn of(name: &str, words: &PhotoWords) -> Self {
        let searched = Field::ALL
            .into_iter()
            .filter(|field| !matches!(field, Field::Taken | Field::DigitalSourceType));
        let mut lines = vec![name.to_owned()];
        lines.extend(searched.map(|field| words.text(field)));
        lines.retain(|line| !line.is_empty());
        Self {
            taken: words.taken.map(|taken| taken.and_utc().timestamp_millis()),
            no_caption: words.caption.is_empty(),
            no_credit: words.printed_credit().is_empty(),
            no_alt: words.alt.is_empty(),
            folded: fold(&lines.join("\n")),
        }
    }
}

pub fn words_json(name: &str, words: &PhotoWords) -> Result<String, ArchiveError> {
    serde_json::to_string(words).map_err(|source| ArchiveError::Unreadable {
        what: name.to_owned(),
        source,
    })
}

pub fn get(db: &Connection, photo: &PhotoId) -> Result<Option<PhotoRow>, Fault> {
    let mut statement = db.prepare_cached(&format!("SELECT {COLUMNS} FROM photo WHERE id = ?1"))?;
    let stored = statement
        .query_row([photo.to_string()], StoredPhoto::read)
        .optional()?;
    Ok(stored.map(StoredPhoto::whole).transpose()?)
}

/// Those of these photos that are there.
pub fn here<'a>(
    db: &Connection,
    photos: impl IntoIterator<Item = &'a PhotoId>,
) -> Result<Vec<PhotoRow>, Fault> {
    let rows = photos.into_iter().filter_map(|photo| get(db, photo).transpose());
    rows.collect()
}

pub fn exists(db: &Connection, photo: &PhotoId) -> rusqlite::Result<bool> {
    db.prepare_cached("SELECT 1 FROM photo WHERE id = ?1")?
        .exists([photo.to_string()])
}

/// Calls `look` with every photo and what the columns beside its words say, in the order of their ids.
pub fn for_each(
    db: &Connection,
    mut look: impl FnMut(StoredPhoto, &Derived) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let sql =
        format!("SELECT {COLUMNS}, taken, no_caption, no_credit, no_alt, folded FROM photo ORDER BY id");
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let derived = Derived {
            taken: row.get("taken")?,
            no_caption: row.get("no_caption")?,
            no_credit: row.get("no_credit")?,
            no_alt: row.get("no_alt")?,
            folded: row.get("folded")?,
        };
        look(StoredPhoto::read(row)?, &derived)?;
    }
    Ok(())
}

/// Whether the photo is new. One that is there already stays as it is, but is taken out of the trash, which counts as
/// new.
pub fn insert(db: &Connection, photo: &PhotoRow) -> Result<bool, Fault> {
    let sql = "INSERT INTO photo (id, name, media_type, width, height, size, added, words, taken, no_caption, no_credit,
                                  no_alt, folded)
               VALUES (:id, :name, :media_type, :width, :height, :size, :added, :words, :taken, :no_caption, :no_credit,
                       :no_alt, :folded)
               ON CONFLICT (id) DO NOTHING";
    let derived = Derived::of(&photo.name, &photo.words);
    let inserted = db.prepare_cached(sql)?.execute(named_params! {
        ":id": photo.id.to_string(),
        ":name": photo.name,
        ":media_type": photo.media_type,
        ":width": photo.width,
        ":height": photo.height,
        ":size": photo.size,
        ":added": Moment(photo.added),
        ":words": words_json(&photo.name, &photo.words)?,
        ":taken": derived.taken,
        ":no_caption": derived.no_caption,
        ":no_credit": derived.no_credit,
        ":no_alt": derived.no_alt,
        ":folded": derived.folded,
    })?;
    if inserted == 0 {
        return Ok(untrash(db, &photo.id)?);
    }
    photo_creator::set(db, &photo.id, &photo.words.creators)?;
    Ok(true)
}

/// Makes these what is said of the photo, and brings what is out of them along.
pub fn set_words(db: &Connection, photo: &PhotoRow, words: &PhotoWords) -> Result<(), Fault> {
    let sql =
        "UPDATE photo SET words = :words, taken = :taken, no_caption = :no_caption, no_credit = :no_credit,
               no_alt = :no_alt, folded = :folded WHERE id = :id";
    let derived = Derived::of(&photo.name, words);
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": photo.id.to_string(),
        ":words": words_json(&photo.name, words)?,
        ":taken": derived.taken,
        ":no_caption": derived.no_caption,
        ":no_credit": derived.no_credit,
        ":no_alt": derived.no_alt,
        ":folded": derived.folded,
    })?;
    Ok(photo_creator::set(db, &photo.id, &words.creators)?)
}

/// Brings what is out of a photo's words in step with them.
pub fn set_derived(db: &Connection, photo: &PhotoRow, words: &PhotoWords) -> rusqlite::Result<()> {
    let sql =
        "UPDATE photo SET taken = :taken, no_caption = :no_caption, no_credit = :no_credit, no_alt = :no_alt,
               folded = :folded WHERE id = :id";
    let derived = Derived::of(&photo.name, words);
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": photo.id.to_string(),
        ":taken": derived.taken,
        ":no_caption": derived.no_caption,
        ":no_credit": derived.no_credit,
        ":no_alt": derived.no_alt,
        ":folded": derived.folded,
    })?;
    Ok(())
}

pub fn set_rating(
    db: &Connection,
    photo: &PhotoId,
    rating: u8,
    label: Option<Label>,
) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE photo SET rating = ?2, label = ?3 WHERE id = ?1")?
        .execute((photo.to_string(), rating, label.map(LabelName)))?;
    Ok(())
}

/// `recipe` is `None` where nothing is done to the picture.
pub fn set_recipe(db: &Connection, photo: &PhotoId, recipe: Option<&str>) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE photo SET recipe = ?2 WHERE id = ?1")?
        .execute((photo.to_string(), recipe))?;
    Ok(())
}

pub fn trash(db: &Connection, photo: &PhotoId, now: DateTime<Utc>) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE photo SET trashed = ?2 WHERE id = ?1 AND trashed IS NULL")?
        .execute((photo.to_string(), Moment(now)))?;
    Ok(())
}

/// Whether it was in the trash.
pub fn untrash(db: &Connection, photo: &PhotoId) -> rusqlite::Result<bool> {
    let sql = "UPDATE photo SET trashed = NULL WHERE id = ?1 AND trashed IS NOT NULL";
    Ok(db.prepare_cached(sql)?.execute([photo.to_string()])? == 1)
}
