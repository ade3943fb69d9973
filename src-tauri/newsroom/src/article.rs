//! A piece as it is written: its page and what is said of it.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::body::Body;
use crate::person::{Author, Part};
use crate::vietnamese;

/// Names an article for good; a UUIDv7, so that ids sort by the time of their making.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct ArticleId(Uuid);

impl ArticleId {
    /// A new id. Unique without asking the archive.
    #[must_use]
    pub fn new_v7() -> Self {
        Self(Uuid::now_v7())
    }
}

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("\"{text}\" is not an article's id; `toasoan list` shows the ids")]
pub struct NotAnArticleId {
    pub text: String,
}

impl FromStr for ArticleId {
    type Err = NotAnArticleId;

    fn from_str(text: &str) -> Result<Self, NotAnArticleId> {
        text.parse().map(Self).map_err(|_| NotAnArticleId {
            text: text.to_owned(),
        })
    }
}

/// The content of a piece: what a revision keeps and a draft changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Article {
    #[ts(type = "{ type: \"doc\"; content: unknown[] }")]
    pub body: Body,
    /// In the order of the byline.
    pub authors: Vec<Author>,
    /// chuyên mục; empty where none is chosen yet.
    pub section: String,
    pub tags: Vec<String>,
    /// The last part of the page's address; empty means [`vietnamese::slug`] of the headline.
    pub slug: String,
    /// The day of the event that the piece tells of.
    pub event_date: Option<NaiveDate>,
    /// For the editor's eyes; never exported.
    pub note: String,
}

impl Article {
    /// A piece with nothing in it yet.
    #[must_use]
    pub fn blank() -> Self {
        Self {
            body: Body::blank(),
            ..Self::default()
        }
    }

    /// The slug as it will stand in the address: the chosen one, else made from the headline, else "bai-viet".
    #[must_use]
    pub fn address_slug(&self) -> String {
        let chosen = vietnamese::slug(if self.slug.is_empty() {
            &self.body.headline
        } else {
            &self.slug
        });
        if chosen.is_empty() {
            "bai-viet".to_owned()
        } else {
            chosen
        }
    }

    /// The byline as it is printed: the names of those who wrote the text.
    #[must_use]
    pub fn byline(&self) -> String {
        let names = self
            .authors
            .iter()
            .filter(|author| author.part == Part::Text)
            .map(|author| author.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    }
}
