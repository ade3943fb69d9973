//! Rows as JSON, and back: an object a row, a member a column.
//!
//! What is JSON in the table stands there as JSON, unless it would come back otherwise: then as text, under the column's
//! name with `_text`.

use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{Connection, params_from_iter};
use serde_json::{Map, Number, Value};

use super::forms::Form;
use crate::error::ArchiveError;
use crate::fault::Fault;

/// The rows of a table, or those of which `column` is `owner`.
pub fn read(db: &Connection, form: &Form, owner: Option<(&str, &str)>) -> Result<Vec<Value>, Fault> {
    let columns = columns(db, form.table)?;
    let written: Vec<&Column> = columns
        .iter()
        .filter(|column| !form.derived.contains(&column.name.as_str()))
        .collect();
    let names: Vec<&str> = written.iter().map(|column| column.name.as_str()).collect();
    let condition = owner.map_or_else(String::new, |(column, _)| format!("WHERE {column} = ?1"));
    let sql = format!(
        "SELECT {} FROM {} {condition} ORDER BY {}",
        names.join(", "),
        form.table,
        form.order
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(owner.map(|(_, owner)| owner)))?;
    let mut objects = Vec::new();
    while let Some(row) = rows.next()? {
        let mut object = Map::new();
        for (at, name) in names.iter().enumerate() {
            let value = row.get_ref(at)?;
            match (form.json.contains(name), value) {
                (true, ValueRef::Text(text)) => {
                    let text = String::from_utf8_lossy(text).into_owned();
                    match as_json(&text) {
                        Some(json) => object.insert((*name).to_owned(), json),
                        None => object.insert(format!("{name}_text"), Value::String(text)),
                    };
                }
                _ => drop(object.insert((*name).to_owned(), plain(value)?)),
            }
        }
        objects.push(Value::Object(object));
    }
    Ok(objects)
}

/// `None` where writing it again would not give the same text.
fn as_json(text: &str) -> Option<Value> {
    let json: Value = serde_json::from_str(text).ok()?;
    let same = serde_json::to_string(&json).is_ok_and(|again| again == text);
    (same && !json.is_null()).then_some(json)
}

fn plain(value: ValueRef<'_>) -> Result<Value, Fault> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Number(number.into()),
        ValueRef::Real(number) => Number::from_f64(number).map_or(Value::Null, Value::Number),
        ValueRef::Text(_) => Value::String(value.as_str().map_err(rusqlite::Error::from)?.to_owned()),
        // No table of a form has bytes.
        ValueRef::Blob(_) => Value::Null,
    })
}

/// Puts rows into a table; what is derived is left empty, to be made anew. `what` names them to whoever reads that they
/// cannot be read.
pub fn write(db: &Connection, form: &Form, rows: &[Value], what: &str) -> Result<(), Fault> {
    let columns = columns(db, form.table)?;
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let places: Vec<String> = (1..=names.len()).map(|at| format!("?{at}")).collect();
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({})",
        form.table,
        names.join(", "),
        places.join(", ")
    );
    let mut statement = db.prepare_cached(&sql)?;
    for row in rows {
        let values: Option<Vec<Sql>> = columns.iter().map(|column| value(form, column, row)).collect();
        let values = values.ok_or_else(|| ArchiveError::OpenFormUnreadable {
            what: what.to_owned(),
        })?;
        statement.execute(params_from_iter(values))?;
    }
    Ok(())
}

fn value(form: &Form, column: &Column, row: &Value) -> Option<Sql> {
    let name = column.name.as_str();
    if form.derived.contains(&name) {
        return Some(column.nothing());
    }
    if form.json.contains(&name) {
        if let Some(text) = row.get(format!("{name}_text")) {
            return text.as_str().map(|text| Sql::Text(text.to_owned()));
        }
        return match row.get(name)? {
            Value::Null => Some(Sql::Null),
            json => serde_json::to_string(json).ok().map(Sql::Text),
        };
    }
    match row.get(name)? {
        Value::Null => Some(Sql::Null),
        Value::String(text) => Some(Sql::Text(text.clone())),
        Value::Number(number) => number.as_i64().map(Sql::Integer),
        _ => None,
    }
}

struct Column {
    name: String,
    kind: String,
    is_required: bool,
}

impl Column {
    fn nothing(&self) -> Sql {
        match self.kind.as_str() {
            _ if !self.is_required => Sql::Null,
            "TEXT" => Sql::Text(String::new()),
            "BLOB" => Sql::Blob(Vec::new()),
            _ => Sql::Integer(0),
        }
    }
}

/// Without those that SQLite generates.
fn columns(db: &Connection, table: &str) -> rusqlite::Result<Vec<Column>> {
    db.prepare_cached("SELECT name, type, \"notnull\" FROM pragma_table_info(?1)")?
        .query_map([table], |row| {
            Ok(Column {
                name: row.get(0)?,
                kind: row.get(1)?,
                is_required: row.get(2)?,
            })
        })?
        .collect()
}
