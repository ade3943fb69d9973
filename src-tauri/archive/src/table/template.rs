//! Pieces that somebody saved to begin others with.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use crate::column::{Moment, id};
use crate::id::TemplateId;

/// A line of the templates' menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateRow {
    pub id: TemplateId,
    pub name: String,
    pub created: DateTime<Utc>,
}

pub fn insert(db: &Connection, template: &TemplateRow, content: &str) -> rusqlite::Result<()> {
    let sql = "INSERT INTO template (id, name, content, created) VALUES (:id, :name, :content, :created)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": template.id.to_string(),
        ":name": template.name,
        ":content": content,
        ":created": Moment(template.created),
    })?;
    Ok(())
}

/// Those that are not dropped, oldest first.
pub fn all(db: &Connection) -> rusqlite::Result<Vec<TemplateRow>> {
    let sql = "SELECT id, name, created FROM template WHERE dropped IS NULL ORDER BY created, id";
    let read = |row: &Row<'_>| {
        Ok(TemplateRow {
            id: id(row, "id")?,
            name: row.get("name")?,
            created: row.get::<_, Moment>("created")?.0,
        })
    };
    db.prepare_cached(sql)?.query_map([], read)?.collect()
}

/// The JSON of one that is not dropped.
pub fn content(db: &Connection, template: TemplateId) -> rusqlite::Result<Option<String>> {
    db.prepare_cached("SELECT content FROM template WHERE id = ?1 AND dropped IS NULL")?
        .query_row([template.to_string()], |row| row.get(0))
        .optional()
}

/// Whether there is such a template, dropped or not.
pub fn set_dropped(
    db: &Connection,
    template: TemplateId,
    dropped: Option<DateTime<Utc>>,
) -> rusqlite::Result<bool> {
    let changed = db
        .prepare_cached("UPDATE template SET dropped = ?2 WHERE id = ?1")?
        .execute((template.to_string(), dropped.map(Moment)))?;
    Ok(changed == 1)
}

/// Calls `look` with the name of every template, dropped ones included, and its JSON.
pub fn for_each(db: &Connection, mut look: impl FnMut(String, &str)) -> rusqlite::Result<()> {
    let mut statement = db.prepare("SELECT name, content FROM template ORDER BY rowid")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        look(row.get("name")?, &row.get::<_, String>("content")?);
    }
    Ok(())
}
