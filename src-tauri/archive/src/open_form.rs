//! The whole archive in an open form: folders of JSON and the originals, which any program can read. What is written
//! so and read again is the same archive, to the last byte of what anybody wrote.

/// Which tables hold what people wrote, and where it stands in the folders.
mod forms;
/// The folders read.
mod reading;
/// Rows as JSON, and back.
mod rows;
/// The folders written.
mod writing;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use reading::import_all;

/// The tables that hold what people wrote; every other is derived from them. Those whose rows others refer to first.
pub(crate) fn written_tables() -> impl Iterator<Item = &'static str> {
    forms::all()
        .map(|form| form.table)
        .chain(["revision", "revision_change"])
}

pub(crate) fn holds_json(table: &str, column: &str) -> bool {
    forms::all().any(|form| form.table == table && form.json.contains(&column))
}

/// Raised when the folders are laid out otherwise.
const FORMAT: u32 = 1;

/// Which way the archive goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpenFormStep {
    /// In articles.
    Articles,
    /// In photos.
    Photos,
    /// What is derived is made anew; reading only.
    Index,
}

/// What was written or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenForm {
    /// Of the folders, or of the archive that was made of them.
    pub folder: PathBuf,
    pub articles: u64,
    pub photos: u64,
    /// Originals that were missing or altered, by the names of their photos.
    pub lacking: Vec<String>,
}

/// Written last: folders without it are unfinished.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Label {
    format: u32,
    /// Of the tables whose rows are here.
    database_format: i64,
}

const LABEL: &str = "archive.json";
const ARTICLES: &str = "articles";
const ARTICLE: &str = "article.json";
const REVISIONS: &str = "revisions";
