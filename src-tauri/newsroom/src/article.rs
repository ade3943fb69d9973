//! A piece as it is written: its page and what is said of it.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::body::Body;
use crate::correction::{Correction, Withdrawal};
use crate::language::LanguageTag;
use crate::margin::{Comment, Suggestion};
use crate::person::{Author, Part};
use crate::vietnamese;

/// Letters. A package names its folder and its photos by the slug, and Windows takes paths of 260 letters in all.
pub const LONGEST_SLUG: usize = 64;

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
    /// Whom or what the piece relies on, a line each; never exported.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Where the event took place.
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub priority: Priority,
    #[serde(default)]
    pub language: LanguageTag,
    /// Not to be published before this moment.
    #[serde(default)]
    pub embargo: Option<DateTime<Utc>>,
    /// What people say of places on the page; never exported.
    #[serde(default)]
    pub comments: Vec<Comment>,
    /// Changes that wait for a yes or a no; the body is without them. Never exported.
    #[serde(default)]
    pub suggestions: Vec<Suggestion>,
    /// What was false in what was published, in the order in which it was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Correction>>", optional)]
    pub corrections: Vec<Correction>,
    /// Where it was taken down after it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub withdrawal: Option<Withdrawal>,
}

/// How soon the portal wants the piece.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// thường kỳ
    Routine,
    #[default]
    Normal,
    /// quan trọng
    High,
    /// khẩn
    Urgent,
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

    /// Brings the fields beside the page to NFC and takes white space off their ends; the page's own text is NFC since
    /// it was read. Authors, tags and sources that are empty go.
    pub fn normalise(&mut self) {
        let tidy = |text: &mut String| *text = vietnamese::nfc(text.trim());
        self.authors.iter_mut().for_each(|author| tidy(&mut author.name));
        self.authors.retain(|author| !author.name.is_empty());
        self.tags.iter_mut().for_each(tidy);
        self.tags.retain(|tag| !tag.is_empty());
        self.sources.iter_mut().for_each(tidy);
        self.sources.retain(|source| !source.is_empty());
        tidy(&mut self.section);
        tidy(&mut self.slug);
        tidy(&mut self.place);
        self.note = vietnamese::nfc(&self.note);
    }

    /// The slug as it will stand in the address and in file names: the chosen one, else made from the headline,
    /// else "bai-viet". Cut between words to [`LONGEST_SLUG`]. Never a name that Windows keeps for a device.
    #[must_use]
    pub fn address_slug(&self) -> String {
        let chosen = vietnamese::slug(if self.slug.is_empty() {
            &self.body.headline
        } else {
            &self.slug
        });
        let end = match chosen.char_indices().nth(LONGEST_SLUG) {
            // Slugs are plain ASCII, so that the index is a boundary.
            Some((most, _)) => chosen[..=most].rfind('-').unwrap_or(most),
            None => chosen.len(),
        };
        match &chosen[..end] {
            "" => "bai-viet".to_owned(),
            name if vietnamese::is_device(name) => format!("bai-viet-{name}"),
            name => name.to_owned(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(headline: &str, slug: &str, address: &str) {
        let mut article = Article {
            slug: slug.into(),
            ..Article::blank()
        };
        article.body.headline = headline.into();
        assert_eq!(article.address_slug(), address);
    }

    #[test]
    fn the_address_is_the_chosen_slug_or_made_from_the_headline() {
        check("Khai mạc Lễ hội", "", "khai-mac-le-hoi");
        check("Khai mạc Lễ hội", "Le hoi 2024", "le-hoi-2024");
        check("…", "", "bai-viet");
        check("Con", "", "bai-viet-con");
        check("Con cò", "", "con-co");
        check("Khai mạc Lễ hội", "COM1", "bai-viet-com1");
    }

    #[test]
    fn a_long_headline_is_cut_between_words() {
        let headline = "Sở Thông tin và Truyền thông học tập, quán triệt, triển khai thực hiện Nghị quyết";
        check(
            headline,
            "",
            "so-thong-tin-va-truyen-thong-hoc-tap-quan-triet-trien-khai-thuc",
        );
        check(&"a".repeat(100), "", &"a".repeat(64));
    }
}
