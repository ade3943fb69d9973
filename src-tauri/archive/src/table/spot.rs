//! Where on a line's page its writer was.

use rusqlite::{Connection, OptionalExtension as _, named_params};
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use crate::line::Line;

/// A place on the page. The window calls it a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "Seat")]
pub struct Spot {
    /// ProseMirror position.
    #[serde(deserialize_with = "whole")]
    pub selection: u32,
    /// CSS pixels from the page's top.
    #[serde(deserialize_with = "whole")]
    pub scroll: u32,
}

/// The nearest whole number from 0 up: a window scrolls by fractions of pixels, and no save is to fail by one.
fn whole<'de, D: Deserializer<'de>>(number: D) -> Result<u32, D::Error> {
    let number = f64::deserialize(number)?;
    // Saturates at the ends of u32.
    Ok(number.round() as u32)
}

pub fn get(db: &Connection, line: Line) -> rusqlite::Result<Option<Spot>> {
    let sql = "SELECT selection, scroll FROM spot WHERE article = ?1 AND branch = ?2";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Spot {
            selection: row.get("selection")?,
            scroll: row.get("scroll")?,
        })
    };
    db.prepare_cached(sql)?.query_row(line.columns(), read).optional()
}

pub fn put(db: &Connection, line: Line, spot: Spot) -> rusqlite::Result<()> {
    let sql = "INSERT INTO spot (article, branch, selection, scroll) VALUES (:article, :branch, :selection, :scroll)
               ON CONFLICT (article, branch) DO UPDATE SET selection = :selection, scroll = :scroll
               WHERE selection <> :selection OR scroll <> :scroll";
    let [article, branch] = line.columns();
    db.prepare_cached(sql)?.execute(named_params! {
        ":article": article,
        ":branch": branch,
        ":selection": spot.selection,
        ":scroll": spot.scroll,
    })?;
    Ok(())
}
