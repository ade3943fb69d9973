//! Who took a photo.

use newsroom::photo::PhotoId;
use newsroom::vietnamese::person_key;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

/// Somebody who took photos, outside of the trash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Photographer {
    pub name: String,
    pub photos: u32,
}

/// Makes these the photo's creators.
pub fn set(db: &Connection, photo: &PhotoId, creators: &[String]) -> rusqlite::Result<()> {
    let photo = photo.to_string();
    db.prepare_cached("DELETE FROM photo_creator WHERE photo = ?1")?
        .execute([&photo])?;
    let sql = "INSERT INTO photo_creator (photo, creator) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    let mut insert = db.prepare_cached(sql)?;
    for creator in creators {
        insert.execute([&photo, creator])?;
    }
    Ok(())
}

/// Everybody who took a photo, those of photos in the trash too.
pub fn names(db: &Connection) -> rusqlite::Result<Vec<String>> {
    db.prepare_cached("SELECT DISTINCT creator FROM photo_creator")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// By given name, in Vietnamese order.
pub fn all(db: &Connection) -> rusqlite::Result<Vec<Photographer>> {
    // The trash is taken off again, so that no row of a photo is looked at: indices answer.
    let sql = "SELECT creator, sum(one) AS photos FROM (
                   SELECT creator, 1 AS one FROM photo_creator
                   UNION ALL SELECT creator, -1 FROM photo_creator
                             WHERE photo IN (SELECT id FROM photo WHERE trashed IS NOT NULL)
               ) GROUP BY creator HAVING photos > 0";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(Photographer {
            name: row.get(0)?,
            photos: row.get(1)?,
        })
    })?;
    let mut people: Vec<Photographer> = rows.collect::<Result<_, _>>()?;
    people.sort_by_cached_key(|one| person_key(&one.name));
    Ok(people)
}

/// Photos outside of the trash that somebody took.
pub fn count(db: &Connection, creator: &str) -> rusqlite::Result<u32> {
    let sql = "SELECT count(*) FROM photo_creator JOIN photo ON photo.id = photo_creator.photo
               WHERE creator = ?1 AND trashed IS NULL";
    db.prepare_cached(sql)?.query_row([creator], |row| row.get(0))
}

/// The photo's creators, in the order of their letters.
pub fn of(db: &Connection, photo: &PhotoId) -> rusqlite::Result<Vec<String>> {
    db.prepare_cached("SELECT creator FROM photo_creator WHERE photo = ?1 ORDER BY creator")?
        .query_map([photo.to_string()], |row| row.get(0))?
        .collect()
}
