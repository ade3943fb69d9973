//! Which row is of which table: by the tree it stands in, else by its values, which the tables tell apart.

use rusqlite::Connection;
use rusqlite::types::Value;
use serde::de::IgnoredAny;

use crate::open_form::holds_json;

/// A table that people wrote into, as its rows stand in the file.
pub struct Table {
    pub name: String,
    /// In the order in which values stand in a row.
    pub columns: Vec<Column>,
    /// Whether rows have a number.
    pub is_numbered: bool,
}

pub struct Column {
    pub name: String,
    kind: String,
    is_required: bool,
    /// Stands for the row's number; in the row itself there is nothing.
    is_number: bool,
    is_json: bool,
}

/// An article's, as it stands beside each of its tags.
fn is_id(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.parse::<uuid::Uuid>().is_ok())
}

impl Table {
    /// The table of this name in `db`; `None` where its format has none.
    pub fn of(db: &Connection, name: &str) -> rusqlite::Result<Option<Self>> {
        let is_numbered: Option<bool> = db
            .prepare_cached("SELECT NOT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1")?
            .query_map([name], |row| row.get(0))?
            .next()
            .transpose()?;
        let Some(is_numbered) = is_numbered else {
            return Ok(None);
        };
        let sql =
            "SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo(?1) WHERE hidden = 0 ORDER BY cid";
        let mut columns: Vec<(i64, Column)> = db
            .prepare_cached(sql)?
            .query_map([name], |row| {
                let (kind, key): (String, i64) = (row.get(1)?, row.get(3)?);
                let column = Column {
                    name: row.get(0)?,
                    is_required: row.get(2)?,
                    is_number: is_numbered && key == 1 && kind == "INTEGER",
                    is_json: holds_json(name, &row.get::<_, String>(0)?),
                    kind,
                };
                Ok((key, column))
            })?
            .collect::<Result<_, _>>()?;
        if !is_numbered {
            // The key stands first; the rest keeps its order.
            columns.sort_by_key(|(key, _)| if *key == 0 { i64::MAX } else { *key });
        }
        Ok(Some(Self {
            name: name.to_owned(),
            columns: columns.into_iter().map(|(_, column)| column).collect(),
            is_numbered,
        }))
    }

    /// Whether a row could be one of this table. Columns that were added later may be missing at its end. One whose
    /// table is not sure must hold JSON where the table does, which tells settings from tags and words.
    pub fn fits(&self, values: &[Value], is_numbered: bool, is_sure: bool) -> bool {
        let has_length = match is_sure {
            true => !values.is_empty() && values.len() <= self.columns.len(),
            false => values.len() == self.columns.len(),
        };
        is_numbered == self.is_numbered
            && has_length
            && self
                .columns
                .iter()
                .zip(values)
                .all(|(column, value)| column.takes(value, is_sure))
            && (is_sure || self.name != "setting" || !is_id(&values[0]))
    }

    /// The row as it is put into the new table: the names of its columns, and its values.
    pub fn row(&self, rowid: i64, values: Vec<Value>) -> (Vec<&str>, Vec<Value>) {
        let named = self.columns.iter().zip(values).map(|(column, value)| {
            let value = if column.is_number {
                Value::Integer(rowid)
            } else {
                value
            };
            (column.name.as_str(), value)
        });
        named.unzip()
    }
}

impl Column {
    fn takes(&self, value: &Value, is_sure: bool) -> bool {
        match value {
            Value::Text(text) if self.is_json && !is_sure => {
                text.starts_with(['{', '[', '"']) && serde_json::from_str::<IgnoredAny>(text).is_ok()
            }
            Value::Null => self.is_number || !self.is_required,
            Value::Integer(_) => self.kind == "INTEGER" && !self.is_number,
            Value::Real(_) => self.kind == "REAL",
            Value::Text(_) => self.kind == "TEXT",
            Value::Blob(_) => self.kind == "BLOB",
        }
    }
}
