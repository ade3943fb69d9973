//! What is asked of the archive, and its answers.

use std::ops::Range;

use chrono::NaiveDate;
use newsroom::search::Said;
use newsroom::workflow::State;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::table::article::ArticleRow;

/// Which articles are looked for; what is empty or `None` lets every article through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Finding {
    /// As it was typed: see [`newsroom::search::Query`].
    pub text: String,
    /// One of these.
    pub sections: Vec<String>,
    pub states: Vec<State>,
    /// One of these is among its authors.
    pub authors: Vec<String>,
    /// One of these, as in "2021-01", by the day of the article.
    pub months: Vec<String>,
    /// The first day and the last.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// Whether it shows photos.
    pub photos: Option<bool>,
    /// Whether something is missing before it may leave the house.
    pub lacking: Option<bool>,
    /// The trash, or everything outside of it.
    pub trashed: bool,
    pub order: Order,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FindOrder")]
pub enum Order {
    /// By day, newest first; what bears the marks that were typed comes first among the newest [`WINDOW`] matches.
    #[default]
    Newest,
    /// What says it in its headline, then in its lead, and so on, among the newest [`WINDOW`] matches.
    Best,
    /// Newest change first; with words among the newest [`WINDOW`] matches.
    Changed,
    /// In Vietnamese order; with words among the newest [`WINDOW`] matches.
    Headline,
}

/// Matches that are put into an order other than that of days, and counted.
pub const WINDOW: usize = 1_000;

/// An article that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Hit {
    pub row: ArticleRow,
    /// What was found in the headline: from and to in UTF-16 code units.
    #[ts(type = "[number, number][]")]
    pub headline: Vec<[u32; 2]>,
    /// Where else it was found.
    pub snippet: Option<Snippet>,
}

/// A piece of the text around what was found in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Snippet {
    pub field: SnippetField,
    pub text: String,
    /// From and to in UTF-16 code units.
    #[ts(type = "[number, number][]")]
    pub marks: Vec<[u32; 2]>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SnippetField {
    Kicker,
    Lead,
    Body,
    Caption,
    Credit,
    Byline,
    Tag,
    Slug,
    Section,
}

/// A page of what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// Asks for the next page; `None` where there is none.
    pub next: Option<String>,
    pub total: u32,
    /// Whether there are more than `total`.
    pub capped: bool,
    /// How the field words of the text were understood.
    pub read: Vec<Said>,
    /// Other texts that would find something; only where nothing is found.
    pub instead: Vec<String>,
}

/// What there is to filter by, with how many articles each would leave. Each kind is counted with the filters of the
/// others and without its own; most first, months newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Counts {
    pub total: u32,
    /// Whether there are more matches than were counted: the newest [`WINDOW`].
    pub capped: bool,
    pub sections: Vec<Count<String>>,
    pub states: Vec<Count<State>>,
    pub authors: Vec<Count<String>>,
    pub months: Vec<Count<String>>,
    pub photos: u32,
    pub lacking: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Count<T> {
    pub value: T,
    pub articles: u32,
}

/// Bytes of a text; see [`newsroom::search::highlight`].
pub type Marks = Vec<Range<usize>>;
