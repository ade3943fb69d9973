//! How the newsroom's words stand in a column.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use newsroom::photo::Label;
use newsroom::workflow::State;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Type, ValueRef};
use rusqlite::{Connection, Row};

use crate::id::BranchId;

/// An id as text.
pub fn id<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<T>
where
    T: FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
    let text: String = row.get(column)?;
    text.parse().map_err(|error: T::Err| unreadable(Box::new(error)))
}

/// As [`id`], where there may be none.
pub fn optional_id<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<T>>
where
    T: FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|error: T::Err| unreadable(Box::new(error))))
        .transpose()
}

/// A branch's id, or the empty text of the main line.
pub fn branch(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<BranchId>> {
    if row.get_ref(column)?.as_str()?.is_empty() {
        return Ok(None);
    }
    id(row, column).map(Some)
}

/// The one number, never negative, that `sql` asks for.
pub fn count(db: &Connection, sql: &str) -> rusqlite::Result<u64> {
    db.query_row(sql, [], |row| row.get(0)).map(i64::unsigned_abs)
}

fn unreadable(error: Box<dyn std::error::Error + Send + Sync>) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, error)
}

/// A moment in milliseconds since 1970-01-01 UTC; what is finer is cut off.
pub struct Moment(pub DateTime<Utc>);

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.timestamp_millis().into())
    }
}

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let millis = value.as_i64()?;
        DateTime::from_timestamp_millis(millis)
            .map(Self)
            .ok_or(FromSqlError::OutOfRange(millis))
    }
}

/// A state by the name it has in JSON.
pub struct StateName(pub State);

impl ToSql for StateName {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.text().into())
    }
}

impl StateName {
    pub fn text(&self) -> &'static str {
        match self.0 {
            State::Draft => "draft",
            State::Submitted => "submitted",
            State::Editing => "editing",
            State::Returned => "returned",
            State::Approved => "approved",
            State::Exported => "exported",
        }
    }
}

impl StateName {
    /// What [`StateName::text`] gave.
    pub fn read(text: &str) -> FromSqlResult<State> {
        Ok(match text {
            "draft" => State::Draft,
            "submitted" => State::Submitted,
            "editing" => State::Editing,
            "returned" => State::Returned,
            "approved" => State::Approved,
            "exported" => State::Exported,
            _ => return Err(FromSqlError::InvalidType),
        })
    }
}

impl FromSql for StateName {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::read(value.as_str()?).map(Self)
    }
}

/// A label by the name it has in JSON.
pub struct LabelName(pub Label);

impl ToSql for LabelName {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Label::Red => "red",
            Label::Yellow => "yellow",
            Label::Green => "green",
            Label::Blue => "blue",
            Label::Purple => "purple",
        }
        .into())
    }
}

impl FromSql for LabelName {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self(match value.as_str()? {
            "red" => Label::Red,
            "yellow" => Label::Yellow,
            "green" => Label::Green,
            "blue" => Label::Blue,
            "purple" => Label::Purple,
            _ => return Err(FromSqlError::InvalidType),
        }))
    }
}
